import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerPart } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import type { Playback } from "./playback.ts";
import type { ReviewActions } from "./review-actions.ts";
import { reviewCommand } from "./review-keys.ts";

interface ReviewKeysParts {
  readonly playback: Playback;
  readonly actions: ReviewActions;
  readonly parts: readonly AnswerPart[];
  readonly onNote: () => void;
  readonly onList: () => void;
}

/** Runs the review by keys; gives what was done by one that shows nowhere else, to be said aloud. */
export function useReviewKeys({ playback, actions, parts, onNote, onList }: ReviewKeysParts): string {
  const { t } = useTranslation("review");
  const format = useFormat();
  const [said, setSaid] = useState("");

  useWindowEvent("keydown", (event) => {
    const command = reviewCommand(event, parts);
    if (command === null) return;
    event.preventDefault();
    const atMs = playback.nowMs();
    const time = format.duration(atMs);
    switch (command.type) {
      case "note":
        return onNote();
      case "keys":
        return onList();
      case "filler":
        actions.tapFiller(atMs);
        return setSaid(t("said.filler", { time }));
      case "mark":
        actions.mark(command.part, atMs);
        return setSaid(t("said.mark", { part: t(`structure.parts.${command.part}`), time }));
      default:
        return playback.run(command);
    }
  });
  return said;
}
