import { useMemo } from "react";
import type { Stretch, Waveform } from "../../domain/evidence/evidence.ts";
import { stretchesPath, waveformPath } from "./waveform-path.ts";
import styles from "./timeline.module.css";

const BARS = 168;

interface WaveformPictureProps {
  readonly waveform: Waveform;
  /** Where somebody speaks; null as long as it is not known. */
  readonly speech: readonly Stretch[] | null;
  readonly durationMs: number;
  readonly zoom: number;
}

/** The outline of the sound, and under it the stretches in which somebody speaks. */
export function WaveformPicture({ waveform, speech, durationMs, zoom }: WaveformPictureProps) {
  const bars = BARS * zoom;
  const outline = useMemo(() => waveformPath(waveform, durationMs, bars), [waveform, durationMs, bars]);
  const stretches = useMemo(
    () => (speech === null ? "" : stretchesPath(speech, durationMs, bars, 98)),
    [speech, durationMs, bars],
  );
  const picture = (className: string | undefined) => (
    <svg className={className} viewBox={`0 0 ${bars} 100`} preserveAspectRatio="none" aria-hidden="true">
      <path d={outline} className={styles.bars} />
      <path d={stretches} className={styles.stretches} />
    </svg>
  );
  return (
    <>
      {picture(styles.wave)}
      {picture(styles.played)}
    </>
  );
}
