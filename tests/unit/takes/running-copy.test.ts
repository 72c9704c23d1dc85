import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "../../../src/domain/webm/ebml.ts";
import {
  encodeCopyHead,
  readCopyFrames,
  readCopyHead,
  type CopyFrame,
} from "../../../src/domain/takes/running-copy.ts";
import { copyFrame, memorySource } from "../../support/memory-source.ts";
import { newTake } from "../../support/records.ts";

const take = newTake("a", { questionText: "¿Por qué? 为什么 🩺", limitMs: null });

const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 });

const copyOf = (pieces: readonly Uint8Array[]): Uint8Array =>
  concatBytes([
    encodeCopyHead(take),
    ...pieces.map((piece, seq) => copyFrame(seq, seq * 1000.5, seq * 1000.5 + 999, piece)),
  ]);

interface Copy {
  readonly take: unknown;
  readonly frames: readonly CopyFrame[];
}

async function read(bytes: Uint8Array): Promise<Copy | string> {
  const source = memorySource(bytes);
  const head = await readCopyHead(source);
  if (!head.ok) return head.failure.type;
  const frames: CopyFrame[] = [];
  for await (const frame of readCopyFrames(source, head.value.framesAt)) frames.push(frame);
  return { take: head.value.take, frames };
}

/** Whatever was read is as it was written, each frame under its own number. */
function expectNothingWrong(copy: Copy | string, pieces: readonly Uint8Array[]): void {
  if (typeof copy === "string") {
    expect(copy).toMatch(/^copy-(damaged|too-new)$/);
    return;
  }
  expect(copy.take).toEqual(take);
  copy.frames.forEach(({ seq, startMs, endMs, sizeBytes, bytes }, index) => {
    expect([seq, startMs, endMs, sizeBytes]).toEqual([index, seq * 1000.5, seq * 1000.5 + 999, pieces[seq]?.length]);
    if (bytes !== null) expect(bytes).toEqual(new Uint8Array(pieces[seq] ?? []));
  });
}

test("a copy gives back the row and every piece", async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (pieces) => {
      const copy = await read(copyOf(pieces));
      expectNothingWrong(copy, pieces);
      expect(typeof copy === "object" && copy.frames.map(({ bytes }) => bytes?.length)).toEqual(
        pieces.map(({ length }) => length),
      );
    }),
  );
});

test("a copy that was cut off anywhere gives what was whole before the cut", async () => {
  await fc.assert(
    fc.asyncProperty(contents, fc.nat(), async (pieces, at) => {
      const whole = copyOf(pieces);
      const end = at % (whole.length + 1);
      const copy = await read(whole.slice(0, end));
      expectNothingWrong(copy, pieces);
      const headBytes = encodeCopyHead(take).length;
      const ends = pieces.map((_, seq) => copyOf(pieces.slice(0, seq + 1)).length);
      const count = ends.filter((frameEnd) => frameEnd <= end).length;
      expect(typeof copy === "string" ? copy : copy.frames.length).toBe(end < headBytes ? "copy-damaged" : count);
    }),
  );
});

test("no flipped byte goes unnoticed, nor is anything else taken for a frame", async () => {
  await fc.assert(
    fc.asyncProperty(contents, fc.nat(), fc.integer({ min: 1, max: 255 }), async (pieces, at, flip) => {
      const damaged = copyOf(pieces);
      const place = at % damaged.length;
      damaged[place] = (damaged[place] ?? 0) ^ flip;
      const copy = await read(damaged);
      expectNothingWrong(copy, pieces);
      if (typeof copy === "string") return;
      const whole = copy.frames.filter(({ bytes }) => bytes !== null);
      expect(whole.length).toBeLessThan(pieces.length);
    }),
  );
});

test("any bytes at all are read without a fault", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(await read(bytes)).toBe("copy-damaged");
      const head = encodeCopyHead(take);
      expect(await read(concatBytes([head, bytes]))).toEqual({ take, frames: [] });
    }),
  );
});

describe("a copy that is not quite right", () => {
  const [one, two] = [Uint8Array.of(1, 1, 1), Uint8Array.of(2, 2)];

  test("has a damaged frame: it is noticed, and those behind it are read", async () => {
    const bytes = concatBytes([encodeCopyHead(take), copyFrame(0, 0, 1, one), copyFrame(1, 1, 2, two)]);
    bytes[encodeCopyHead(take).length + 33] = 9;
    expect(await read(bytes)).toMatchObject({
      frames: [
        { seq: 0, sizeBytes: 3, bytes: null },
        { seq: 1, bytes: two },
      ],
    });
  });

  test("has the same frame twice: what comes behind is not read", async () => {
    const frame = copyFrame(0, 0, 1, one);
    expect(await read(concatBytes([encodeCopyHead(take), frame, frame]))).toMatchObject({ frames: [{ seq: 0 }] });
  });

  test("is of a newer version, or its row is: it is told from a damaged one", async () => {
    const newer = encodeCopyHead(take);
    new DataView(newer.buffer).setUint16(6, 2);
    expect(await read(newer)).toBe("copy-too-new");
    expect(await read(encodeCopyHead({ ...take, v: 99 as 2 }))).toBe("copy-too-new");
  });

  test("has a row that is whole but no take", async () => {
    expect(await read(encodeCopyHead({ ...take, sizeBytes: -1 }))).toBe("copy-damaged");
  });
});
