import { useTranslation } from "react-i18next";
import { monthsSinceGraduation } from "../../domain/questions/profile.ts";
import type { ProfileRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./settings.module.css";

interface GraduatedRowProps {
  readonly profile: ProfileRecord;
  readonly now: number;
  /** "2024-06", or null: not said. */
  readonly onValue: (graduated: string | null) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const OLDEST_YEARS = 50;
/** Most medical schools end their year about then. */
const USUAL_MONTH = "06";

/** Year and month of graduation. Two lists, because half of the browsers have no picker for months. */
export function GraduatedRow({ profile, now, onValue }: GraduatedRowProps) {
  const { t, i18n } = useTranslation("settings");
  const [year = "", month = USUAL_MONTH] = profile.graduated?.split("-") ?? [];
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
              options={MONTHS.map((value) => ({
                value,
                label: monthName.format(Date.UTC(2000, Number(value) - 1)),
              }))}
              value={month}
              onValue={(chosen) => onValue(`${year}-${chosen}`)}
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
            onValue={(chosen) => onValue(chosen === "" ? null : `${chosen}-${month}`)}
          />
        </div>
      )}
    </Field>
  );
}

function Ago({ profile, now }: Pick<GraduatedRowProps, "profile" | "now">) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const months = monthsSinceGraduation(profile, now);
  if (months === null || months === 0) return null;
  const parts = [
    ...(months >= 12 ? [t("profile.years", { count: Math.floor(months / 12) })] : []),
    ...(months % 12 > 0 ? [t("profile.months", { count: months % 12 })] : []),
  ];
  return <span className={styles.note}>{t("profile.ago", { time: format.list(parts) })}</span>;
}
