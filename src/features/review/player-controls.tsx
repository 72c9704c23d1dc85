import {
  BookmarkPlus,
  Eye,
  EyeOff,
  Keyboard,
  Maximize,
  Pause,
  Play,
  StepBack,
  StepForward,
  Volume2,
  VolumeX,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { LoopButton } from "./loop-button.tsx";
import type { Playback } from "./playback.ts";
import { usePlayback } from "./use-playback.ts";
import styles from "./player.module.css";

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface PlayerControlsProps {
  readonly playback: Playback;
  readonly hasVideo: boolean;
  readonly onFullScreen: () => void;
  readonly onNote: () => void;
  readonly onKeys: () => void;
}

/** The row under the picture. It runs from left to right in every language, as time does. */
export function PlayerControls({ playback, hasVideo, onFullScreen, onNote, onKeys }: PlayerControlsProps) {
  const { t } = useTranslation("review");
  const playing = usePlayback(playback, (state) => state.playing);
  const speed = usePlayback(playback, (state) => state.speed);
  const muted = usePlayback(playback, (state) => state.muted);
  const pictureHidden = usePlayback(playback, (state) => state.pictureHidden);

  return (
    <div className={styles.controls} dir="ltr">
      {hasVideo && (
        <IconButton
          icon={StepBack}
          label={t("player.frameBack")}
          aria-keyshortcuts=","
          className={styles.roomy}
          onClick={() => playback.run({ type: "step", frames: -1 })}
        />
      )}
      <IconButton
        icon={playing ? Pause : Play}
        iconFilled
        round
        variant="primary"
        label={playing ? t("player.pause") : t("player.play")}
        aria-keyshortcuts="Space K"
        className={styles.play}
        onClick={() => playback.run({ type: "toggle" })}
      />
      {hasVideo && (
        <IconButton
          icon={StepForward}
          label={t("player.frameOn")}
          aria-keyshortcuts="."
          className={styles.roomy}
          onClick={() => playback.run({ type: "step", frames: 1 })}
        />
      )}
      <Time playback={playback} />
      <Select
        label={t("player.speed")}
        labelHidden
        className={styles.speed}
        options={SPEEDS.map((times) => ({ value: String(times), label: t("player.times", { speed: times }) }))}
        value={String(speed)}
        onValue={(times) => playback.setSpeed(Number(times))}
      />
      <IconButton
        icon={muted ? VolumeX : Volume2}
        label={muted ? t("player.unmute") : t("player.mute")}
        onClick={() => playback.setMuted(!muted)}
      />
      {hasVideo && (
        <IconButton
          icon={pictureHidden ? EyeOff : Eye}
          label={pictureHidden ? t("player.showPicture") : t("player.hidePicture")}
          onClick={() => playback.hidePicture(!pictureHidden)}
        />
      )}
      <LoopButton playback={playback} className={styles.roomy} />
      {hasVideo && document.fullscreenEnabled && (
        <IconButton icon={Maximize} label={t("player.fullScreen")} className={styles.wide} onClick={onFullScreen} />
      )}
      <IconButton
        icon={Keyboard}
        label={t("keys.title")}
        aria-keyshortcuts="?"
        className={styles.typed}
        onClick={onKeys}
      />
      <Button size="small" icon={BookmarkPlus} kbd="M" aria-keyshortcuts="M" className={styles.note} onClick={onNote}>
        {t("notes.add")}
      </Button>
    </div>
  );
}

function Time({ playback }: { readonly playback: Playback }) {
  const format = useFormat();
  const second = usePlayback(playback, (state) => Math.floor(state.timeMs / 1000));
  const durationMs = usePlayback(playback, (state) => state.durationMs);
  return (
    <p className={styles.time}>
      {format.duration(second * 1000)}
      <span className={styles.length}> / {format.duration(durationMs)}</span>
    </p>
  );
}
