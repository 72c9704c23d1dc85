import { memo, type CSSProperties } from "react";
import type { Waveform } from "../../domain/evidence/evidence.ts";
import styles from "./timeline.module.css";

const BARS = 160;
const HEIGHT = 40;

interface WaveLaneProps {
  /** Null where it is not measured: a plain line stands for the take. */
  readonly waveform: Waveform | null;
  /** Share of the take before the playhead. */
  readonly played: number;
}

/** The sound of one take; what was played is in the accent color. */
export function WaveLane({ waveform, played }: WaveLaneProps) {
  return (
    <>
      <Bars waveform={waveform} />
      <div className={styles.played} style={{ "--played": Math.min(Math.max(played, 0), 1) } as CSSProperties}>
        <Bars waveform={waveform} />
      </div>
    </>
  );
}

const Bars = memo(function Bars({ waveform }: Pick<WaveLaneProps, "waveform">) {
  return (
    <svg viewBox={`0 0 ${BARS} ${HEIGHT}`} preserveAspectRatio="none">
      <path d={waveform === null ? `M0 ${HEIGHT / 2}H${BARS}` : barsOf(waveform.peaks)} />
    </svg>
  );
});

/** One stroke for each bar, as high as the loudest of its part. */
function barsOf(peaks: Uint8Array): string {
  const strokes: string[] = [];
  for (let bar = 0; bar < BARS; bar += 1) {
    const from = Math.floor((bar * peaks.length) / BARS);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / BARS));
    const half = Math.max(0.75, ((Math.max(...peaks.subarray(from, to), 0) / 255) * HEIGHT) / 2);
    strokes.push(`M${bar + 0.5} ${(HEIGHT / 2 - half).toFixed(1)}v${(2 * half).toFixed(1)}`);
  }
  return strokes.join("");
}
