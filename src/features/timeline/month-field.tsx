import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./timeline.module.css";

interface MonthFieldProps {
  readonly label: string;
  readonly error?: string | undefined;
  readonly beside?: ReactNode;
  /** "2024-06"; a part that is not chosen yet is left out: "2024-", "-06", "". */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Epoch milliseconds. */
  readonly now: number;
}

const MONTHS = Array.from({ length: 12 }, (_, place) => String(place + 1).padStart(2, "0"));
const YEARS_BACK = 60;
/** An exam may be booked for the next year or the one after. */
const YEARS_AHEAD = 2;

/** A month and a year. Two lists, because half of the browsers have no picker for months. */
export function MonthField({ label, error, beside, value, onValue, now }: MonthFieldProps) {
  const { t, i18n } = useTranslation("timeline");
  const nameOfMonth = new Intl.DateTimeFormat(i18n.language, { month: "long", timeZone: "UTC" });
  const [year = "", month = ""] = value.split("-");
  const newest = new Date(now).getFullYear() + YEARS_AHEAD;
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD }, (_, back) => String(newest - back));
  const all = year === "" || years.includes(year) ? years : [...years, year];
  const change = (nextYear: string, nextMonth: string) =>
    onValue(nextYear === "" && nextMonth === "" ? "" : `${nextYear}-${nextMonth}`);

  return (
    <Field group label={label} error={error} beside={beside}>
      {(control) => (
        <div
          role="group"
          aria-labelledby={control["aria-labelledby"]}
          aria-describedby={control["aria-describedby"]}
          className={styles.pair}
        >
          <Select
            label={t("form.month")}
            labelHidden
            aria-invalid={control["aria-invalid"]}
            options={[
              { value: "", label: t("form.month") },
              ...MONTHS.map((one, place) => ({ value: one, label: nameOfMonth.format(Date.UTC(2000, place)) })),
            ]}
            value={month}
            onValue={(chosen) => change(year, chosen)}
          />
          <Select
            label={t("form.year")}
            labelHidden
            options={[{ value: "", label: t("form.year") }, ...all.map((one) => ({ value: one, label: one }))]}
            value={year}
            onValue={(chosen) => change(chosen, month)}
          />
        </div>
      )}
    </Field>
  );
}
