import { useEffect, useState } from "react";
import type { RoomProps } from "./room.tsx";

export interface RoomLeft {
  /** How many more answers of this interview's mean length fit. */
  readonly fits: number;
  readonly leftBytes: number;
  /** What the questions that are still to come need. */
  readonly neededBytes: number;
  readonly questionsLeft: number;
}

/** How much of this interview fits on the device; null while unknown or where the browser does not tell. */
export function useRoomLeft({ controller, ports, room, devices, settings }: RoomProps): RoomLeft | null {
  const [leftBytes, setLeftBytes] = useState<number | null>(null);
  useEffect(() => {
    let isOver = false;
    void ports.storageRoom.space().then((space) => {
      if (!isOver && space?.quotaBytes != null) setLeftBytes(Math.max(0, space.quotaBytes - space.usedBytes));
    });
    return () => {
      isOver = true;
    };
  }, [ports]);

  const coming = controller.interview.prompts.slice(room.session.position);
  if (leftBytes === null || coming.length === 0) return null;
  const bytesPerMs = ports.recorder.bytesPerSecond(settings.quality, devices.media === "video") / 1000;
  const neededBytes = coming.reduce((sum, prompt) => sum + prompt.answerMs, 0) * bytesPerMs;
  return {
    fits: Math.floor(leftBytes / (neededBytes / coming.length)),
    leftBytes,
    neededBytes,
    questionsLeft: coming.length,
  };
}
