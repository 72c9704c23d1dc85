import { useCallback, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { PROGRAM } from "../../domain/programs/program.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { CalibrationSection } from "./calibration-section.tsx";
import { ChangeLedger } from "./change-ledger.tsx";
import { CriterionList } from "./criterion-list.tsx";
import { ExportRatings } from "./export-ratings.tsx";
import { FindingHead } from "./finding-head.tsx";
import { LengthSection } from "./length-section.tsx";
import { NextQuestion } from "./next-question.tsx";
import type { ProgressPorts } from "./progress-ports.ts";
import { summarize, type ProgressSummary } from "./progress-summary.ts";
import { TopicSection } from "./topic-section.tsx";
import { WeekSection } from "./week-section.tsx";
import styles from "./progress.module.css";

/** What practice has changed so far: the finding in words first, then what it rests on. */
export function ProgressPlace({ ports }: { readonly ports: ProgressPorts }) {
  const { t } = useTranslation("progress");
  const { storage } = ports;
  const summary = useFresh(
    useCallback(() => readSummary(storage), [storage]),
    storage,
  );

  if (summary === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  if (summary.takes.length === 0)
    return (
      <EmptyState
        headingLevel={1}
        title={t("empty.title")}
        actions={
          <LinkButton variant="primary" href={`#${paths.practice()}`}>
            {t("empty.action")}
          </LinkButton>
        }
      >
        <p>{t("empty.text")}</p>
      </EmptyState>
    );
  return <Progress ports={ports} summary={summary} />;
}

function Progress({ ports, summary }: { readonly ports: ProgressPorts; readonly summary: ProgressSummary }) {
  // The banks are read once what is kept is on the screen.
  const isShown = useDeferredValue(true, false);
  const { storage, questions } = ports;
  const around = useFresh(
    useCallback(async () => (isShown ? readAround({ storage, questions }) : null), [storage, questions, isShown]),
    storage,
  );
  const { series, rated, finding, ledger, lengths, takes } = summary;

  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <FindingHead finding={finding} takes={takes} />
        <NextQuestion ports={ports} summary={summary} around={around} />
        {series.length > 0 && (
          <>
            <CriterionList series={series} />
            <ExportRatings ports={ports} rated={rated} />
          </>
        )}
        <CalibrationSection storage={storage} />
      </div>
      <aside className={styles.side}>
        <ChangeLedger entries={ledger} />
        <TopicSection takes={takes} around={around} now={ports.clock.now()} />
        {lengths !== null && <LengthSection lengths={lengths} />}
        <WeekSection takes={takes} now={ports.clock.now()} />
      </aside>
    </div>
  );
}

async function readSummary(storage: ProgressPorts["storage"]): Promise<ProgressSummary> {
  const [takes, reviews, programs] = await Promise.all([
    storage.takes(),
    storage.reviews(),
    storage.documents(PROGRAM),
  ]);
  return summarize(
    takes.filter(({ status }) => status !== "recording"),
    reviews,
    programs,
  );
}

/** What the topics and the next question need besides. */
async function readAround({ storage, questions }: Pick<ProgressPorts, "storage" | "questions">) {
  const [profile, all] = await Promise.all([storage.profile(), questions()]);
  return { profile, questions: all };
}

export type Around = Awaited<ReturnType<typeof readAround>>;
