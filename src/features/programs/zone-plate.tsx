import { Fragment } from "react";
import { TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { interviewOf, isAtNight } from "../../domain/programs/program-dates.ts";
import { isZone, momentIn } from "../../domain/programs/zones.ts";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { useZoneFormat } from "../../i18n/zone-format.ts";
import styles from "./zone-plate.module.css";

interface ZonePlateProps {
  readonly program: ProgramRecord;
  readonly ownZone: string;
}

const HOUR_MS = 3_600_000;
/** Hours of the strip, from the start of the interview; one mark every two hours. */
const MARKS = [-2, 0, 2, 4, 6, 8];

/** The start of the interview on both clocks, the person's above. Time runs from left to right in every language. */
export function ZonePlate({ program, ownZone }: ZonePlateProps) {
  const { t } = useTranslation("programs");
  const zone = program.interview?.zone ?? ownZone;
  const own = useZoneFormat(ownZone);
  const isKnown = isZone(zone);
  const theirs = useZoneFormat(isKnown ? zone : null);
  if (!isKnown) return <p className={styles.plain}>{t("zone.unknown")}</p>;
  const dated = interviewOf(program);
  if (dated === null) return null;
  const { at, hasTime } = dated;
  if (!hasTime) return <p className={styles.plain}>{t("plate.noTime", { day: theirs.shortDay(at) })}</p>;

  const name = theirs.zoneName(at);
  const rows = [
    { key: "own", label: t("plate.own"), clock: own },
    { key: "theirs", label: name, clock: theirs },
  ];
  return (
    <>
      <div
        className={styles.plate}
        role="img"
        aria-label={t("plate.spoken", { own: own.full(at), theirs: theirs.full(at), zone: name })}
      >
        {rows.map(({ key, label, clock }) => (
          <Fragment key={key}>
            <span className={classNames(styles.label, styles[key])}>
              <strong>{label}</strong>
              <span className={styles.day}>{clock.shortDay(at)}</span>
            </span>
            <span className={classNames(styles.hours, styles[key])}>
              {MARKS.map((hours) => (
                <span key={hours} className={styles.hour} data-start={hours === 0 || undefined}>
                  {clock.time(at + hours * HOUR_MS)}
                </span>
              ))}
            </span>
          </Fragment>
        ))}
        <span className={styles.line}>
          <span className={styles.start}>{t("plate.start")}</span>
        </span>
      </div>
      <Cautions program={program} ownZone={ownZone} />
    </>
  );
}

/** What would surprise at the day: an hour that does not exist or exists twice, and an hour of the night. */
function Cautions({ program: { interview }, ownZone }: ZonePlateProps) {
  const { t } = useTranslation("programs");
  if (interview === null || interview.date === null || interview.time === null) return null;
  const moment = momentIn(interview.zone, interview.date, interview.time);
  if (moment === null) return null;
  const cautions = [
    ...(moment.type === "skipped" ? [t("plate.skipped", { time: interview.time, shown: moment.time })] : []),
    ...(moment.type === "doubled" ? [t("plate.doubled", { time: interview.time })] : []),
    ...(isAtNight(moment.at, ownZone) ? [t("plate.night")] : []),
  ];
  return cautions.map((caution) => (
    <p key={caution} className={styles.caution}>
      <Icon icon={TriangleAlert} size="small" />
      <span>{caution}</span>
    </p>
  ));
}
