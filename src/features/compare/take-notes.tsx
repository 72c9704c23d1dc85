import { useTranslation } from "react-i18next";
import type { ReviewRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Tag } from "../../ui/tag.tsx";
import styles from "./compare.module.css";

interface TakeNotesProps {
  readonly name: string;
  readonly review: ReviewRecord | null;
  readonly onJump: (ms: number) => void;
}

/** The notes of one take; the time of each leads there. */
export function TakeNotes({ name, review, onJump }: TakeNotesProps) {
  const { t } = useTranslation(["compare", "review"]);
  const format = useFormat();
  const notes = review?.notes ?? [];
  const whole = review?.note.trim() ?? "";
  return (
    <section className={styles.notes} aria-label={t("notes.of", { name })}>
      <h2>{t("notes.of", { name })}</h2>
      {notes.length === 0 && whole === "" && <p className={styles.meta}>{t("notes.none")}</p>}
      {notes.length > 0 && (
        <ul role="list">
          {notes.map(({ id, atMs, tag, text }) => (
            <li key={id}>
              <button
                type="button"
                aria-label={t("notes.jump", { time: format.duration(atMs) })}
                onClick={() => onJump(atMs)}
              >
                {format.duration(atMs)}
              </button>
              <bdi>{text}</bdi>
              {tag !== "other" && <Tag>{t(`review:notes.tags.${tag}`)}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {whole !== "" && (
        <p className={styles.whole}>
          <bdi>{whole}</bdi>
        </p>
      )}
    </section>
  );
}
