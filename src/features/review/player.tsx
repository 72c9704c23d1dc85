import { AudioLines } from "lucide-react";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import type { Playback } from "./playback.ts";
import { PlayerControls } from "./player-controls.tsx";
import { usePlayback } from "./use-playback.ts";
import styles from "./player.module.css";

interface PlayerProps {
  readonly playback: Playback;
  readonly url: string;
  readonly hasVideo: boolean;
  /** Where to begin, in ms. */
  readonly startMs: number;
  /** The first picture is there. */
  readonly onPicture: (video: HTMLVideoElement) => void;
  /** The browser cannot play the recording, or not to its end. */
  readonly onFailure: () => void;
  readonly onNote: () => void;
  readonly onKeys: () => void;
  /** Stands under the controls, also in full screen. */
  readonly children: ReactNode;
}

/** Plays a take; starts by itself where the browser lets it. */
export function Player({ playback, url, hasVideo, startMs, children, ...on }: PlayerProps) {
  const { t } = useTranslation("review");
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const failed = usePlayback(playback, (state) => state.failed);
  const pictureHidden = usePlayback(playback, (state) => state.pictureHidden);

  const begin = useEffectEvent((element: HTMLVideoElement) => {
    if (startMs > 0) element.currentTime = startMs / 1000;
    playback.play();
  });
  useEffect(() => {
    if (video.current === null) return;
    const detach = playback.attach(video.current);
    begin(video.current);
    return detach;
  }, [playback, url]);

  const tellFailure = useEffectEvent(on.onFailure);
  useEffect(() => {
    if (failed) tellFailure();
  }, [failed]);

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
          onClick={() => playback.run({ type: "toggle" })}
          onLoadedData={(event) => on.onPicture(event.currentTarget)}
        />
        {(!hasVideo || pictureHidden) && (
          <p className={styles.plate}>
            <Icon icon={AudioLines} />
            {hasVideo ? t("player.pictureHidden") : t("player.soundOnly")}
          </p>
        )}
      </Picture>
      <PlayerControls
        playback={playback}
        hasVideo={hasVideo}
        onFullScreen={toggleFullScreen}
        onNote={on.onNote}
        onKeys={on.onKeys}
      />
      {children}
    </div>
  );
}
