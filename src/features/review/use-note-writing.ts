import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TimedNote } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Playback } from "./playback.ts";
import type { ReviewActions } from "./review-actions.ts";
import type { ReviewPorts } from "./review-ports.ts";

export interface NoteWriting {
  /** The note that is being written; null: none. */
  readonly writtenId: string | null;
  /** The note that was written last, also after it is done; null: none in this visit. */
  readonly latestId: string | null;
  /** Drops a note at the moment on screen and opens it. */
  readonly add: () => void;
  readonly edit: (id: string) => void;
  readonly done: () => void;
  /** Removes a note; it can be brought back for a while. */
  readonly remove: (note: TimedNote) => void;
}

/** The take stands still while a note is written, and goes on after it where it was playing. */
export function useNoteWriting(actions: ReviewActions, playback: Playback, toasts: ReviewPorts["toasts"]): NoteWriting {
  const { t } = useTranslation("review");
  const format = useFormat();
  const [writtenId, setWrittenId] = useState<string | null>(null);
  const [latestId, setLatestId] = useState<string | null>(null);
  const goesOn = useRef(false);

  function open(id: string): void {
    goesOn.current ||= playback.state.get().playing;
    playback.pause();
    setWrittenId(id);
    setLatestId(id);
  }

  const close = useCallback(() => {
    setWrittenId(null);
    if (goesOn.current) playback.play();
    goesOn.current = false;
  }, [playback]);

  const remove = useCallback(
    (note: TimedNote) => {
      actions.removeNote(note.id);
      if (note.id === writtenId) close();
      // One that says nothing is not worth a word.
      if (note.text.trim() === "" && note.tag === "other") return;
      toasts.show({
        text: t("notes.deleted", { time: format.duration(note.atMs) }),
        actions: [{ label: t("undo"), onPress: () => actions.bringBackNote(note) }],
      });
    },
    [actions, close, writtenId, toasts, t, format],
  );

  return {
    writtenId,
    latestId,
    add: () => open(actions.addNote(playback.nowMs())),
    edit: open,
    done: close,
    remove,
  };
}
