import { ListChecks } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { ContinueInterview } from "./continue-interview.tsx";
import { LastTake } from "./last-take.tsx";
import { OnThisDevice } from "./on-this-device.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import type { PracticeSummary } from "./practice-summary.ts";
import { PresetRows } from "./preset-rows.tsx";
import { startPreset } from "./start-interview.ts";
import { SoundOnlyNote } from "./start-one-question.tsx";
import { StartReport } from "./start-report.tsx";
import { useStart } from "./use-start.ts";
import styles from "./practice.module.css";

interface ReturningVisitProps {
  readonly ports: PracticePorts;
  readonly summary: PracticeSummary;
  readonly onPutAway: () => void;
}

/** There is something to go on with, or to look at. */
export function ReturningVisit({ ports, summary, onPutAway }: ReturningVisitProps) {
  const { t } = useTranslation("practice");
  const format = useFormat();
  const start = useStart(ports.clock);
  const { open, lastTake, unrated } = summary;
  const isOpen = open.length > 0;

  return (
    <div className={styles.home}>
      <div>
        {isOpen && <ContinueInterview ports={ports} open={open} onPutAway={onPutAway} />}
        {lastTake && (
          <LastTake ports={ports} {...lastTake} leads={!isOpen}>
            {!isOpen && (
              <>
                <Button
                  variant="primary"
                  size="large"
                  cost={format.duration(lastTake.take.limitMs ?? lastTake.take.durationMs)}
                  onClick={() => ports.answerAgain(lastTake.take)}
                >
                  {t("last.again")}
                </Button>
                <Button
                  variant="ghost"
                  size="large"
                  onClick={() => start.run(() => startPreset(ports, "one-question"))}
                >
                  {t("last.another")}
                </Button>
              </>
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
      </aside>
    </div>
  );
}
