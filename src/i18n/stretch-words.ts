import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useFormat, type Format } from "./format.ts";

/** Months of the calendar ("2024-08"), both counted; null: it goes on. */
export interface Stretch {
  readonly from: string;
  readonly to: string | null;
}

/** "Aug 2024 to May 2025", "Jun 2025 to now", "Feb 2026". */
function stretchWords(t: TFunction<"units">, { month }: Pick<Format, "month">, { from, to }: Stretch): string {
  if (to === null) return t("stretch.still", { from: month(from) });
  return from === to ? month(from) : t("stretch.range", { from: month(from), to: month(to) });
}

/** The same in the language of the interface. */
export function useStretchWords(): (stretch: Stretch) => string {
  const { t } = useTranslation("units");
  const format = useFormat();
  return (stretch) => stretchWords(t, format, stretch);
}
