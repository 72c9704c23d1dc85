import { AudioLines, Maximize, Pause, Play, StepBack, StepForward, Volume2, VolumeX } from "lucide-react";
import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Select } from "../../ui/select.tsx";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import { playerCommand } from "./player-keys.ts";
import { Scrubber } from "./scrubber.tsx";
import { play, usePlayer } from "./use-player.ts";
import styles from "./player.module.css";

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];

interface PlayerProps {
  readonly url: string;
  readonly hasVideo: boolean;
  readonly recordedMs: number;
  /** The first picture is there. */
  readonly onPicture: (video: HTMLVideoElement) => void;
  /** The browser cannot play the recording, or not to its end. */
  readonly onFailure: () => void;
}

/** Plays a take; starts by itself where the browser lets it. Keys work wherever nothing else needs them. */
export function Player({ url, hasVideo, recordedMs, onPicture, onFailure }: PlayerProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const player = usePlayer(recordedMs);
  const { video, sync, playing, failed } = player;

  useEffect(() => {
    if (video.current !== null) play(video.current);
  }, [video, url]);

  const tellFailure = useEffectEvent(onFailure);
  useEffect(() => {
    if (failed) tellFailure();
  }, [failed]);

  useWindowEvent("keydown", (event) => {
    const command = playerCommand(event);
    if (command === null) return;
    event.preventDefault();
    player.run(command);
  });

  function toggleFullScreen(): void {
    const change = document.fullscreenElement === null ? frame.current?.requestFullscreen() : document.exitFullscreen();
    change?.catch(() => undefined);
  }

  return (
    <div ref={frame} className={styles.player}>
      <Picture whole className={hasVideo ? styles.picture : styles.soundOnly}>
        <video
          ref={video}
          src={url}
          playsInline
          aria-label={t("player.label")}
          hidden={!hasVideo}
          onClick={() => player.run({ type: "toggle" })}
          onLoadedData={(event) => onPicture(event.currentTarget)}
          onLoadedMetadata={sync}
          onDurationChange={sync}
          onTimeUpdate={sync}
          onSeeking={sync}
          onPlay={sync}
          onPause={sync}
          onEnded={sync}
          onRateChange={sync}
          onVolumeChange={sync}
          onError={sync}
        />
        {!hasVideo && (
          <p className={styles.plate}>
            <Icon icon={AudioLines} />
            {t("player.soundOnly")}
          </p>
        )}
      </Picture>
      <div className={styles.controls} dir="ltr">
        {hasVideo && (
          <IconButton
            icon={StepBack}
            label={t("player.frameBack")}
            aria-keyshortcuts=","
            className={styles.roomy}
            onClick={() => player.run({ type: "step", frames: -1 })}
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
          onClick={() => player.run({ type: "toggle" })}
        />
        {hasVideo && (
          <IconButton
            icon={StepForward}
            label={t("player.frameOn")}
            aria-keyshortcuts="."
            className={styles.roomy}
            onClick={() => player.run({ type: "step", frames: 1 })}
          />
        )}
        <p className={styles.time}>
          {format.duration(player.timeMs)}
          <span className={styles.length}> / {format.duration(player.durationMs)}</span>
        </p>
        <Select
          label={t("player.speed")}
          labelHidden
          className={styles.speed}
          options={SPEEDS.map((speed) => ({ value: String(speed), label: t("player.times", { speed }) }))}
          value={String(player.speed)}
          onValue={(speed) => player.setSpeed(Number(speed))}
        />
        <IconButton
          icon={player.muted ? VolumeX : Volume2}
          label={player.muted ? t("player.unmute") : t("player.mute")}
          onClick={() => player.setMuted(!player.muted)}
        />
        {hasVideo && document.fullscreenEnabled && (
          <IconButton icon={Maximize} label={t("player.fullScreen")} onClick={toggleFullScreen} />
        )}
      </div>
      <Scrubber timeMs={player.timeMs} durationMs={player.durationMs} onSeek={player.seek} />
    </div>
  );
}
