import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { hasUnknownZone, isAtNight, type DatedProgram } from "../../domain/programs/program-dates.ts";
import { daysBetween } from "../../domain/questions/due.ts";
import { useFormat } from "../../i18n/format.ts";
import { useZoneFormat } from "../../i18n/zone-format.ts";
import { Tag } from "../../ui/tag.tsx";
import styles from "./programs.module.css";

interface ProgramRowProps {
  readonly program: ProgramRecord;
  /** Null: its date is not known. */
  readonly dated: DatedProgram | null;
  readonly isDone?: boolean;
  readonly current: string;
  readonly now: number;
  readonly ownZone: string;
}

export function ProgramRow({ program, dated, isDone = false, current, now, ownZone }: ProgramRowProps) {
  const { t } = useTranslation(["programs", "questions"]);
  // A day without a time is the same day everywhere.
  const zone = useZoneFormat(dated !== null && !dated.hasTime ? (program.interview?.zone ?? ownZone) : ownZone);
  const isNight = dated !== null && dated.hasTime && !isDone && isAtNight(dated.at, ownZone);
  const when = useWhen(program, dated, isDone, now, ownZone);
  return (
    <li>
      <a
        className={styles.row}
        href={`#${paths.program(program.id)}`}
        aria-current={program.id === current ? "true" : undefined}
      >
        <span className={styles.date} aria-hidden>
          {dated !== null && (
            <>
              <span className={styles.day}>{zone.dayOfMonth(dated.at)}</span>
              <span className={styles.month}>{zone.month(dated.at)}</span>
            </>
          )}
        </span>
        <span className={styles.rowWords}>
          <span className={styles.rowName}>
            <bdi>{program.name || t("unnamed")}</bdi>
          </span>
          {program.specialty !== null && (
            <span className={styles.meta}>{t(`questions:specialtyNames.${program.specialty}`)}</span>
          )}
          <span className={styles.meta}>{when}</span>
        </span>
        {isNight && (
          <Tag tone="warn" icon={TriangleAlert}>
            {t("list.night")}
          </Tag>
        )}
        {isDone && program.thankYouSentAt === null && <Tag tone="accent">{t("list.noteToSend")}</Tag>}
      </a>
    </li>
  );
}

/** "Thu 6:00 PM, in 10 days"; of one gone by, what was written down after it. */
function useWhen(
  program: ProgramRecord,
  dated: DatedProgram | null,
  isDone: boolean,
  now: number,
  ownZone: string,
): string {
  const { t } = useTranslation("programs");
  const format = useFormat();
  const own = useZoneFormat(ownZone);
  if (dated === null) return hasUnknownZone(program) ? t("list.unknownZone") : program.city;
  if (isDone) {
    const asked = program.askedMe.length;
    const facts = [
      ...(asked > 0 ? [t("list.asked", { count: asked })] : []),
      ...(program.thankYouSentAt === null ? [] : [t("list.noteSent")]),
      ...(program.impressions.trim() === "" ? [] : [t("list.impression")]),
    ];
    return facts.length > 0 ? facts.join(", ") : format.date(dated.at);
  }
  const days = daysBetween(now, dated.at);
  const away = days <= 1 ? format.relativeDay(dated.at, now) : t("inDays", { count: days });
  return dated.hasTime ? t("list.when", { time: own.weekdayTime(dated.at), away }) : away;
}
