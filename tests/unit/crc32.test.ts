import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "../../src/domain/crc32.ts";

test("the checksum of the standard’s own example", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("what is read in parts has the checksum of the whole", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
      expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(crc32(bytes));
    }),
  );
});
