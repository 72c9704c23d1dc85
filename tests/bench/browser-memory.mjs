import { readFile } from "node:fs/promises";

const LOOK_MS = 250;
const KB = 1024;

/** Megabytes that all processes of a browser hold, shared pages counted once. Linux only. */
export async function heldMb({ processes }) {
  const held = await Promise.all((await processes()).map(({ pid }) => heldBytes(pid)));
  return held.reduce((sum, bytes) => sum + bytes, 0) / 1e6;
}

async function heldBytes(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(await readFile(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * KB;
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}

/** Runs `work` and gives by how much the browser's memory grew at its highest, in megabytes. */
export async function growthDuring(chromium, work) {
  const before = await heldMb(chromium);
  let highest = before;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      highest = Math.max(highest, await heldMb(chromium));
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await watching;
  }
  return highest - before;
}
