import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Bitrates } from "../../src/platform/recording/bitrates.ts";
import type { CreateRecorder } from "../../src/platform/recording/media-recorder.ts";
import type { Codec } from "../../src/platform/recording/recording.ts";

export interface RecorderGround {
  readonly stream: MediaStream;
  readonly codec: Codec;
  readonly createRecorder: CreateRecorder;
  close(): void;
}

interface Chunk {
  readonly blob: Blob;
  readonly atMs: number;
}

const bitrates: Bitrates = { videoBitsPerSecond: 500_000, audioBitsPerSecond: 64_000 };

/** What every recording engine keeps to. */
export function describeRecorder(name: string, open: () => Promise<RecorderGround>): void {
  describe(`recorder: ${name}`, () => {
    let ground: RecorderGround;
    let chunks: Chunk[];
    let onFault: ReturnType<typeof vi.fn<(cause: string) => void>>;
    beforeEach(async () => {
      ground = await open();
      chunks = [];
      onFault = vi.fn<(cause: string) => void>();
    });
    afterEach(() => ground.close());

    const create = () =>
      ground.createRecorder(ground.stream, ground.codec, bitrates, {
        onChunk: (blob, atMs) => void chunks.push({ blob, atMs }),
        onFault,
      });
    const chunkCount = (atLeast: number) =>
      vi.waitFor(() => expect(chunks.length).toBeGreaterThanOrEqual(atLeast), { timeout: 20_000, interval: 20 });

    test("gives pieces in order, none of them empty, while it runs", async () => {
      const recorder = create();
      expect(recorder.codec).toEqual(ground.codec);
      recorder.start();
      await chunkCount(2);
      await recorder.stop();
      expect(chunks.every(({ blob }) => blob.size > 0)).toBe(true);
      const times = chunks.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(onFault).not.toHaveBeenCalled();
    });

    test("has given everything when stop resolves, also when asked twice", async () => {
      const recorder = create();
      recorder.start();
      await chunkCount(1);
      const before = chunks.length;
      await Promise.all([recorder.stop(), recorder.stop()]);
      const given = chunks.length;
      expect(given).toBeGreaterThan(before);
      await recorder.stop();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(chunks).toHaveLength(given);
    });

    test("can be stopped before it was started", async () => {
      await create().stop();
      expect(chunks).toEqual([]);
      expect(onFault).not.toHaveBeenCalled();
    });

    test("tells once when it stopped by itself, and keeps what it had", async () => {
      const recorder = create();
      recorder.start();
      await chunkCount(1);
      for (const track of ground.stream.getTracks()) track.stop();
      await vi.waitFor(() => expect(onFault).toHaveBeenCalledWith("recorder-failed"), { timeout: 5000 });
      await recorder.stop();
      expect(onFault).toHaveBeenCalledTimes(1);
      expect(chunks.length).toBeGreaterThan(1);
    });

    test("throws when there is nothing left to record", () => {
      for (const track of ground.stream.getTracks()) track.stop();
      expect(() => create().start()).toThrow(DOMException);
    });
  });
}
