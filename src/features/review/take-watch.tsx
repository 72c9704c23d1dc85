import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Waveform } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import type { ReviewRecord } from "../../domain/records/records.ts";
import type { Pass } from "../../domain/rubric/guided-passes.ts";
import { partsFor } from "../../domain/rubric/structure-marks.ts";
import { KeysDialog } from "./keys-dialog.tsx";
import { ListeningTools } from "./listening-tools.tsx";
import { MediaNotices } from "./media-notices.tsx";
import { NoteEditor } from "./note-editor.tsx";
import type { Playback } from "./playback.ts";
import { Player } from "./player.tsx";
import type { OpenTake } from "./review-controller.ts";
import type { ReviewPorts } from "./review-ports.ts";
import { Timeline } from "./timeline.tsx";
import { useKeptPosition } from "./use-kept-position.ts";
import type { NoteWriting } from "./use-note-writing.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import styles from "./review-place.module.css";

interface TakeWatchProps {
  readonly open: OpenTake;
  readonly ports: ReviewPorts;
  readonly playback: Playback;
  readonly review: ReviewRecord;
  readonly notes: NoteWriting;
  /** Null as long as it is hidden. */
  readonly evidence: EvidenceState | null;
  readonly waveform: Waveform | null;
  /** Null as long as it is hidden. */
  readonly feedback: TakeFeedback | null;
  readonly pass: Pass;
  readonly onPass: (pass: Pass) => void;
}

/** The picture with all that follows its time: controls, timeline, the note being written, what is counted and marked. */
export function TakeWatch(props: TakeWatchProps) {
  const { open, ports, playback, review, notes, evidence, waveform, feedback, pass, onPass } = props;
  const { t } = useTranslation("review");
  const { take, actions, edits } = open;
  const media = useSyncExternalStore(open.media.state.subscribe, open.media.state.get);
  const startMs = useKeptPosition(ports.position, take, playback);
  const [isListOpen, setListOpen] = useState(false);
  const parts = partsFor(take.criteria);
  const openList = () => setListOpen(true);
  const said = useReviewKeys({ playback, actions, parts, onNote: notes.add, onList: openList });
  const written = review.notes.find(({ id }) => id === notes.writtenId);

  return (
    <div className={styles.watch}>
      {take.status === "recovered" && <p className={styles.said}>{t("recovered.body")}</p>}
      {media.url !== null && (
        <Player
          key={media.url}
          playback={playback}
          url={media.url}
          hasVideo={take.hasVideo}
          startMs={startMs}
          onPicture={(video) => {
            void open.media.keepThumbnail(video);
            void open.media.leaveOutUnreadable();
          }}
          onFailure={() => void open.media.playReadable()}
          onNote={notes.add}
          onKeys={openList}
        >
          <Timeline playback={playback} review={review} evidence={evidence} waveform={waveform} feedback={feedback} />
          {written !== undefined && (
            <NoteEditor
              key={written.id}
              note={written}
              actions={actions}
              onBlur={() => void edits.flush()}
              onDelete={() => notes.remove(written)}
              onDone={notes.done}
            />
          )}
        </Player>
      )}
      <MediaNotices media={media} />
      {media.url !== null && (
        <ListeningTools
          actions={actions}
          playback={playback}
          review={review}
          parts={parts}
          hasVideo={take.hasVideo}
          pass={pass}
          onPass={onPass}
        />
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {isListOpen && <KeysDialog parts={parts} onClose={() => setListOpen(false)} />}
    </div>
  );
}
