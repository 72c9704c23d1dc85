import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Notice } from "../../ui/notice.tsx";
import type { PlayableMedia } from "./take-media-player.ts";
import styles from "./review-place.module.css";

/** What of the recording is lost, and that the browser does not play it. */
export function MediaNotices({ media: { url, gaps, isUnplayable } }: { readonly media: PlayableMedia }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const parts = gaps.map(({ fromMs, toMs }) =>
    t("media.cut.part", { from: format.duration(fromMs), to: format.duration(toMs) }),
  );
  return (
    <>
      {gaps.length > 0 && (
        <Notice role="status" tone="warn" title={t("media.cut.title")} className={styles.said}>
          {t("media.cut.body", { parts: format.list(parts) })}
        </Notice>
      )}
      {(url === null || isUnplayable) && <Unplayable reason={url === null ? "gone" : "unplayable"} />}
    </>
  );
}

function Unplayable({ reason }: { readonly reason: "gone" | "unplayable" }) {
  const { t } = useTranslation("review");
  return (
    <Notice role="status" tone="bad" title={t(`media.${reason}.title`)} className={styles.said}>
      {t(`media.${reason}.body`)}
    </Notice>
  );
}
