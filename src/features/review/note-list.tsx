import { Pencil, Trash2 } from "lucide-react";
import { memo, useId } from "react";
import { useTranslation } from "react-i18next";
import type { TimedNote } from "../../domain/records/records.ts";
import { noteAt } from "../../domain/rubric/timed-notes.ts";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Playback } from "./playback.ts";
import { usePlayback } from "./use-playback.ts";
import styles from "./notes.module.css";

interface NoteListProps {
  readonly notes: readonly TimedNote[];
  /** The one that was written last: of notes at one moment it is the one that plays. */
  readonly latestId: string | null;
  readonly playback: Playback;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (note: TimedNote) => void;
}

/** The notes as chapters of the take; the one that plays is marked. */
export function NoteList({ notes, latestId, playback, onEdit, onDelete }: NoteListProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const headingId = useId();
  const currentId = usePlayback(playback, ({ timeMs }) => noteAt(notes, timeMs, latestId)?.id ?? null);
  if (notes.length === 0) return null;

  return (
    <section aria-labelledby={headingId} className={styles.notes}>
      <h2 id={headingId} className={styles.heading}>
        {t("notes.title")} <span className={styles.count}>{format.number(notes.length)}</span>
      </h2>
      <ol role="list" className={styles.list}>
        {notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            isCurrent={note.id === currentId}
            playback={playback}
            onEdit={onEdit}
            onDelete={onDelete}
          />
        ))}
      </ol>
    </section>
  );
}

interface NoteRowProps extends Pick<NoteListProps, "playback" | "onEdit" | "onDelete"> {
  readonly note: TimedNote;
  readonly isCurrent: boolean;
}

const NoteRow = memo(function NoteRow({ note, isCurrent, playback, onEdit, onDelete }: NoteRowProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const time = format.duration(note.atMs);
  return (
    <li className={classNames(styles.row, isCurrent && styles.current)} aria-current={isCurrent ? "true" : undefined}>
      <button
        type="button"
        className={styles.jump}
        aria-label={t("jump", { time })}
        onClick={() => playback.seek(note.atMs)}
      >
        {time}
      </button>
      <p className={styles.said}>
        {note.text === "" ? <span className={styles.none}>{t("notes.empty")}</span> : <bdi>{note.text}</bdi>}
        {note.tag !== "other" && <span className={styles.tag}>{t(`notes.tags.${note.tag}`)}</span>}
      </p>
      <IconButton
        size="small"
        icon={Pencil}
        label={t("notes.edit", { time })}
        title={t("notes.editShort")}
        onClick={() => onEdit(note.id)}
      />
      <IconButton
        size="small"
        icon={Trash2}
        label={t("notes.deleteNamed", { time })}
        title={t("notes.delete")}
        onClick={() => onDelete(note)}
      />
    </li>
  );
});
