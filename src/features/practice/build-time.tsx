import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ANSWER_CHOICES, LIMIT_CHOICES, PREPARE_CHOICES, type InterviewForm } from "../../domain/interview/form.ts";
import { EXTENDED_TIMES, type ExtendedTime } from "../../domain/records/records.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { ChoiceRow } from "./choice-row.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { FailureNotice } from "./start-report.tsx";
import { useLengthWords } from "./use-length-words.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./build.module.css";

interface BuildTimeProps {
  readonly ports: PracticePorts;
  readonly form: InterviewForm;
  readonly change: (part: Partial<InterviewForm>) => void;
  /** How many of the questions are stations. */
  readonly stations: "none" | "some" | "all";
  /** The row that chooses what kind of interview it is. */
  readonly children: ReactNode;
}

const asWrittenLast = <Choice extends string | number>(choices: readonly Choice[]): Choice[] =>
  choices.toSorted((a, b) => Number(a === "as-written") - Number(b === "as-written"));

/** The clock: as in a live interview, or fixed as in one-way video. */
export function BuildTime({ ports, form, change, stations, children }: BuildTimeProps) {
  const { t } = useTranslation("build");
  const { lengthOf } = useLengthWords();
  const { extendedTime } = useSettings(ports);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const fixed = form.oneWay ? t("fixed") : undefined;

  async function extend(chosen: ExtendedTime) {
    const saved = await ports.settings.update({ extendedTime: chosen });
    setFailure(saved.ok ? null : saved.failure);
  }

  const secondsName = (choice: number | "as-written") =>
    choice === "as-written" ? t("asWritten") : choice === 0 ? t("none") : lengthOf(choice * 1000);

  return (
    <section>
      <h2 className={styles.group}>{t("groups.time")}</h2>
      <div className={styles.settings}>
        {children}
        <ChoiceRow
          label={t("prepare")}
          choices={asWrittenLast(PREPARE_CHOICES)}
          nameOf={secondsName}
          value={stations === "all" ? "as-written" : form.prepare}
          onValue={(prepare) => change({ prepare })}
          fixed={stations === "all" ? t("prepareStations") : fixed}
          meaning={stations === "some" ? t("prepareStations") : undefined}
        />
        <ChoiceRow
          label={t("answer")}
          choices={asWrittenLast(ANSWER_CHOICES)}
          nameOf={secondsName}
          value={form.answer}
          onValue={(answer) => change({ answer })}
          fixed={fixed}
        />
        <ChoiceRow
          label={t("limit")}
          choices={LIMIT_CHOICES}
          nameOf={(limit) => t(`limits.${limit}`)}
          value={form.limit}
          onValue={(limit) => change({ limit })}
          fixed={fixed}
          meaning={t(`limitTexts.${form.limit}`)}
        />
        <ChoiceRow
          label={t("extended")}
          choices={EXTENDED_TIMES}
          nameOf={(factor) =>
            factor === "no-limit" ? t("extendedNames.no-limit") : t("extendedNames.times", { factor })
          }
          value={extendedTime}
          onValue={(chosen) => void extend(chosen)}
          hint={t("extendedText")}
        />
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}
