import { useTranslation } from "react-i18next";
import type { AnswerPart, ReviewRecord } from "../../domain/records/records.ts";
import type { Pass } from "../../domain/rubric/guided-passes.ts";
import { FillerTally } from "./filler-tally.tsx";
import { PassChoice } from "./pass-choice.tsx";
import type { Playback } from "./playback.ts";
import type { ReviewActions } from "./review-actions.ts";
import { StructureMarks } from "./structure-marks.tsx";
import styles from "./listening-tools.module.css";

export interface ListeningProps {
  readonly actions: ReviewActions;
  readonly playback: Playback;
  readonly review: ReviewRecord;
}

interface ListeningToolsProps extends ListeningProps {
  readonly parts: readonly AnswerPart[];
  readonly hasVideo: boolean;
  readonly pass: Pass;
  readonly onPass: (pass: Pass) => void;
}

/** Ways to attend to one thing at a time, and what is counted and marked meanwhile. The keys work also while this is closed. */
export function ListeningTools({ parts, hasVideo, pass, onPass, ...listening }: ListeningToolsProps) {
  const { t } = useTranslation("review");
  return (
    <details className={styles.tools}>
      <summary className={styles.summary}>{t("listening")}</summary>
      {hasVideo && <PassChoice pass={pass} onPass={onPass} />}
      <FillerTally {...listening} />
      <StructureMarks {...listening} parts={parts} />
    </details>
  );
}
