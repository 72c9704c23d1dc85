import { ZoomIn, ZoomOut } from "lucide-react";
import { useRef, useState, type CSSProperties, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Waveform } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import { speechFacts } from "../../domain/evidence/speech-facts.ts";
import type { TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import type { ReviewRecord } from "../../domain/records/records.ts";
import { noteRows } from "../../domain/rubric/timed-notes.ts";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Playback } from "./playback.ts";
import { Scrubber } from "./scrubber.tsx";
import { FillerLane, MentorLane, NoteLane, PauseLane, StructureLane } from "./timeline-lanes.tsx";
import { timeTicks } from "./time-ticks.ts";
import { usePlayback } from "./use-playback.ts";
import { usePlayhead } from "./use-playhead.ts";
import { WaveformPicture } from "./waveform-picture.tsx";
import styles from "./timeline.module.css";

const TICKS = 8;
const ZOOMS = [1, 2, 4, 8, 16];
/** Below this a take shows well enough without zoom. */
const LONG_MS = 180_000;
/** Of the line's width, what the pin of a note takes up. */
const NOTE_SHARE = 0.04;

interface TimelineProps {
  readonly playback: Playback;
  readonly review: ReviewRecord;
  /** What is measured, and the outline of the sound, which is there before the rest; null as long as they are hidden. */
  readonly evidence: EvidenceState | null;
  readonly waveform: Waveform | null;
  /** What mentors said; null as long as it is hidden. */
  readonly feedback: TakeFeedback | null;
}

/** The take on one line of time, from left to right in every language. What it shows is also there as lists, for those who do not see it. */
export function Timeline({ playback, review, evidence, waveform, feedback }: TimelineProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const track = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const durationMs = usePlayback(playback, (state) => state.durationMs);
  usePlayhead(track, playback);

  const record = evidence?.name === "ready" ? evidence.record : null;
  const facts = record === null ? null : speechFacts(record);
  const speech = record?.speech.found ? record.speech.speech : null;
  const hasWave = waveform !== null;
  const lane = { durationMs, zoom, onSeek: (ms: number) => playback.seek(ms) };
  const rows = noteRows(review.notes, (durationMs * NOTE_SHARE) / zoom);
  const lanes: { readonly name: LaneName; readonly content: ReactNode }[] = [];
  if (review.marks.length > 0)
    lanes.push({ name: "structure", content: <StructureLane {...lane} marks={review.marks} /> });
  if (facts?.known && facts.pauses.length > 0)
    lanes.push({ name: "pauses", content: <PauseLane {...lane} pauses={facts.pauses} /> });
  if (review.fillers !== null && review.fillers.length > 0)
    lanes.push({ name: "fillers", content: <FillerLane {...lane} fillers={review.fillers} /> });
  if (review.notes.length > 0 || Object.keys(review.pins).length > 0)
    lanes.push({ name: "notes", content: <NoteLane {...lane} notes={review.notes} rows={rows} pins={review.pins} /> });
  if (feedback !== null && feedback.comments.length > 0)
    lanes.push({ name: "mentors", content: <MentorLane {...lane} comments={feedback.comments} /> });

  return (
    <div className={styles.timeline} style={{ "--note-rows": Math.max(0, ...rows) + 1 } as CSSProperties}>
      <div className={styles.labels} aria-hidden="true">
        <span className={hasWave ? styles.speech : styles.plain}>{t(hasWave ? "lanes.speech" : "lanes.answer")}</span>
        {lanes.map(({ name }) => (
          <span key={name} className={styles[name]}>
            {t(`lanes.${name}`)}
          </span>
        ))}
      </div>
      <div className={styles.scroller} dir="ltr">
        <div ref={track} className={styles.track} style={{ inlineSize: `${zoom * 100}%` }}>
          <div className={classNames(styles.lane, hasWave ? styles.speech : styles.plain)}>
            <LoopBand playback={playback} />
            {hasWave ? (
              <WaveformPicture waveform={waveform} speech={speech} durationMs={durationMs} zoom={zoom} />
            ) : (
              <span className={styles.bar} />
            )}
            <Scrubber playback={playback} />
          </div>
          {lanes.map(({ name, content }) => (
            // A press here leaves the focus where it is: the keys go on to run the player.
            <div
              key={name}
              className={classNames(styles.lane, styles[name])}
              aria-hidden="true"
              onMouseDown={(event) => event.preventDefault()}
            >
              {content}
            </div>
          ))}
          <div className={styles.ticks} aria-hidden="true">
            {timeTicks(durationMs, TICKS * zoom).map((ms) => (
              <span key={ms} className={styles.tick} style={place(ms, durationMs)}>
                {format.duration(ms)}
              </span>
            ))}
          </div>
          <i className={styles.head} />
        </div>
      </div>
      {durationMs > LONG_MS && (
        <div className={styles.zoom}>
          <IconButton
            size="small"
            icon={ZoomOut}
            label={t("lanes.zoomOut")}
            onClick={() => setZoom(ZOOMS[ZOOMS.indexOf(zoom) - 1] ?? 1)}
          />
          <span>{t("player.times", { speed: zoom })}</span>
          <IconButton
            size="small"
            icon={ZoomIn}
            label={t("lanes.zoomIn")}
            onClick={() => setZoom(ZOOMS[ZOOMS.indexOf(zoom) + 1] ?? zoom)}
          />
        </div>
      )}
    </div>
  );
}

type LaneName = "structure" | "pauses" | "fillers" | "notes" | "mentors";

function LoopBand({ playback }: { readonly playback: Playback }) {
  const durationMs = usePlayback(playback, (state) => state.durationMs);
  const startMs = usePlayback(playback, ({ loop }) => loop?.startMs ?? null);
  const endMs = usePlayback(playback, ({ loop }) => loop?.endMs ?? null);
  if (startMs === null || durationMs <= 0) return null;
  const share = Math.max(0.002, ((endMs ?? startMs) - startMs) / durationMs);
  return <span className={styles.loop} style={{ ...place(startMs, durationMs), inlineSize: `${share * 100}%` }} />;
}

const place = (ms: number, durationMs: number): CSSProperties => ({
  insetInlineStart: `${durationMs > 0 ? (Math.min(ms, durationMs) / durationMs) * 100 : 0}%`,
});
