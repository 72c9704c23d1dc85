import { appendFileSync } from "node:fs";

/** The faults that `npm run test:faults` reports on, in the order of its table. */
export const FAULTS = [
  "browser-killed",
  "tab-closed",
  "quota-mid",
  "quota-before",
  "write-fails",
  "device-lost",
  "two-tabs",
  "old-database",
  "storage-lost",
  "chunk-damaged",
  "clock-jump",
] as const;
export type Fault = (typeof FAULTS)[number];

/** One line of the report. `worstMs`: media that was lost, where a fault may lose some. */
export type FaultNote =
  | { readonly fault: Fault; readonly is: "begun" }
  | { readonly fault: Fault; readonly is: "held"; readonly worstMs: number | null };

const report = process.env["SECOND_TAKE_FAULTS"];

/** Whether this is `npm run test:faults`, which takes its time and measures. */
export const isThorough = report !== undefined;

/** `npm test` does most deeds in WebM alone: everything else in it is recorded in mp4. */
export const containers: readonly string[] = isThorough ? ["mp4", "webm"] : ["webm"];

/** How often the browser is killed in each container. */
export const killCount = isThorough ? Number(process.env["SECOND_TAKE_KILLS"] ?? 20) : 2;

/**
 * The body of a test that does the deed of a fault once. What was begun and did not come to its end, for whatever reason, is
 * a promise that did not hold. The deed gives back how many milliseconds of media it cost, where a fault may cost some.
 */
export function runOf<Args extends readonly unknown[]>(
  fault: Fault,
  deed: (...args: Args) => Promise<number | undefined | void>,
): (...args: Args) => Promise<void> {
  return async (...args) => {
    note({ fault, is: "begun" });
    const worstMs = (await deed(...args)) ?? null;
    note({ fault, is: "held", worstMs });
  };
}

function note(line: FaultNote): void {
  if (report !== undefined) appendFileSync(report, `${JSON.stringify(line)}\n`);
}
