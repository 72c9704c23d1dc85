import { beforeEach, describe, expect, test } from "vitest";
import type { CopyFrame } from "../../src/domain/takes/running-copy.ts";
import type { CopyPiece, LeftCopy, RunningCopies } from "../../src/platform/storage/running-copies.ts";
import { newTake } from "../support/records.ts";

const piece = (seq: number, text = `piece ${seq} `): CopyPiece => ({
  seq,
  startMs: seq * 1000,
  endMs: seq * 1000 + 990,
  blob: new Blob([text]),
});

async function framesOf(copy: LeftCopy | undefined): Promise<CopyFrame[]> {
  const frames: CopyFrame[] = [];
  for await (const frame of copy?.frames() ?? []) frames.push(frame);
  return frames;
}

const textOf = (frames: readonly CopyFrame[]) => new Blob(frames.flatMap(({ bytes }) => bytes ?? [])).text();

/** What copies of running takes keep to. `open` gives those of an origin that has none yet. */
export function describeRunningCopies(name: string, open: () => Promise<RunningCopies>): void {
  describe(`copies of running takes: ${name}`, () => {
    let copies: RunningCopies;
    beforeEach(async () => {
      copies = await open();
    });

    test("hold the row and every piece when the page went away", async () => {
      const take = newTake("a", { questionText: "¿Por qué? 为什么" });
      const copy = copies.begin(take);
      for (const seq of [0, 1, 2]) copy.append(piece(seq));
      await copy.end("keep");

      const left = await copies.left();
      expect(left.map(({ id }) => id)).toEqual(["a"]);
      expect(left[0]?.take).toEqual(take);
      const frames = await framesOf(left[0]);
      expect(frames.map(({ seq, startMs, endMs, sizeBytes }) => [seq, startMs, endMs, sizeBytes])).toEqual([
        [0, 0, 990, 8],
        [1, 1000, 1990, 8],
        [2, 2000, 2990, 8],
      ]);
      expect(await textOf(frames)).toBe("piece 0 piece 1 piece 2 ");
      expect(await textOf(await framesOf(left[0]))).toBe("piece 0 piece 1 piece 2 ");
    });

    test("are gone when the take was closed", async () => {
      const copy = copies.begin(newTake("a"));
      copy.append(piece(0));
      await copy.end("remove");
      expect(await copies.left()).toEqual([]);
    });

    test("can be removed when they are settled", async () => {
      await copies.begin(newTake("a")).end("keep");
      await copies.begin(newTake("b")).end("keep");
      const [first] = (await copies.left()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
      expect(await framesOf(first)).toEqual([]);
      await first?.remove();
      expect((await copies.left()).map(({ id }) => id)).toEqual(["b"]);
    });

    test("take nothing in after their end, which the first call decides", async () => {
      const copy = copies.begin(newTake("a"));
      copy.append(piece(0));
      const ended = copy.end("keep");
      copy.append(piece(1));
      await Promise.all([ended, copy.end("remove")]);
      expect(await framesOf((await copies.left())[0])).toHaveLength(1);
    });

    test("begin anew for the next take while the last one ends", async () => {
      const first = copies.begin(newTake("a"));
      first.append(piece(0));
      const ended = first.end("remove");
      const second = copies.begin(newTake("b"));
      second.append(piece(0, "the second"));
      await Promise.all([ended, second.end("keep")]);
      const left = await copies.left();
      expect(left.map(({ id }) => id)).toEqual(["b"]);
      expect(await textOf(await framesOf(left[0]))).toBe("the second");
    });
  });
}
