import { useTranslation } from "react-i18next";
import { isMonth, monthsFrom, type Month } from "../../domain/timeline/month.ts";
import { useFormat } from "../../i18n/format.ts";
import { useStretchWords, type Stretch } from "../../i18n/stretch-words.ts";

/** Months and stretches of months in the language of the interface. */
export interface MonthWords {
  /** "Jun 2024". */
  readonly month: (month: Month) => string;
  /** "Jun 2024"; "2024" where no month is said. */
  readonly monthOrYear: (said: string) => string;
  /** "Aug 2024 to May 2025", "Jun 2025 to now", "Feb 2026". */
  readonly when: (stretch: Stretch) => string;
  /** "10 months". */
  readonly length: (from: Month, to: Month) => string;
}

export function useMonths(): MonthWords {
  const { t } = useTranslation("timeline");
  const { month } = useFormat();
  const when = useStretchWords();
  return {
    month,
    monthOrYear: (said) => (isMonth(said) ? month(said) : said),
    when,
    length: (from, to) => t("months", { count: monthsFrom(from, to) + 1 }),
  };
}
