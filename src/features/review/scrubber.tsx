import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import styles from "./scrubber.module.css";

const TICK_STEPS_S = [5, 10, 15, 30, 60, 120, 300, 600];
const MAX_TICKS = 8;

interface ScrubberProps {
  readonly timeMs: number;
  readonly durationMs: number;
  readonly onSeek: (ms: number) => void;
}

/** Time runs from left to right in every language. */
export function Scrubber({ timeMs, durationMs, onSeek }: ScrubberProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const at = (ms: number) => ({ "--at": durationMs > 0 ? Math.min(1, ms / durationMs) : 0 }) as CSSProperties;

  return (
    <div className={styles.scrubber} dir="ltr" style={at(timeMs)}>
      <input
        type="range"
        className={styles.range}
        aria-label={t("player.position")}
        aria-valuetext={t("player.positionOf", {
          time: format.duration(timeMs),
          length: format.duration(durationMs),
        })}
        min={0}
        max={durationMs / 1000}
        step={0.1}
        value={Math.min(timeMs, durationMs) / 1000}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber * 1000)}
      />
      <div className={styles.ticks} aria-hidden="true">
        {ticks(durationMs).map((ms) => (
          <span key={ms} className={styles.tick} style={at(ms)}>
            {format.duration(ms)}
          </span>
        ))}
      </div>
    </div>
  );
}

function ticks(durationMs: number): readonly number[] {
  const fits = (seconds: number) => durationMs / (seconds * 1000) <= MAX_TICKS;
  const stepMs = 1000 * (TICK_STEPS_S.find(fits) ?? 3600);
  // The last one would touch the end of the line, or stick out of it.
  const count = Math.ceil((durationMs * 0.96) / stepMs);
  return Array.from({ length: count }, (_, index) => index * stepMs);
}
