import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { DatedProgram } from "../../domain/programs/program-dates.ts";
import { daysBetween } from "../../domain/questions/due.ts";
import { useFormat } from "../../i18n/format.ts";
import { useZoneFormat } from "../../i18n/zone-format.ts";
import styles from "./coming-up.module.css";
import practice from "./practice.module.css";

interface ComingUpProps {
  /** Next first; at least one. */
  readonly programs: readonly DatedProgram[];
  readonly now: number;
}

const SHOWN = 2;

/** The next interviews, on the person's clock and on the program's. */
export function ComingUp({ programs, now }: ComingUpProps) {
  const { t } = useTranslation("programs");
  return (
    <section>
      <div className={styles.head}>
        <h2 className={practice.sideHeading}>{t("comingUp.title")}</h2>
        <a className={practice.inlineLink} href={`#${paths.programs()}`}>
          {t("comingUp.all", { count: programs.length })}
        </a>
      </div>
      <ul role="list" className={styles.list}>
        {programs.slice(0, SHOWN).map((dated) => (
          <Interview key={dated.program.id} dated={dated} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Interview({ dated: { program, at, hasTime }, now }: { readonly dated: DatedProgram; readonly now: number }) {
  const { t } = useTranslation(["programs", "questions"]);
  const format = useFormat();
  const theirs = useZoneFormat(program.interview?.zone ?? null);
  const own = useZoneFormat(null);
  // A day without a time is the same day everywhere.
  const clock = hasTime ? own : theirs;
  const days = daysBetween(now, at);
  const away = days <= 1 ? format.relativeDay(at, now) : t("inDays", { count: days });
  return (
    <li>
      <a className={styles.row} href={`#${paths.program(program.id)}`}>
        <span className={styles.date}>
          <span className={styles.day}>{clock.dayOfMonth(at)}</span>
          <span className={styles.month}>{clock.month(at)}</span>
        </span>
        <span className={styles.words}>
          <span className={styles.name}>
            <bdi>{program.name || t("unnamed")}</bdi>
          </span>
          <span className={practice.meta}>
            {program.specialty === null
              ? away
              : t("comingUp.about", { specialty: t(`questions:specialtyNames.${program.specialty}`), away })}
          </span>
          {hasTime && (
            <span className={practice.meta}>
              {t("comingUp.time", {
                own: own.weekdayTime(at),
                theirs: theirs.time(at),
                zone: theirs.shortZoneName(at),
              })}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
