import { Clock } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import type { MentorsPorts } from "./mentors-ports.ts";
import styles from "./paste.module.css";

/** Where the player was asked to go: a new object for every time. */
export interface Jump {
  readonly atMs: number;
}

interface TakePlayerProps {
  readonly ports: Pick<MentorsPorts, "storage" | "openMedia">;
  readonly take: TakeRecord;
  readonly jump: Jump;
  /** Told where the take is, so that the key of the text area knows it. */
  readonly onTime: (atMs: number) => void;
  readonly onInsert: () => void;
}

/** The take beside the reply: to check a moment, or to type the times of a mentor who spoke. */
export function TakePlayer({ ports, take, jump, onTime, onInsert }: TakePlayerProps) {
  const { t } = useTranslation("mentors");
  const format = useFormat();
  const video = useRef<HTMLVideoElement>(null);
  const url = useMediaUrl(ports, take);
  const [atMs, setAtMs] = useState(jump.atMs);

  useEffect(() => {
    if (video.current !== null) video.current.currentTime = jump.atMs / 1000;
  }, [jump]);

  if (url === "gone") return <p className={styles.meta}>{t("player.gone")}</p>;
  return (
    <div className={styles.player}>
      {url !== null && (
        <video
          ref={video}
          src={url}
          controls
          playsInline
          aria-label={t("player.label")}
          className={styles.video}
          onLoadedMetadata={({ currentTarget }) => (currentTarget.currentTime = jump.atMs / 1000)}
          onTimeUpdate={({ currentTarget }) => {
            setAtMs(currentTarget.currentTime * 1000);
            onTime(currentTarget.currentTime * 1000);
          }}
        />
      )}
      <p className={styles.insert}>
        <Button size="small" icon={Clock} onClick={onInsert}>
          {t("player.insert", { time: format.duration(atMs) })}
        </Button>
        <span className={styles.meta}>
          {t("player.key")} <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </span>
      </p>
    </div>
  );
}

/** "gone": nothing of it can be read. */
function useMediaUrl({ storage, openMedia }: TakePlayerProps["ports"], { id }: TakeRecord): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    let release = (): void => undefined;
    void storage.media(id).then((media) => {
      if (isLeft) return;
      if (media === null || media.chunks.length === 0) return setUrl("gone");
      const opened = openMedia(media);
      ({ release } = opened);
      setUrl(opened.url);
    });
    return () => {
      isLeft = true;
      release();
      setUrl(null);
    };
  }, [storage, openMedia, id]);
  return url;
}
