import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerPart } from "../../domain/records/records.ts";
import { partSpans } from "../../domain/rubric/structure-marks.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { ListeningProps } from "./listening-tools.tsx";
import { MARK_KEYS } from "./review-keys.ts";
import { usePlayback } from "./use-playback.ts";
import styles from "./listening-tools.module.css";

/** Where each part of the answer begins, as the person hears it, and how much of the answer it takes. */
export function StructureMarks({
  actions,
  playback,
  review,
  parts,
}: ListeningProps & { readonly parts: readonly AnswerPart[] }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const durationMs = usePlayback(playback, (state) => state.durationMs);

  return (
    <section className={styles.tool}>
      <h2 className={styles.name}>{t("structure.title")}</h2>
      <p className={styles.value}>{t("structure.how")}</p>
      <div className={styles.buttons}>
        {parts.map((part) => (
          <Button
            key={part}
            size="small"
            kbd={`⇧${MARK_KEYS[part]}`}
            aria-keyshortcuts={`Shift+${MARK_KEYS[part]}`}
            onClick={() => actions.mark(part, playback.nowMs())}
          >
            {t(`structure.parts.${part}`)}
          </Button>
        ))}
      </div>
      {review.marks.length > 0 && (
        <ul role="list" aria-label={t("structure.marked")} className={styles.spans}>
          {partSpans(review.marks, durationMs).map(({ part, startMs, endMs, share }) => {
            const name = t(`structure.parts.${part}`);
            return (
              <li key={part}>
                <Button
                  size="small"
                  variant="link"
                  aria-label={t("structure.jump", { part: name, time: format.duration(startMs) })}
                  onClick={() => playback.seek(startMs)}
                >
                  {format.duration(startMs)}
                </Button>
                <span>
                  {t("structure.span", {
                    part: name,
                    length: format.seconds(endMs - startMs),
                    share: format.number(Math.round(share * 100)),
                  })}
                </span>
                <IconButton
                  size="small"
                  icon={X}
                  label={t("structure.remove", { part: name })}
                  onClick={() => actions.removeMark(part)}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
