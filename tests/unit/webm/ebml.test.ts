import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concatBytes,
  element,
  ELEMENT,
  readElementHeader,
  readElements,
  readUint,
  readVint,
  uint,
  uint64,
  UNKNOWN_SIZE,
} from "../../../src/domain/webm/ebml.ts";

const bytes = fc.uint8Array({ maxLength: 40 });
const anyId = fc.constantFrom(...Object.values(ELEMENT));

describe("element headers", () => {
  it("read back what was written, for contents of any length", () => {
    fc.assert(
      fc.property(anyId, fc.constantFrom(0, 1, 126, 127, 128, 16_382, 16_383, 16_384, 70_000), (id, length) => {
        const whole = element(id, new Uint8Array(length));
        const header = readElementHeader(whole, 0);
        if (typeof header === "string") throw new Error(header);
        expect(header).toMatchObject({ id, sizeBytes: length });
        expect(header.headerBytes + length).toBe(whole.length);
      }),
    );
  });

  it("are incomplete, never wrong, when cut short anywhere", () => {
    const header = concatBytes([uint(ELEMENT.segment), UNKNOWN_SIZE]);
    for (let length = 0; length < header.length; length += 1) {
      expect(readElementHeader(header.subarray(0, length), 0)).toBe("incomplete");
    }
    expect(readElementHeader(header, 0)).toEqual({ id: ELEMENT.segment, sizeBytes: null, headerBytes: 12 });
  });

  it("are invalid where no id or size can start, or the size is beyond exact numbers", () => {
    expect(readElementHeader(Uint8Array.of(0x00, 0x81), 0)).toBe("invalid");
    expect(readElementHeader(Uint8Array.of(0x08, 0, 0, 0, 0, 0x81), 0)).toBe("invalid");
    expect(readElementHeader(Uint8Array.of(0xa3, 0x00), 0)).toBe("invalid");
    expect(readVint(Uint8Array.of(0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe), 0)).toBe("invalid");
  });

  it("know an unknown size of every length", () => {
    for (let byteCount = 1; byteCount <= 8; byteCount += 1) {
      const field = new Uint8Array(byteCount).fill(0xff);
      field[0] = (1 << (9 - byteCount)) - 1;
      expect(readVint(field, 0)).toEqual({ value: null, byteCount });
    }
  });
});

describe("numbers and lists", () => {
  it("read back as written, short and in eight bytes", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(readUint(uint(value))).toBe(value);
        expect(readUint(uint64(value))).toBe(value);
        expect(uint64(value)).toHaveLength(8);
      }),
    );
  });

  it("give back the elements that were put side by side", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyId, bytes), { maxLength: 8 }), (written) => {
        const read = readElements(concatBytes(written.map(([id, content]) => element(id, content))));
        expect(read?.map(({ id, content }) => [id, [...content]])).toEqual(
          written.map(([id, content]) => [id, [...content]]),
        );
      }),
    );
  });

  it("end, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (content) => void readElements(content)));
  });
});
