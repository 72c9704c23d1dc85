import { beforeEach, describe, expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { fail } from "../../src/domain/result.ts";
import { findGaps } from "../../src/domain/takes/take-gaps.ts";
import { recoverWithCopies } from "../../src/platform/recording/bring-back.ts";
import { PieceIndex } from "../../src/platform/recording/piece-index.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { NewChunk, Storage } from "../../src/platform/storage/storage.ts";
import { createFakeRunningCopies, type FakeRunningCopies } from "../support/fake-running-copies.ts";
import { readRecording } from "../support/media-fixtures.ts";
import { newTake } from "../support/records.ts";

const id = takeId("a");
const recording = readRecording("vp9-opus.webm");
const BORDERS = [0, 7222, 15_092, 22_000, recording.length];
const blobs = BORDERS.slice(1).map((end, seq) => new Blob([recording.slice(BORDERS[seq], end)]));
const webm = newTake("a");
const mp4 = newTake("a", { container: "mp4", mimeType: "video/mp4;codecs=avc1.42E01F,opus" });

let storage: Storage;
let copies: FakeRunningCopies;
beforeEach(() => {
  storage = createMemoryStorage();
  copies = createFakeRunningCopies();
});

/** The take ran, and its page went away: so many of its pieces were written, all of them copied. */
async function leave(take: TakeRecord, written: number | "no row"): Promise<void> {
  const copy = copies.begin(take);
  const index = new PieceIndex(take.container);
  if (written !== "no row") await storage.beginTake(take);
  for (const [seq, blob] of blobs.entries()) {
    const [startMs, endMs] = [seq * 1000, seq * 1000 + 990];
    copy.append({ seq, startMs, endMs, blob });
    const piece = index.read(new Uint8Array(await blob.arrayBuffer()));
    const chunk: NewChunk = {
      seq,
      startMs,
      offset: BORDERS[seq] ?? 0,
      blob,
      durationMs: piece.mediaEndMs || endMs,
      ...piece,
    };
    if (written !== "no row" && seq < written) await storage.appendChunk(id, chunk);
  }
  await copy.end("keep");
}

async function expectWhole(): Promise<void> {
  const media = await storage.media(id);
  expect(new Uint8Array(await new Blob([...(media?.chunks ?? [])]).arrayBuffer())).toEqual(recording);
  expect(media?.places.map(({ seq, startMs, offset }) => [seq, startMs, offset])).toEqual(
    blobs.map((_, seq) => [seq, seq * 1000, BORDERS[seq]]),
  );
  expect(media?.take).toMatchObject({ status: "recovered", endCause: "unknown", chunkCount: 4, sizeBytes: 29_225 });
}

describe("a take whose page went away", () => {
  test.each<[string, number | "no row"]>([
    ["and with it the database", "no row"],
    ["before its first piece was written", 0],
    ["before its last pieces were written", 2],
    ["with everything written", 4],
  ])("%s", async (_name, written) => {
    await leave(webm, written);
    const recovered = await recoverWithCopies(storage, copies);
    expect(recovered.map((take) => take.id)).toEqual([id]);
    await expectWhole();
    const media = await storage.media(id);
    expect(media?.cues.map(({ timeMs }) => timeMs)).toEqual([1, 1094, 2094, 3094]);
    expect(media?.take).toMatchObject({ durationMs: 3480, durationIsSure: true, mediaEndMs: 3480 });
    expect(media?.take.webmHead).not.toBeNull();
    expect(copies.files.size).toBe(0);
  });

  test("in mp4, whose length is only known from its last piece", async () => {
    await leave(mp4, "no row");
    await recoverWithCopies(storage, copies);
    await expectWhole();
    expect(await storage.take(id)).toMatchObject({ durationMs: 3990, durationIsSure: false, webmHead: null });
  });

  test("whose copy was torn: everything up to there", async () => {
    await leave(webm, "no row");
    copies.files.set("a", (copies.files.get("a") ?? new Uint8Array()).slice(0, -1));
    await recoverWithCopies(storage, copies);
    expect(await storage.take(id)).toMatchObject({ chunkCount: 3, sizeBytes: 22_000, status: "recovered" });
  });

  test("whose copy was damaged in the middle: the rest, with a gap, and the index goes on", async () => {
    await leave(webm, "no row");
    const file = copies.files.get("a") ?? new Uint8Array();
    const damagedAt = file.length - (recording.length - 10_000) - 2 * 32;
    file[damagedAt] = (file[damagedAt] ?? 0) ^ 1;
    await recoverWithCopies(storage, copies);
    const media = await storage.media(id);
    expect(media?.places.map(({ seq, offset }) => [seq, offset])).toEqual([
      [0, 0],
      [2, 15_092],
      [3, 22_000],
    ]);
    expect(media && findGaps(media.take, media.places)).toEqual([{ fromMs: 1000, toMs: 2000 }]);
    expect(media?.cues.map(({ timeMs }) => timeMs)).toEqual([1, 2094, 3094]);
  });

  test("comes back in part when there is no room, and the rest when there is", async () => {
    await leave(webm, "no row");
    const full: Storage = {
      ...storage,
      appendChunk: async (take, chunk) =>
        chunk.seq < 2 ? storage.appendChunk(take, chunk) : fail({ type: "storage-full" }),
    };
    await recoverWithCopies(full, copies);
    expect(await storage.take(id)).toMatchObject({ chunkCount: 2, status: "recovered" });
    expect(copies.files.size).toBe(1);
    await recoverWithCopies(storage, copies);
    await expectWhole();
    expect(copies.files.size).toBe(0);
  });
});

describe("a copy goes, and brings nothing back, when", () => {
  test("the person has deleted the take", async () => {
    await leave(webm, 2);
    await storage.deleteTakes([id], 1);
    await recoverWithCopies(storage, copies);
    expect(await storage.take(id)).toMatchObject({ chunkCount: 2 });
    expect(copies.files.size).toBe(0);
  });

  test("nothing was copied", async () => {
    await copies.begin(webm).end("keep");
    expect(await recoverWithCopies(storage, copies)).toEqual([]);
    expect(copies.files.size).toBe(0);
  });

  test("it cannot be read", async () => {
    copies.files.set("a", new Uint8Array(10));
    expect(await recoverWithCopies(storage, copies)).toEqual([]);
    expect(copies.files.size).toBe(0);
  });
});

test("a copy whose file cannot be read now waits, and the takes are recovered all the same", async () => {
  await leave(webm, 2);
  const refusing = {
    ...copies,
    left: async () =>
      (await copies.left()).map((copy) => ({
        ...copy,
        frames: () => ({
          [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new DOMException("", "NotReadableError")) }),
        }),
      })),
  };
  expect(await recoverWithCopies(storage, refusing)).toHaveLength(1);
  expect(copies.files.size).toBe(1);
});
