import { Mic, RotateCcw } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { useFormat } from "../../i18n/format.ts";
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
  /** What to do next. */
  readonly children: ReactNode;
}

/** The take recorded last, and the one change decided on after it. */
export function LastTake({ ports, take, rated, oneChange, leads, children }: LastTakeProps) {
  const { t } = useTranslation("practice");
  const format = useFormat();
  const thumbnail = useThumbnail(ports, take.id);
  const day = format.relativeDay(take.createdAt, ports.clock.now());

  return (
    <section className={styles.last} data-leads={leads}>
      <div>
        <p className={styles.why}>
          <Icon icon={RotateCcw} size="small" />
          {t("last.title", { day })}
        </p>
        <Voice as={leads ? "h1" : "h2"} size={leads ? 44 : 28} lang="en">
          {take.questionText}
        </Voice>
        {oneChange !== "" && (
          <div className={styles.change}>
            <p className={styles.meta}>{t("last.oneChange")}</p>
            <Voice size={22}>{oneChange}</Voice>
          </div>
        )}
        {leads && <div className={styles.actions}>{children}</div>}
      </div>
      <a className={styles.picture} href={`#${paths.review(take.id)}`}>
        <span className="visually-hidden">{t("last.open")}</span>
        <Picture badge={format.duration(take.durationMs)}>
          {thumbnail === null ? (
            <span className={styles.noPicture}>{!take.hasVideo && <Icon icon={Mic} />}</span>
          ) : (
            <img src={thumbnail} alt="" />
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

function useThumbnail({ storage, openPicture }: PracticePorts, id: TakeId): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const scope = new Scope();
    void storage.thumbnail(id).then((jpeg) => {
      if (jpeg === null || scope.closed) return;
      const picture = openPicture(jpeg);
      scope.add(picture.release);
      setUrl(picture.url);
    });
    return () => {
      scope.close();
      setUrl(null);
    };
  }, [storage, openPicture, id]);
  return url;
}
