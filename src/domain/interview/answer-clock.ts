import type { ExtendedTime } from "../records/records.ts";
import type { LimitChoice } from "./form.ts";

/** How far a soft limit may be passed before the recording stops by itself. */
export const OVERTIME_MS = 60_000;

export interface AnswerLimits {
  /** When the clock reaches zero; null: no limit. */
  readonly limitMs: number | null;
  /** When recording stops by itself; null: never. */
  readonly capMs: number | null;
}

/** Extended time stretches the limit; a hard limit is also the cap, a soft one may be passed by OVERTIME_MS. */
export function answerLimits(answerMs: number, extended: ExtendedTime, limit: LimitChoice): AnswerLimits {
  if (extended === "no-limit") return { limitMs: null, capMs: null };
  const limitMs = Math.round(answerMs * extended);
  return { limitMs, capMs: limit === "hard" ? limitMs : limitMs + OVERTIME_MS };
}

/** Extended time stretches preparation too; without a limit it is left as it is, since it ends by itself. */
export const prepareMsFor = (prepareMs: number, extended: ExtendedTime): number =>
  extended === "no-limit" ? prepareMs : Math.round(prepareMs * extended);

export interface ClockView {
  /** Time to show: what is left, or how far over, or how long so far without a limit. Never negative. */
  readonly shownMs: number;
  readonly kind: "left" | "over" | "elapsed";
  /** Share of the limit that is left, 0 to 1; 1 without a limit. */
  readonly leftShare: number;
  /** The last ten seconds. */
  readonly closing: boolean;
}

/** What the ring and its digits show `elapsedMs` after the start. */
export function clockView(elapsedMs: number, limitMs: number | null): ClockView {
  const elapsed = Math.max(0, elapsedMs);
  if (limitMs === null) return { shownMs: elapsed, kind: "elapsed", leftShare: 1, closing: false };
  const left = limitMs - elapsed;
  if (left < 0) return { shownMs: -left, kind: "over", leftShare: 0, closing: false };
  return { shownMs: left, kind: "left", leftShare: limitMs === 0 ? 0 : left / limitMs, closing: left <= 10_000 };
}

export type TimeMark = "half" | "30-seconds" | "10-seconds" | "time-up";

/** The marks that are announced and were passed between two moments; the latest one counts where several were. */
export function timeMarkBetween(fromMs: number, toMs: number, limitMs: number | null): TimeMark | null {
  if (limitMs === null) return null;
  const marks: [TimeMark, number][] = [
    ["time-up", limitMs],
    ["10-seconds", limitMs - 10_000],
    ["30-seconds", limitMs - 30_000],
    ["half", limitMs / 2],
  ];
  // A short answer's half may fall among the last seconds; it is then said by the seconds alone.
  const passed = marks.find(
    ([mark, at]) => at > 0 && fromMs < at && toMs >= at && (mark !== "half" || limitMs > 60_000),
  );
  return passed?.[0] ?? null;
}
