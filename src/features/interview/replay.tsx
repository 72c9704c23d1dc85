import { Mic, Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Picture } from "../../ui/picture.tsx";
import type { InterviewController } from "./interview-controller.ts";
import type { RoomSnapshot } from "./room-snapshot.ts";
import styles from "./replay.module.css";

interface ReplayProps {
  readonly controller: InterviewController;
  readonly replay: RoomSnapshot["replay"];
}

/** The answer just given, ready to play: a first look; the review room has the full player. */
export function Replay({ controller, replay }: ReplayProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const media = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const [atMs, setAtMs] = useState(0);
  const [lengthMs, setLengthMs] = useState<number | null>(null);
  const [broken, setBroken] = useState(false);

  if (!replay) return <Picture />;
  const length = lengthMs ?? replay.take.durationMs;

  function toggle() {
    const element = media.current;
    if (!element) return;
    if (element.paused) void element.play().catch(() => setBroken(true));
    else element.pause();
  }

  return (
    <div className={styles.replay}>
      <Picture>
        <video
          key={replay.url}
          ref={media}
          src={replay.url}
          className={replay.take.hasVideo ? undefined : styles.sound}
          aria-label={t("saved.replay")}
          preload="auto"
          playsInline
          onLoadedMetadata={({ currentTarget: { duration } }) =>
            Number.isFinite(duration) && setLengthMs(duration * 1000)
          }
          onLoadedData={({ currentTarget }) => void controller.takePicture(currentTarget)}
          onTimeUpdate={({ currentTarget }) => setAtMs(currentTarget.currentTime * 1000)}
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onError={() => setBroken(true)}
        />
        {!replay.take.hasVideo && (
          <p className={styles.plate}>
            <Icon icon={Mic} />
          </p>
        )}
      </Picture>
      {broken ? (
        <p className={styles.broken}>{t("saved.not-playable")}</p>
      ) : (
        <div className={styles.controls} dir="ltr">
          <IconButton
            icon={playing ? Pause : Play}
            iconFilled
            round
            variant="secondary"
            label={t(playing ? "saved.pause" : "saved.play")}
            onClick={toggle}
          />
          <input
            type="range"
            className={styles.range}
            min={0}
            max={length / 1000}
            step={0.1}
            value={Math.min(atMs, length) / 1000}
            aria-label={t("saved.position")}
            aria-valuetext={t("saved.position-value", {
              at: format.spokenDuration(atMs),
              length: format.spokenDuration(length),
            })}
            onChange={({ currentTarget }) => {
              if (media.current) media.current.currentTime = Number(currentTarget.value);
            }}
          />
          <span className={styles.length}>{format.duration(length)}</span>
        </div>
      )}
    </div>
  );
}
