import { growthDuring } from "../browser-memory.mjs";
import { keep, season } from "../seed.mjs";

const RUNS = 3;
const TAKES = 64;
const PIECES = 120;
/** A second at the standard bitrate. */
const PIECE_BYTES = 140_000;
const TOTAL_MB = (TAKES * PIECES * PIECE_BYTES) / 1e6;
const MADE = /^The backup is made/;

/**
 * 64 takes of two minutes, 1.08 GB: a backup from the press to its last byte in the browser's own files, beside a plain copy
 * of as many bytes from file to file there; and the way back, checked and written.
 */
export async function run({ app, launch, median, say }) {
  const chromium = await launch();
  const { page, context } = chromium;
  // The browser's own question for a place cannot be answered here.
  await context.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto(app.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await seed(page);

  const copies = [];
  const backups = [];
  for (let count = 1; count <= RUNS; count += 1) {
    copies.push(TOTAL_MB / (await page.evaluate(copySeconds)));
    await page.goto(`${app.url}#/settings/backup`);
    const made = await makeBackup(page);
    backups.push(TOTAL_MB / made.seconds);
    say(`  run ${count}: copy ${copies.at(-1).toFixed(0)} MB/s, backup ${backups.at(-1).toFixed(0)} MB/s`);
    await made.download.delete();
  }
  // Apart, because to look at the memory takes time.
  let file = null;
  const grownMb = await growthDuring(chromium, async () => {
    file = (await makeBackup(page)).download;
  });
  await page.evaluate(removeFiles);
  const restored = await restore(chromium, await file.path());
  await chromium.close();

  const baseline = median(copies);
  return [
    { row: "throughput", value: median(backups), unit: "MB/s", baseline, atLeast: 0.8, onRatio: true },
    { row: "memory", value: grownMb, unit: "MB", atMost: 200 },
    { row: "restore-throughput", value: TOTAL_MB / restored.seconds, unit: "MB/s", baseline },
    { row: "restore-memory", value: restored.grownMb, unit: "MB" },
  ];
}

async function seed(page) {
  const { takes, interviews, reviews } = season(TAKES);
  const rows = takes.map((take) => ({ ...take, sizeBytes: PIECES * PIECE_BYTES, chunkCount: PIECES }));
  await keep(page, { takes: rows, interviews, reviews });
  await page.evaluate(writePieces, { ids: rows.map(({ id }) => id), pieces: PIECES, pieceBytes: PIECE_BYTES });
  await page.reload();
}

/** Runs in the page: one large file, and the pieces of every take cut out of it. */
async function writePieces({ ids, pieces, pieceBytes }) {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle("bench", { create: true });
  const writable = await handle.createWritable();
  const block = new Uint8Array(pieces * pieceBytes);
  for (let at = 0; at < block.length; at += 65_536) crypto.getRandomValues(block.subarray(at, at + 65_536));
  for (const [index] of ids.entries()) {
    block[0] = index;
    await writable.write(block);
  }
  await writable.close();

  const file = await handle.getFile();
  const opening = indexedDB.open("second-take");
  await settled(opening, "success");
  const database = opening.result;
  for (const [index, takeId] of ids.entries()) {
    const transaction = database.transaction("chunks", "readwrite");
    for (let seq = 0; seq < pieces; seq += 1) {
      const start = (index * pieces + seq) * pieceBytes;
      const bytes = file.slice(start, start + pieceBytes, "video/mp4");
      const place = { takeId, seq, startMs: seq * 1000, offset: seq * pieceBytes, wholeEnd: null };
      transaction.objectStore("chunks").put({ v: 2, ...place, sizeBytes: pieceBytes, cues: [], bytes });
    }
    await settled(transaction, "complete");
  }
  database.close();

  function settled(target, type) {
    return new Promise((resolve, reject) => {
      target.addEventListener(type, resolve);
      target.addEventListener("error", () => reject(target.error));
      target.addEventListener("abort", () => reject(target.error));
    });
  }
}

/** Runs in the page: how long the browser takes to copy the file, byte for byte. */
async function copySeconds() {
  const root = await navigator.storage.getDirectory();
  const file = await (await root.getFileHandle("bench")).getFile();
  const copy = await root.getFileHandle("bench-copy", { create: true });
  const startedAt = performance.now();
  await file.stream().pipeTo(await copy.createWritable());
  const seconds = (performance.now() - startedAt) / 1000;
  await root.removeEntry("bench-copy");
  return seconds;
}

/** Runs in the page. */
async function removeFiles() {
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

async function makeBackup(page) {
  const sent = page.waitForEvent("download", { timeout: 600_000 });
  const button = page.getByRole("button", { name: /^Make a backup/ });
  await button.waitFor();
  const startedAt = performance.now();
  await button.click();
  await page.getByText(MADE).waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - startedAt) / 1000;
  // The browser copies it out of its own files; the next measure waits for that.
  const download = await sent;
  await download.path();
  await page.getByRole("button", { name: "Close" }).click();
  return { seconds, download };
}

async function restore(chromium, path) {
  const { page } = chromium;
  let seconds = 0;
  const grownMb = await growthDuring(chromium, async () => {
    const startedAt = performance.now();
    await page.getByLabel("Choose a backup file").setInputFiles(path);
    await page.getByRole("button", { name: "Replace what is here" }).click({ timeout: 600_000 });
    await page.getByRole("button", { name: "Erase and restore" }).click();
    await page.getByText(`${TAKES} of ${TAKES} takes restored`).waitFor({ timeout: 600_000 });
    seconds = (performance.now() - startedAt) / 1000;
  });
  return { seconds, grownMb };
}
