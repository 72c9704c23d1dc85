import { questionId, takeId } from "../../src/domain/ids.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { WebmIndex } from "../../src/domain/webm/webm-index.ts";
import type { BackupProgress } from "../../src/platform/backup/backups.ts";
import { createBackups } from "../../src/platform/backup/browser-backups.ts";
import { openStorage } from "../../src/platform/storage/open-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { visitNewOrigin } from "./fake-origin.ts";
import { readRecording } from "./media-fixtures.ts";
import { realClock } from "./real-clock.ts";
import { newChunk, newInterview, newReview, newTake } from "./records.ts";

/** A browser nobody has visited, with storage on disk and backups that end up as files in memory. */
export async function newDevice() {
  visitNewOrigin();
  const { storage, close } = await openStorage(realClock);
  const files: File[] = [];
  let ids = 0;
  let seconds = 0;
  const parts: Parameters<typeof createBackups>[0] = {
    storage,
    storageRoom: { space: async () => null },
    recordingLock: { tryAcquire: async () => () => undefined },
    locks: null,
    // A second passes at every look, so that nothing is told too often to be told.
    clock: { ...realClock, monotonic: () => (seconds += 1) * 1000 },
    newId: () => `backup-${(ids += 1)}-${Math.random()}`,
    appVersion: "0.1.0",
    pickFile: null,
    outbox: null,
    saveFile: (blob, name) => void files.push(new File([blob], name)),
  };
  const backups = createBackups(parts);
  return {
    storage,
    backups,
    parts,
    /** What was handed over so far. */
    files,
    close,
    /** Makes a backup and gives its file. */
    async backUp(): Promise<File> {
      const written = await backups.write({ ...job(), readme: "How to restore\r\n" });
      const file = files.at(-1);
      if (!written.ok || file === undefined) throw new Error(`no backup: ${JSON.stringify(written)}`);
      return file;
    },
  };
}
export type Device = Awaited<ReturnType<typeof newDevice>>;

/** A job that nobody stops, and what it told. */
export function job(controller = new AbortController()) {
  const told: BackupProgress[] = [];
  return { signal: controller.signal, onProgress: (progress: BackupProgress) => void told.push(progress), told };
}

/** Checks a file and restores it. */
export async function restoreFrom({ backups }: Device, file: File, mode: "merge" | "replace" = "replace") {
  const checked = await backups.check(file, job());
  if (!checked.ok) throw new Error(`refused: ${JSON.stringify(checked.failure)}`);
  return backups.restore(checked.value, { ...job(), mode });
}

const end = { endCause: "finished", durationMs: 2500, durationIsSure: true, mediaEndMs: 2480 } as const;

/** Keeps a take of a few pieces without any media in them. */
export async function keepMp4(storage: Storage, id: string, fields: Partial<TakeRecord> = {}, texts = ["one ", "two"]) {
  await storage.beginTake(newTake(id, { container: "mp4", mimeType: "video/mp4", ...fields }));
  for (const [seq, text] of texts.entries()) await storage.appendChunk(takeId(id), newChunk(seq, text));
  await storage.finishTake(takeId(id), end);
}

/** Keeps a real recording, cut where a recorder might have cut it. */
async function keepWebm(storage: Storage, id: string, fields: Partial<TakeRecord> = {}, pieceBytes = 5_000) {
  const bytes = readRecording("vp9-opus.webm");
  await storage.beginTake(newTake(id, fields));
  const index = new WebmIndex();
  for (let seq = 0, offset = 0; offset < bytes.length; seq += 1, offset += pieceBytes) {
    const piece = bytes.slice(offset, offset + pieceBytes);
    const fed = index.feed(piece);
    if (!fed.ok) throw new Error("the recording cannot be indexed");
    const { cues, head, mediaEndMs } = fed.value;
    const blob = new Blob([piece], { type: "video/webm;codecs=vp9,opus" });
    const more = { blob, offset, cues: cues.slice(), webmHead: head ?? null, mediaEndMs, durationMs: mediaEndMs };
    await storage.appendChunk(takeId(id), newChunk(seq, "", more));
  }
  await storage.finishTake(takeId(id), end);
}

/** A bit of everything that can be kept. */
export async function keepSome({ storage }: Device): Promise<void> {
  await keepWebm(storage, "spoken");
  await keepMp4(storage, "filmed", { createdAt: 1_760_000_900_000 });
  const other = { questionId: questionId("common-free-time"), questionText: "What do you do outside medicine?" };
  await keepMp4(storage, "heard", { ...other, hasVideo: false }, ["a", "", "b"]);
  await storage.saveThumbnail(takeId("filmed"), new Blob(["jpeg bytes"], { type: "image/jpeg" }));
  await storage.saveInterview(newInterview("interview-1"));
  await storage.saveReview(newReview("spoken", { note: "“basically” twice" }));
  await storage.saveReview(newReview("filmed"));
  await storage.saveSettings({ ...(await storage.settings()), theme: "dark", extendedTime: 1.5 });
  await storage.saveProfile({ ...(await storage.profile()), graduated: "2019-07" });
  const outline = { questionId: questionId("common-free-time"), points: [{ part: "First", text: "The ward choir" }] };
  await storage.changeNotebook((notebook) => ({ ...notebook, starred: [outline.questionId], outlines: [outline] }));
}

/** All that a storage holds, with the bytes of every piece. */
export async function contentOf(storage: Storage) {
  const takes = await storage.takes();
  const hex = async (blob: Blob) => Buffer.from(await blob.arrayBuffer()).toString("hex");
  const piecesOf = async ({ id }: TakeRecord) =>
    Promise.all(
      ((await storage.pieces(id))?.pieces ?? []).map(async ({ blob, ...piece }) => ({
        ...piece,
        type: blob.type,
        bytes: await hex(blob),
      })),
    );
  return {
    takes,
    pieces: await Promise.all(takes.map(piecesOf)),
    thumbnails: await Promise.all(
      [...(await storage.thumbnails(takes.map(({ id }) => id)))].map(async ([id, blob]) => [
        id,
        blob.type,
        await hex(blob),
      ]),
    ),
    interviews: await storage.interviews(),
    reviews: (await storage.reviews()).toSorted((a, b) => (a.takeId < b.takeId ? -1 : 1)),
    settings: await storage.settings(),
    profile: await storage.profile(),
    notebook: await storage.notebook(),
    banks: [...(await storage.bankTexts())],
  };
}
