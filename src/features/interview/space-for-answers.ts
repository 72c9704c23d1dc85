import { roomLeft, type RoomLeft } from "../../domain/interview/room-left.ts";
import type { SessionState } from "../../domain/interview/session-machine.ts";
import type { InterviewPorts } from "./interview-ports.ts";

/** How much of the rest of an interview fits on the device; null where the browser does not tell. */
export async function spaceForAnswers(
  { storageRoom, recorder, settings }: Pick<InterviewPorts, "storageRoom" | "recorder" | "settings">,
  { prompts, position, rules }: SessionState,
  media: "video" | "audio",
): Promise<RoomLeft | null> {
  const space = await storageRoom.space();
  if (space?.quotaBytes == null) return null;
  const bytesPerSecond = recorder.bytesPerSecond(settings.get().quality, media === "video");
  return roomLeft(prompts.slice(position), rules, bytesPerSecond, Math.max(0, space.quotaBytes - space.usedBytes));
}
