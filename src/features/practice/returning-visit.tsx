import { History, ListChecks, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { daysBetween } from "../../domain/questions/due.ts";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { BackupReminder } from "./backup-reminder.tsx";
import { ComingUp } from "./coming-up.tsx";
import { ContinueInterview } from "./continue-interview.tsx";
import { LastTake } from "./last-take.tsx";
import { OnThisDevice } from "./on-this-device.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import type { PracticeSummary } from "./practice-summary.ts";
import { PresetRows } from "./preset-rows.tsx";
import { startPreset } from "./start-interview.ts";
import { SoundOnlyNote } from "./start-one-question.tsx";
import { StartReport } from "./start-report.tsx";
import { useStart, type Start } from "./use-start.ts";
import styles from "./practice.module.css";

interface ReturningVisitProps {
  readonly ports: PracticePorts;
  readonly summary: PracticeSummary;
  readonly onPutAway: () => void;
}

/** There is something to go on with, or to look at. */
export function ReturningVisit({ ports, summary, onPutAway }: ReturningVisitProps) {
  const { t } = useTranslation(["practice", "rubric"]);
  const format = useFormat();
  const start = useStart(ports.clock);
  const { open, lastTake, due, unrated } = summary;
  const isOpen = open.length > 0;

  return (
    <div className={styles.home}>
      <div>
        {isOpen && <ContinueInterview ports={ports} open={open} onPutAway={onPutAway} />}
        {due && !isOpen && (
          <LastTake
            ports={ports}
            take={due.take}
            rated
            oneChange={due.oneChange}
            leads
            icon={RotateCcw}
            why={t("due.why", {
              criterion: t(`rubric:criteria.${due.criterion}.name`),
              level: due.level,
              count: daysBetween(due.take.createdAt, ports.clock.now()),
            })}
          >
            <AnswerButtons
              ports={ports}
              start={start}
              take={due.take}
              again={t("due.answer")}
              another={t("due.another")}
            />
          </LastTake>
        )}
        {lastTake && (isOpen || !due) && (
          <LastTake
            ports={ports}
            {...lastTake}
            leads={!isOpen}
            icon={History}
            why={t("last.title", { day: format.relativeDay(lastTake.take.createdAt, ports.clock.now()) })}
          >
            {!isOpen && (
              <AnswerButtons
                ports={ports}
                start={start}
                take={lastTake.take}
                again={t("last.again")}
                another={t("last.another")}
              />
            )}
          </LastTake>
        )}
        <StartReport start={start} />
        <section>
          <h2 className={styles.section}>{t("presets.returning")}</h2>
          <PresetRows
            ports={ports}
            onStart={(id) => start.run(() => startPreset(ports, id))}
            withOneQuestion={isOpen || lastTake === null}
          />
          <p className={styles.note}>
            <SoundOnlyNote ports={ports} start={start} />
          </p>
        </section>
      </div>
      <aside className={styles.side}>
        {summary.comingUp.length > 0 && <ComingUp programs={summary.comingUp} now={ports.clock.now()} />}
        {unrated.newest !== null && (
          <section>
            <h2 className={styles.sideHeading}>{t("waiting.title")}</h2>
            <Rows>
              <Row
                icon={ListChecks}
                title={t("waiting.unrated", { count: unrated.count })}
                description={t("waiting.newest")}
                href={`#${paths.review(unrated.newest)}`}
              />
            </Rows>
          </section>
        )}
        <OnThisDevice ports={ports} summary={summary} />
        <BackupReminder ports={ports} takeTimes={summary.takeTimes} />
      </aside>
    </div>
  );
}

interface AnswerButtonsProps {
  readonly ports: PracticePorts;
  readonly start: Start;
  readonly take: TakeRecord;
  readonly again: string;
  readonly another: string;
}

/** This question again, or one that is drawn. */
function AnswerButtons({ ports, start, take, again, another }: AnswerButtonsProps) {
  const format = useFormat();
  return (
    <>
      <Button
        variant="primary"
        size="large"
        cost={format.duration(take.limitMs ?? take.durationMs)}
        onClick={() => ports.answerAgain(take)}
      >
        {again}
      </Button>
      <Button variant="ghost" size="large" onClick={() => start.run(() => startPreset(ports, "one-question"))}>
        {another}
      </Button>
    </>
  );
}
