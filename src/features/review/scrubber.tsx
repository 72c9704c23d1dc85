import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { Playback } from "./playback.ts";
import { usePlayback } from "./use-playback.ts";
import styles from "./timeline.module.css";

/** The position in the take, told as a time. It lies over the lane, which shows it. */
export function Scrubber({ playback }: { readonly playback: Playback }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const timeMs = usePlayback(playback, (state) => state.timeMs);
  const durationMs = usePlayback(playback, (state) => state.durationMs);

  return (
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
      onChange={(event) => playback.seek(event.currentTarget.valueAsNumber * 1000)}
    />
  );
}
