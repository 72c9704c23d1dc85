import { Mic, Video, type LucideIcon } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { useFormat } from "../../i18n/format.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./last-take.module.css";

interface LastTakeProps {
  readonly ports: PracticePorts;
  readonly take: TakeRecord;
  readonly rated: boolean;
  /** Empty: none was chosen. */
  readonly oneChange: string;
  /** It is the first thing on the page. */
  readonly leads: boolean;
  /** Why it is shown. */
  readonly why: string;
  readonly icon: LucideIcon;
  /** What to do next. */
  readonly children: ReactNode;
}

/** A take that is worth another, and the one change decided on after it. */
export function LastTake({ ports, take, rated, oneChange, leads, why, icon, children }: LastTakeProps) {
  const { t } = useTranslation("practice");
  const format = useFormat();
  const thumbnail = useThumbnail(ports, take);

  return (
    <section className={styles.last} data-leads={leads}>
      <div>
        <p className={styles.why}>
          <Icon icon={icon} size="small" />
          {why}
        </p>
        <Voice as={leads ? "h1" : "h2"} size={leads ? 44 : 28} lang="en">
          {take.questionText}
        </Voice>
        {oneChange !== "" && (
          <div className={styles.change}>
            <p className={styles.meta}>{t("last.oneChange")}</p>
            <Voice size={22}>
              <bdi>{oneChange}</bdi>
            </Voice>
          </div>
        )}
        {leads && <div className={styles.actions}>{children}</div>}
      </div>
      <a className={styles.picture} href={`#${paths.review(take.id)}`}>
        <span className="visually-hidden">{t("last.open")}</span>
        <Picture badge={format.duration(take.durationMs)}>
          {thumbnail === null ? (
            <span className={styles.noPicture}>
              <Icon icon={take.hasVideo ? Video : Mic} />
            </span>
          ) : (
            <BlobImage blob={thumbnail} alt="" />
          )}
        </Picture>
        <span className={styles.meta}>
          {t("last.recorded", { date: format.dateTime(take.createdAt) })}
          <br />
          {rated ? t("last.rated") : t("last.notRated")}
        </span>
      </a>
    </section>
  );
}

// The picture of a take is saved a moment after the take: until it is there, every change is a reason to look again.
function useThumbnail({ storage }: PracticePorts, { id, hasVideo }: TakeRecord): Blob | null {
  const [jpeg, setJpeg] = useState<Blob | null>(null);
  useEffect(() => {
    if (!hasVideo) return undefined;
    const scope = new Scope();
    async function look() {
      const found = await storage.thumbnail(id);
      if (found === null || scope.closed) return;
      setJpeg(found);
      scope.close();
    }
    scope.add(storage.subscribe(() => void look()));
    void look();
    return () => {
      scope.close();
      setJpeg(null);
    };
  }, [storage, id, hasVideo]);
  return jpeg;
}
