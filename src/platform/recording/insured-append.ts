import type { Clock } from "../../domain/clock.ts";
import type { RunningCopy } from "../storage/running-copies.ts";
import type { Storage } from "../storage/storage.ts";
import { within } from "./within.ts";

/** A file that cannot be removed at once must not hold the recording up. */
const REMOVE_LIMIT_MS = 1000;

/** Writes chunks; when the disk is full, the copy gives its room to the recording, which then goes on without one. */
export function insuredAppend(
  storage: Pick<Storage, "appendChunk">,
  copy: RunningCopy,
  clock: Clock,
): Storage["appendChunk"] {
  let isCopied = true;
  return async (id, chunk) => {
    const saved = await storage.appendChunk(id, chunk);
    if (saved.ok || saved.failure.type !== "storage-full" || !isCopied) return saved;
    isCopied = false;
    await within(clock, REMOVE_LIMIT_MS, copy.end("remove"), undefined);
    return storage.appendChunk(id, chunk);
  };
}
