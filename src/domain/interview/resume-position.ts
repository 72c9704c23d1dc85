import type { Prompt } from "../records/records.ts";

/** Where somebody who left goes on: the first question without a take. */
export function resumePosition(prompts: readonly Prompt[], answered: ReadonlySet<number>): number {
  const open = prompts.findIndex((_, index) => !answered.has(index));
  return open < 0 ? prompts.length : open;
}
