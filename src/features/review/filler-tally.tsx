import { useTranslation } from "react-i18next";
import { fillersPerMinute } from "../../domain/rubric/fillers.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import type { ListeningProps } from "./listening-tools.tsx";
import { usePlayback } from "./use-playback.ts";
import styles from "./listening-tools.module.css";

/** The person's own count of fillers. Nothing else counts them. */
export function FillerTally({ actions, playback, review }: ListeningProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const durationMs = usePlayback(playback, (state) => state.durationMs);
  const rate = fillersPerMinute(review, durationMs);
  const { fillers } = review;
  const last = fillers?.at(-1);

  return (
    <section className={styles.tool}>
      <h2 className={styles.name}>{t("fillers.title")}</h2>
      <p className={styles.value}>
        {fillers === null || rate === null
          ? t("fillers.notCounted")
          : t("fillers.count", { count: fillers.length, rate: format.number(rate) })}
      </p>
      <div className={styles.buttons}>
        <Button size="small" kbd="F" aria-keyshortcuts="F" onClick={() => actions.tapFiller(playback.nowMs())}>
          {t("fillers.tap")}
        </Button>
        {fillers === null && (
          <Button size="small" variant="ghost" onClick={() => actions.countFillers(true)}>
            {t("fillers.none")}
          </Button>
        )}
        {last !== undefined && (
          <Button size="small" variant="ghost" onClick={() => actions.takeFillerBack(last)}>
            {t("fillers.back", { time: format.duration(last) })}
          </Button>
        )}
        {fillers !== null && (
          <Button size="small" variant="ghost" onClick={() => actions.countFillers(false)}>
            {t("fillers.clear")}
          </Button>
        )}
      </div>
      {fillers !== null && fillers.length > 0 && (
        <ul role="list" aria-label={t("fillers.moments")} className={styles.moments}>
          {fillers.map((ms) => (
            <li key={ms}>
              <Button
                size="small"
                variant="link"
                aria-label={t("jump", { time: format.duration(ms) })}
                onClick={() => playback.seek(ms)}
              >
                {format.duration(ms)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
