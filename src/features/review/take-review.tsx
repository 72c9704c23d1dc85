import { useCallback, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import type { Pass } from "../../domain/rubric/guided-passes.ts";
import { TextArea } from "../../ui/text-area.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { EarlierChange } from "./earlier-change.tsx";
import { MentorComments } from "./mentor-comments.tsx";
import { NoteList } from "./note-list.tsx";
import { OneChange } from "./one-change.tsx";
import { OwnDates } from "./own-dates.tsx";
import { Playback } from "./playback.ts";
import type { OpenTake, ReviewController } from "./review-controller.ts";
import { ReviewPanel } from "./review-panel.tsx";
import type { ReviewPorts } from "./review-ports.ts";
import { SaveState } from "./save-state.tsx";
import { TakeHeader } from "./take-header.tsx";
import { TakeWatch } from "./take-watch.tsx";
import { useFeedback } from "./use-feedback.ts";
import { useMeasured } from "./use-measured.ts";
import { useNoteWriting } from "./use-note-writing.ts";
import { useRemoval } from "./use-removal.ts";
import styles from "./review-place.module.css";

// A take whose interview is gone: its bank still has it.
const scenarioOf = (question: Question | null): string | null =>
  question?.kind === "station" ? question.scenario : null;

interface TakeReviewProps {
  readonly controller: ReviewController;
  readonly ports: ReviewPorts;
  readonly open: OpenTake;
}

export function TakeReview({ controller, ports, open }: TakeReviewProps) {
  const { t } = useTranslation("review");
  const { take, actions, edits } = open;
  const { review, saving } = useSyncExternalStore(edits.state.subscribe, edits.state.get);
  const media = useSyncExternalStore(open.media.state.subscribe, open.media.state.get);
  const [playback] = useState(() => new Playback(take.durationMs));
  const [pass, setPass] = useState<Pass>("whole");
  const isBlind = review.blind === null;
  const measured = useMeasured(ports.evidence, take, !isBlind);
  const feedback = useFeedback(ports.storage, take.id, !isBlind);
  const notes = useNoteWriting(actions, playback, ports.toasts);
  const remove = useRemoval(controller, ports, take);
  const question = useFresh(useCallback(() => ports.question(take.questionId), [ports, take.questionId]));
  const dates = useFresh(
    useCallback(async () => (question === null ? null : ports.dates(question)), [ports, question]),
    ports.storage,
  );
  const flush = () => void edits.flush();

  function choosePass(next: Pass): void {
    setPass(next);
    playback.setMuted(next === "picture");
    playback.hidePicture(next === "sound");
  }

  return (
    <div className={styles.review}>
      <TakeHeader
        take={take}
        takeNumber={open.takeNumber}
        otherTake={open.otherTake}
        onDownload={media.url === null ? null : () => controller.download()}
        onDelete={() => void remove()}
        onAnswerAgain={() => ports.answerAgain(take)}
      />
      <TakeWatch
        open={open}
        ports={ports}
        playback={playback}
        review={review}
        notes={notes}
        evidence={isBlind ? null : measured.evidence}
        waveform={measured.waveform}
        feedback={feedback}
        pass={pass}
        onPass={choosePass}
      />
      <div className={styles.panel}>
        {open.asked !== null && <EarlierChange asked={open.asked} review={review} actions={actions} />}
        <ReviewPanel
          actions={actions}
          take={take}
          review={review}
          feedback={feedback}
          playback={media.url === null ? null : playback}
          pass={pass}
          onWhole={() => choosePass("whole")}
          evidence={measured.evidence}
          onMeasureAgain={() => ports.evidence.measureAgain(take)}
          question={question}
          scenario={open.scenario ?? scenarioOf(question)}
        />
        {dates !== null && <OwnDates dates={dates} />}
        <OneChange review={review} actions={actions} onBlur={flush} />
        <SaveState saving={saving} keptOn={ports.storage.kind} onRetry={flush} />
      </div>
      <div className={styles.note}>
        {feedback !== null && <MentorComments feedback={feedback} playback={playback} />}
        <NoteList
          notes={review.notes}
          latestId={notes.latestId}
          playback={playback}
          onEdit={notes.edit}
          onDelete={notes.remove}
        />
        <TextArea
          label={t("note")}
          rows={2}
          dir="auto"
          value={review.note}
          onValue={(text) => actions.write("note", text)}
          onBlur={flush}
        />
      </div>
    </div>
  );
}
