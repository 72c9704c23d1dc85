import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pieceSources } from "../../../src/domain/backup/piece-sources.ts";

const pieceOf = (sizeBytes: number, seq: number) => ({
  seq,
  startMs: seq * 1000,
  sizeBytes,
  offset: null,
  wholeEnd: null,
  cues: [],
});

test("cut out of lead and file, the pieces are the stream as it was recorded", () => {
  const recorded = fc.record({
    header: fc.uint8Array({ maxLength: 40 }),
    pieces: fc.array(fc.uint8Array({ maxLength: 30 }), { minLength: 1, maxLength: 8 }),
    lead: fc.nat(60),
  });
  fc.assert(
    fc.property(recorded, ({ header, pieces, lead: wanted }) => {
      const stream = pieces.flatMap((piece) => [...piece]);
      const lead = stream.slice(0, wanted);
      const file = [...header, ...stream.slice(lead.length)];
      const sources = pieceSources({
        headerBytes: header.length,
        lead,
        pieces: pieces.map((piece, seq) => pieceOf(piece.length, seq)),
      });
      const cut = sources.map(({ inLead, inFile }) => [
        ...lead.slice(inLead.start, inLead.end),
        ...file.slice(inFile.start, inFile.end),
      ]);
      expect(cut).toEqual(pieces.map((piece) => [...piece]));
    }),
  );
});

const GIB = 2 ** 30;

describe.each([2 * GIB - 1, 2 * GIB, 2 * GIB + 1, 4 * GIB, 4 * GIB + 1])("a first piece of %d bytes", (sizeBytes) => {
  test("is followed by the next one at the right place", () => {
    const pieces = [pieceOf(sizeBytes, 0), pieceOf(7, 1)];
    const [first, second] = pieceSources({ headerBytes: 300, lead: { length: 200 }, pieces });
    expect(first).toMatchObject({
      inLead: { start: 0, end: 200 },
      inFile: { start: 300, end: 300 + sizeBytes - 200 },
    });
    expect(second).toMatchObject({
      inLead: { start: 200, end: 200 },
      inFile: { start: 300 + sizeBytes - 200, end: 300 + sizeBytes - 200 + 7 },
    });
  });
});
