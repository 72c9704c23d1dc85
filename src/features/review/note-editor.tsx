import { Check, Trash2 } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { NOTE_TAGS, type TimedNote } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { ReviewActions } from "./review-actions.ts";
import styles from "./notes.module.css";

interface NoteEditorProps {
  readonly note: TimedNote;
  readonly actions: ReviewActions;
  readonly onBlur: () => void;
  readonly onDelete: () => void;
  /** The person is done with it. */
  readonly onDone: () => void;
}

/** Writes one note. Enter is done; Esc is done too, and takes an empty one away. */
export function NoteEditor({ note, actions, onBlur, onDelete, onDone }: NoteEditorProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    field.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [note.id]);

  function pressKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Escape" && note.text.trim() === "") onDelete();
    else onDone();
  }

  return (
    <div className={styles.editor} role="group" aria-label={t("notes.at", { time: format.duration(note.atMs) })}>
      <span className={styles.time} aria-hidden="true">
        {format.duration(note.atMs)}
      </span>
      <div className={styles.text}>
        <TextField
          ref={field}
          label={t("notes.text")}
          labelHidden
          dir="auto"
          placeholder={t("notes.placeholder")}
          value={note.text}
          onValue={(text) => actions.writeNote(note.id, text)}
          onBlur={onBlur}
          onKeyDown={pressKey}
        />
      </div>
      <Select
        label={t("notes.tag")}
        labelHidden
        options={NOTE_TAGS.map((tag) => ({ value: tag, label: t(`notes.tags.${tag}`) }))}
        value={note.tag}
        onValue={(tag) => actions.tagNote(note.id, tag)}
      />
      <IconButton icon={Trash2} label={t("notes.delete")} onClick={onDelete} />
      <Button icon={Check} onClick={onDone}>
        {t("notes.done")}
      </Button>
    </div>
  );
}
