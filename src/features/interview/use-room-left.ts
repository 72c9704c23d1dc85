import { useEffect, useState } from "react";
import type { RoomLeft } from "../../domain/interview/room-left.ts";
import type { RoomProps } from "./room.tsx";
import { spaceForAnswers } from "./space-for-answers.ts";

/** How much of this interview fits on the device; null while unknown or where the browser does not tell. */
export function useRoomLeft({ controller, ports, room, devices }: RoomProps): RoomLeft | null {
  const [left, setLeft] = useState<RoomLeft | null>(null);
  const { position } = room.session;
  const { media } = devices;
  useEffect(() => {
    let isOver = false;
    void spaceForAnswers(ports, controller.snapshot.get().session, media).then((space) => {
      if (!isOver) setLeft(space);
    });
    return () => {
      isOver = true;
    };
  }, [ports, controller, position, media]);
  return left;
}
