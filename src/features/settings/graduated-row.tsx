import { useTranslation } from "react-i18next";
import { monthsSinceGraduation, yearsSinceGraduation } from "../../domain/questions/profile.ts";
import type { ProfileRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./settings.module.css";

interface GraduatedRowProps {
  readonly profile: ProfileRecord;
  readonly now: number;
  /** "2024-06", "2024" or null: not said. */
  readonly onValue: (graduated: string | null) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const OLDEST_YEARS = 50;

/** Year of graduation, and the month where the person says it. Two lists, because half of the browsers have no picker for months. */
export function GraduatedRow({ profile, now, onValue }: GraduatedRowProps) {
  const { t, i18n } = useTranslation("settings");
  const [year = "", month = ""] = profile.graduated?.split("-") ?? [];
  const thisYear = new Date(now).getFullYear();
  const years = Array.from({ length: OLDEST_YEARS }, (_, back) => String(thisYear - back));
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: "long", timeZone: "UTC" });

  return (
    <Field group layout="beside" label={t("profile.graduated")} beside={<Ago profile={profile} now={now} />}>
      {(control) => (
        <div role="group" aria-labelledby={control["aria-labelledby"]} className={styles.pair}>
          {year !== "" && (
            <Select
              label={t("profile.month")}
              labelHidden
              options={[
                { value: "", label: t("profile.anyMonth") },
                ...MONTHS.map((value) => ({ value, label: monthName.format(Date.UTC(2000, Number(value) - 1)) })),
              ]}
              value={month}
              onValue={(chosen) => onValue(joined(year, chosen))}
            />
          )}
          <Select
            label={t("profile.year")}
            labelHidden
            options={[
              { value: "", label: t("profile.notSaid") },
              ...[...new Set([...years, ...(year === "" ? [] : [year])])].map((value) => ({ value, label: value })),
            ]}
            value={year}
            onValue={(chosen) => onValue(chosen === "" ? null : joined(chosen, month))}
          />
        </div>
      )}
    </Field>
  );
}

const joined = (year: string, month: string): string => (month === "" ? year : `${year}-${month}`);

function Ago({ profile, now }: Pick<GraduatedRowProps, "profile" | "now">) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const years = yearsSinceGraduation(profile, now) ?? 0;
  const months = (monthsSinceGraduation(profile, now) ?? 0) % 12;
  const parts = [
    ...(years > 0 ? [t("profile.years", { count: years })] : []),
    ...(months > 0 ? [t("profile.months", { count: months })] : []),
  ];
  if (parts.length === 0) return null;
  return <span className={styles.note}>{t("profile.ago", { time: format.list(parts) })}</span>;
}
