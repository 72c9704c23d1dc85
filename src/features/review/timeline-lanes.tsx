import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Stretch } from "../../domain/evidence/evidence.ts";
import { longestPauses } from "../../domain/evidence/speech-facts.ts";
import type { TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import type { ReviewRecord, StructureMark, TimedNote } from "../../domain/records/records.ts";
import { CRITERION_IDS } from "../../domain/rubric/criteria.ts";
import { partSpans } from "../../domain/rubric/structure-marks.ts";
import { useFormat } from "../../i18n/format.ts";
import styles from "./timeline.module.css";

/** A long take has hundreds of pauses: the longest are drawn. */
const MOST_PAUSES = 60;
/** Of the line's width, what the length of a pause needs beside it. */
const LABEL_SHARE = 0.075;

interface LaneProps {
  readonly durationMs: number;
  readonly zoom: number;
  readonly onSeek: (ms: number) => void;
}

export function StructureLane({ durationMs, onSeek, marks }: LaneProps & { readonly marks: readonly StructureMark[] }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  return partSpans(marks, durationMs).map(({ part, startMs, endMs, share }) => (
    <button
      key={part}
      type="button"
      tabIndex={-1}
      className={styles.part}
      style={span(startMs, endMs, durationMs)}
      onClick={() => onSeek(startMs)}
    >
      <span className={styles.partName}>{t(`structure.parts.${part}`)}</span>
      <span className={styles.partShare}>
        {" "}
        {t("structure.share", { share: format.number(Math.round(share * 100)) })}
      </span>
    </button>
  ));
}

export function PauseLane({ durationMs, zoom, onSeek, pauses }: LaneProps & { readonly pauses: readonly Stretch[] }) {
  const { t } = useTranslation("review");
  const shown = longestPauses(pauses, MOST_PAUSES).toSorted((a, b) => a.startMs - b.startMs);
  const hasRoom = ({ endMs }: Stretch, next: Stretch | undefined) =>
    ((next?.startMs ?? durationMs) - endMs) / durationMs > LABEL_SHARE / zoom;
  return shown.map((pause, index) => (
    <button
      key={pause.startMs}
      type="button"
      tabIndex={-1}
      className={styles.pause}
      style={span(pause.startMs, pause.endMs, durationMs)}
      onClick={() => onSeek(pause.startMs)}
    >
      {hasRoom(pause, shown[index + 1]) && (
        <span className={styles.pauseLength}>{t("evidence.seconds", { seconds: secondsOf(pause) })}</span>
      )}
    </button>
  ));
}

export function FillerLane({ durationMs, onSeek, fillers }: LaneProps & { readonly fillers: readonly number[] }) {
  return fillers.map((ms) => (
    <button
      key={ms}
      type="button"
      tabIndex={-1}
      className={styles.filler}
      style={at(ms, durationMs)}
      onClick={() => onSeek(ms)}
    />
  ));
}

interface NoteLaneProps extends LaneProps {
  readonly notes: readonly TimedNote[];
  /** Of each note, the row it stands on. */
  readonly rows: readonly number[];
  readonly pins: ReviewRecord["pins"];
}

export function NoteLane({ durationMs, onSeek, notes, rows, pins }: NoteLaneProps) {
  const { t } = useTranslation(["review", "rubric"]);
  const format = useFormat();
  return (
    <>
      {CRITERION_IDS.map((id) => {
        const ms = pins[id];
        return (
          ms !== undefined && (
            <button
              key={id}
              type="button"
              tabIndex={-1}
              className={styles.moment}
              style={at(ms, durationMs)}
              title={t(`rubric:criteria.${id}.name`)}
              onClick={() => onSeek(ms)}
            />
          )
        );
      })}
      {notes.map(({ id, atMs, text }, index) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className={styles.pin}
          style={{ ...at(atMs, durationMs), "--row": rows[index] } as CSSProperties}
          title={text}
          onClick={() => onSeek(atMs)}
        >
          <b>{index < 99 && format.number(index + 1)}</b>
        </button>
      ))}
    </>
  );
}

export function MentorLane({ durationMs, onSeek, comments }: LaneProps & Pick<TakeFeedback, "comments">) {
  return comments.map(({ id, atMs, text, reviewer }) => (
    <button
      key={id}
      type="button"
      tabIndex={-1}
      className={styles.diamond}
      style={at(atMs, durationMs)}
      title={`${reviewer}: ${text}`}
      onClick={() => onSeek(atMs)}
    />
  ));
}

const share = (ms: number, durationMs: number) =>
  `${durationMs > 0 ? (Math.min(ms, durationMs) / durationMs) * 100 : 0}%`;

const at = (ms: number, durationMs: number): CSSProperties => ({ insetInlineStart: share(ms, durationMs) });

const span = (startMs: number, endMs: number, durationMs: number): CSSProperties => ({
  insetInlineStart: share(startMs, durationMs),
  inlineSize: share(endMs - startMs, durationMs),
});

const secondsOf = ({ startMs, endMs }: Stretch) => Math.round((endMs - startMs) / 100) / 10;
