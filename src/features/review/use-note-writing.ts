import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimedNote } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Playback } from "./playback.ts";
import type { ReviewActions } from "./review-actions.ts";
import type { ReviewPorts } from "./review-ports.ts";

export interface NoteWriting {
  /** The note that is being written; null: none. */
  readonly writtenId: string | null;
  /** Drops a note at the moment on screen and opens it. */
  readonly add: () => void;
  readonly edit: (id: string) => void;
  readonly done: () => void;
  /** Removes a note; it can be brought back for a while. */
  readonly remove: (note: TimedNote) => void;
}

export function useNoteWriting(actions: ReviewActions, playback: Playback, toasts: ReviewPorts["toasts"]): NoteWriting {
  const { t } = useTranslation("review");
  const format = useFormat();
  const [writtenId, setWrittenId] = useState<string | null>(null);

  const remove = useCallback(
    (note: TimedNote) => {
      actions.removeNote(note.id);
      setWrittenId((id) => (id === note.id ? null : id));
      // One that says nothing is not worth a word.
      if (note.text.trim() === "" && note.tag === "other") return;
      toasts.show({
        text: t("notes.deleted", { time: format.duration(note.atMs) }),
        actions: [{ label: t("undo"), onPress: () => actions.bringBackNote(note) }],
      });
    },
    [actions, toasts, t, format],
  );

  return {
    writtenId,
    add: () => setWrittenId(actions.addNote(playback.nowMs())),
    edit: setWrittenId,
    done: () => setWrittenId(null),
    remove,
  };
}
