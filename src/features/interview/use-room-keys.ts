import { useEffect, useRef } from "react";
import type { Phase } from "../../domain/interview/session-machine.ts";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import type { RoomProps } from "./room.tsx";

/** A space bar pressed twice means the answer alone, not what comes after it. */
const STRAY_MS = 1_000;
const AFTER_ANSWER: ReadonlySet<Phase["name"]> = new Set(["saving", "saved", "interrupted"]);

interface RoomActions {
  readonly leave: () => void;
  readonly toggleSelfView: () => void;
}

/** Space answers and finishes, N next, R again, F follow-up, A hear again, H hides the own picture, Esc leaves. */
export function useRoomKeys(
  { controller, ports: { clock }, room }: RoomProps,
  { leave, toggleSelfView }: RoomActions,
  isOn: boolean,
): void {
  const phase = room.session.phase.name;
  const answeredAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (phase !== "answering") return;
    return () => {
      answeredAt.current = clock.monotonic();
    };
  }, [phase, clock]);

  useWindowEvent("keydown", (event) => {
    if (!isOn || event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === " " && AFTER_ANSWER.has(phase) && clock.monotonic() - answeredAt.current < STRAY_MS)
      return event.preventDefault();
    const act = actionFor(event.key, event.target);
    if (!act) return;
    event.preventDefault();
    act();
  });

  function actionFor(key: string, target: EventTarget | null): (() => void) | undefined {
    switch (key.toLowerCase()) {
      case "escape":
        return leave;
      case "h":
        return toggleSelfView;
      case "a":
        return phase === "asking" || phase === "preparing" ? () => void controller.hearAgain() : undefined;
      case "r":
        return phase === "answering" ? () => void controller.startOver() : () => controller.retake();
      case "n":
        return phase === "answering" ? undefined : () => controller.next();
      case "f":
        return () => controller.followUp();
      case " ":
        // On a focused control the space bar acts on that control alone.
        return isControl(target) ? undefined : spaceFor();
      default:
        return undefined;
    }
  }

  function spaceFor(): (() => void) | undefined {
    if (phase === "brief") return () => controller.begin();
    if (phase === "asking" || phase === "preparing") return () => controller.answerNow();
    if (phase === "answering") return () => controller.finish();
    return undefined;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches("textarea, select, input:not([type=range], [type=radio], [type=checkbox])");

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, a, input, select, textarea, summary") !== null;
