import { fail, type Result } from "../../domain/result.ts";
import type { SaveFailure } from "./file-saver.ts";

/** What a write that threw means. `saved`: whole files that stay. */
export function saveFailure(error: unknown, signal: AbortSignal, saved: number): Result<never, SaveFailure> {
  if (signal.aborted) return fail({ type: "save-canceled" });
  const name = error instanceof Error ? error.name : "Error";
  return fail(name === "QuotaExceededError" ? { type: "save-no-room", saved } : { type: "save-failed", name, saved });
}
