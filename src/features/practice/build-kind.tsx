import { useTranslation } from "react-i18next";
import type { InterviewForm } from "../../domain/interview/form.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { isAllStations, stationBankIds } from "./build-choices.ts";
import { ChoiceRow } from "./choice-row.tsx";

interface BuildKindProps {
  readonly form: InterviewForm;
  readonly change: (part: Partial<InterviewForm>) => void;
  readonly banks: readonly Bank[];
  /** The banks to come back to from stations. */
  readonly usualBankIds: readonly string[];
}

/** A live interview, one-way video, or MMI stations, which are chosen by their banks. */
export function BuildKind({ form, change, banks, usualBankIds }: BuildKindProps) {
  const { t } = useTranslation("build");
  const ofStations = stationBankIds(banks);
  const areStations = isAllStations(form.bankIds, banks);
  const kind = form.oneWay ? "one-way" : areStations ? "stations" : "live";

  function choose(wanted: typeof kind) {
    const oneWay = wanted === "one-way";
    if (wanted === "stations") change({ oneWay, bankIds: ofStations, topics: [] });
    else change(areStations && kind === "stations" ? { oneWay, bankIds: usualBankIds } : { oneWay });
  }

  return (
    <ChoiceRow
      label={t("facts.form")}
      choices={ofStations.length > 0 ? (["live", "one-way", "stations"] as const) : (["live", "one-way"] as const)}
      nameOf={(choice) => t(`kinds.${choice}`)}
      value={kind}
      onValue={choose}
      hint={t(`kindTexts.${kind}`)}
    />
  );
}
