import { expect, test } from "vitest";
import { completeTake, growTake, recoverTake } from "../../../src/domain/takes/take-life.ts";
import { newTake } from "../../support/records.ts";

const head = {
  ebml: new Uint8Array([1]),
  info: new Uint8Array([2]),
  tracks: new Uint8Array([3]),
  videoTrack: 1,
  firstClusterOffset: 200,
};

test("a take grows by its chunks and keeps the head once it is known", () => {
  const first = growTake(newTake("a"), { seq: 0, sizeBytes: 10, durationMs: 1000, mediaEndMs: 980, webmHead: head });
  const second = growTake(first, { seq: 1, sizeBytes: 5, durationMs: 2000, mediaEndMs: 1990, webmHead: null });
  expect(second).toMatchObject({ sizeBytes: 15, chunkCount: 2, durationMs: 2000, mediaEndMs: 1990, webmHead: head });
  expect(second.status).toBe("recording");
});

test("closing says how it ended and how long it is", () => {
  const closed = completeTake(newTake("a"), {
    endCause: "camera-lost",
    durationMs: 3100,
    durationIsSure: false,
    mediaEndMs: 3090,
  });
  expect(closed).toMatchObject({
    status: "complete",
    endCause: "camera-lost",
    durationMs: 3100,
    durationIsSure: false,
  });
});

test("a lost chunk counts as a piece of the take", () => {
  const growth = { sizeBytes: 10, durationMs: 1000, mediaEndMs: 980, webmHead: null };
  expect(growTake(newTake("a", { chunkCount: 2 }), { ...growth, seq: 3 }).chunkCount).toBe(4);
  expect(growTake(newTake("a", { chunkCount: 9 }), { ...growth, seq: 3 }).chunkCount).toBe(9);
});

test("a recovered take keeps what was measured up to its last chunk; its length is sure where its media told it", () => {
  const left = newTake("a", { durationMs: 4000, chunkCount: 4, sizeBytes: 40, mediaEndMs: 3990 });
  expect(recoverTake(left)).toEqual({ ...left, status: "recovered", endCause: "unknown" });
  expect(recoverTake({ ...left, container: "mp4", mediaEndMs: 0 }).durationIsSure).toBe(false);
});
