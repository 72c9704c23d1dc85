import { AudioLines, Volume2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Side } from "../../domain/compare/alignment.ts";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Select } from "../../ui/select.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { ComparedTake } from "./compare-controller.ts";
import type { PairPlayer } from "./pair-player.ts";
import styles from "./compare.module.css";

interface TakePictureProps {
  readonly side: Side;
  readonly compared: ComparedTake;
  /** The take on the other side. */
  readonly other: TakeId;
  readonly name: string;
  readonly isHeard: boolean;
  /** Where the two answer different questions. */
  readonly withQuestion: boolean;
  readonly player: PairPlayer;
  readonly onSwap: (id: TakeId) => void;
}

/** One of the two, under its name; another take of its question can stand in its place. */
export function TakePicture({ side, compared, other, name, isHeard, withQuestion, player, onSwap }: TakePictureProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const [isBroken, setBroken] = useState(false);
  const { take, url, siblings } = compared;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    player.attach(side, video.current);
    return () => player.attach(side, null);
  }, [player, side, url, isBroken]);
  const choice = siblings.filter(({ id }) => id !== other);

  return (
    <section aria-label={name} className={styles.take}>
      <div className={styles.caption}>
        <h2>
          <a href={`#${paths.review(take.id)}`} title={t("openReview")}>
            {name}
          </a>
        </h2>
        {choice.length > 1 ? (
          <Select
            label={t("otherTake", { name })}
            labelHidden
            className={styles.swap}
            options={choice.map(({ id, createdAt }) => ({ value: id, label: format.dateTime(createdAt) }))}
            value={take.id}
            onValue={onSwap}
          />
        ) : (
          <p>
            <bdi>{format.dateTime(take.createdAt)}</bdi>
          </p>
        )}
      </div>
      {withQuestion && (
        <Voice lang="en" className={styles.question}>
          {take.questionText}
        </Voice>
      )}
      <Picture whole className={styles.picture}>
        {url !== null && !isBroken && (
          <video
            ref={video}
            src={url}
            playsInline
            preload="auto"
            aria-label={name}
            hidden={!take.hasVideo}
            onClick={() => player.toggle()}
            onLoadedMetadata={({ currentTarget: { duration } }) => {
              if (Number.isFinite(duration)) player.setLength(side, duration * 1000);
            }}
            onError={() => setBroken(true)}
          />
        )}
        {(url === null || isBroken || !take.hasVideo) && (
          <p className={styles.plate}>
            {url !== null && !isBroken ? (
              <>
                <Icon icon={AudioLines} />
                {t("soundOnly")}
              </>
            ) : (
              <>
                {t(url === null ? "gone" : "unplayable")} <a href={`#${paths.review(take.id)}`}>{t("openReview")}</a>
              </>
            )}
          </p>
        )}
        {isHeard && url !== null && !isBroken && (
          <p className={styles.heard}>
            <Icon icon={Volume2} size="small" />
            {t("heard")}
          </p>
        )}
      </Picture>
    </section>
  );
}
