import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { BrowserProcess, Chromium } from "./chromium.ts";

/** A profile folder that outlives the browser; it is removed with the test. */
export async function keptProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "second-take-kept-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** What is killed: the main process alone, whose children then go by themselves, or all of them at once. */
export type Killed = "main" | "tree";

/**
 * Kills the browser as the system does when memory runs out, and waits until all of it is gone. Gives back when it was
 * done, epoch milliseconds.
 */
export async function killBrowser(
  { context, processes }: Pick<Chromium, "context" | "processes">,
  killed: Killed = "tree",
): Promise<number> {
  const tree = await processes();
  const gone = new Promise((resolve) => context.once("close", resolve));
  // The main process first: it would start another for one that is missing.
  const isMain = ({ type }: BrowserProcess) => type === "browser";
  const others = tree.filter((one) => !isMain(one));
  const at = Date.now();
  for (const { pid } of [...tree.filter(isMain), ...(killed === "tree" ? others : [])]) signal(pid, "SIGKILL");
  await gone;
  await expect.poll(() => tree.filter(({ pid }) => isAlive(pid))).toEqual([]);
  return at;
}

/** The browser sleeps, all of it, as with a closed lid. */
export async function sleepBrowser({ processes }: Pick<Chromium, "processes">, ms: number): Promise<void> {
  const tree = await processes();
  for (const { pid } of tree) signal(pid, "SIGSTOP");
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
  } finally {
    for (const { pid } of tree) signal(pid, "SIGCONT");
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has gone by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Takes the database away and leaves everything else of the profile, as a damaged disk or a crash does. */
export const loseDatabase = (profile: string): Promise<void> =>
  rm(join(profile, "Default", "IndexedDB"), { recursive: true });
