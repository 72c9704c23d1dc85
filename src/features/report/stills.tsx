import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { pinnedMoments } from "./read-report.ts";
import type { ReportPorts } from "./report-ports.ts";
import styles from "./report.module.css";

/** What fits on a line of the page. */
const MOST = 3;

interface StillsProps {
  readonly ports: ReportPorts;
  readonly take: TakeRecord;
  readonly review: ReviewRecord | null;
}

/** The pictures at the first pinned moments. */
export function Stills({ ports: { storage, stillsOf }, take: { id, hasVideo }, review }: StillsProps) {
  const { t } = useTranslation("report");
  const format = useFormat();
  const stills = useFresh(
    useCallback(async () => {
      const moments = pinnedMoments(review).slice(0, MOST);
      const media = hasVideo && moments.length > 0 ? await storage.media(id) : null;
      return media === null ? [] : stillsOf(media, moments);
    }, [storage, stillsOf, id, hasVideo, review]),
  );
  if (stills === null)
    return (
      <p role="status" className={styles.small}>
        {t("drawing")}
      </p>
    );
  return (
    <div className={styles.stills}>
      {stills.map(({ atMs, picture }) => (
        <figure key={atMs}>
          <BlobImage blob={picture} alt={t("stillAt", { time: format.duration(atMs) })} />
          <figcaption>{format.duration(atMs)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
