import { readFile } from "node:fs/promises";

/** Clock ticks of the kernel in a second: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Seconds of processor time that each process of a browser has used so far. Linux only. */
async function usedSeconds(chromium) {
  const processes = await chromium.processes();
  const used = await Promise.all(processes.map(async ({ pid }) => [pid, await usedBy(pid)]));
  return new Map(used);
}

async function usedBy(pid) {
  try {
    // The name, in brackets, may hold spaces: what follows it does not.
    const fields = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ").at(-1).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** Processor time of the whole browser for each second of `ms`, in percent of one core. */
export async function cpuPercent(chromium, ms) {
  const before = await usedSeconds(chromium);
  const startedAt = performance.now();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = await usedSeconds(chromium);
  const seconds = (performance.now() - startedAt) / 1000;
  const used = [...after].reduce((sum, [pid, total]) => sum + total - (before.get(pid) ?? 0), 0);
  return (100 * used) / seconds;
}
