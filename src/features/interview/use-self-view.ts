import { useState } from "react";
import type { RoomProps } from "./room.tsx";

/** "First 5 s": long enough to see that the picture is right. */
const GLANCE_MS = 5_000;

export interface SelfViewState {
  readonly isShown: boolean;
  readonly toggle: () => void;
}

/** Whether the own picture shows now: as the form says, unless the person said otherwise in this question. */
export function useSelfView({ controller, room }: Pick<RoomProps, "controller" | "room">): SelfViewState {
  const { form } = controller.interview;
  const { phase, position, attempt, kind } = room.session;
  const answer = `${position} ${attempt} ${kind}`;
  const [choice, setChoice] = useState<{ answer: string; isShown: boolean } | null>(null);
  const glanceOver =
    form.selfView === "first-5-seconds" && phase.name === "answering" && (room.answeredMs ?? 0) >= GLANCE_MS;
  const isShown = choice?.answer === answer ? choice.isShown : form.selfView !== "hidden" && !glanceOver;
  return { isShown, toggle: () => setChoice({ answer, isShown: !isShown }) };
}
