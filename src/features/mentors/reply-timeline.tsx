import type { CSSProperties } from "react";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./reply-timeline.module.css";

interface ReplyTimelineProps {
  readonly durationMs: number;
  readonly label: string;
  readonly moments: readonly { readonly key: string; readonly atMs: number; readonly isOpen: boolean }[];
  readonly onPress: (key: string) => void;
}

const STEPS_S = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
const TICKS = 5;

/** Where in the take the comments stand, from left to right in every language. The list under it says the same. */
export function ReplyTimeline({ durationMs, label, moments, onPress }: ReplyTimelineProps) {
  const format = useFormat();
  const place = (ms: number): CSSProperties => ({
    insetInlineStart: `${durationMs > 0 ? (Math.min(ms, durationMs) / durationMs) * 100 : 0}%`,
  });
  return (
    <div className={styles.timeline} aria-hidden="true">
      <span className={styles.lane}>{label}</span>
      <div className={styles.track} dir="ltr">
        <div className={styles.line}>
          {moments.map(({ key, atMs, isOpen }) => (
            <button
              key={key}
              type="button"
              tabIndex={-1}
              className={classNames(styles.diamond, isOpen && styles.current)}
              style={place(atMs)}
              onClick={() => onPress(key)}
            />
          ))}
        </div>
        <div className={styles.ticks}>
          {ticksOf(durationMs).map((ms) => (
            <span key={ms} style={place(ms)}>
              {format.duration(ms)}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Round times, and the end. */
function ticksOf(durationMs: number): readonly number[] {
  const stepMs = 1000 * (STEPS_S.find((step) => durationMs / 1000 / step < TICKS) ?? 3600);
  const whole = Array.from({ length: Math.floor(durationMs / stepMs) + 1 }, (_, index) => index * stepMs);
  return [...whole.filter((ms) => durationMs - ms > stepMs * 0.6), durationMs];
}
