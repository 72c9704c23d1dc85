import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../../src/domain/backup/base64.ts";
import { parse, stringify } from "../../../src/domain/backup/json-bytes.ts";

const bytes = fc.uint8Array({ maxLength: 200 });

test("base64 is that of everybody, both ways", () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect(toBase64(some)).toBe(Buffer.from(some).toString("base64"));
      expect(fromBase64(toBase64(some))).toEqual(some);
    }),
  );
});

test.each(["A", "AB", "ABC", "A===", "====", "AB=C", "AB==CD==", "A B=", "AB-_", "ÄB=="])(
  "%j is not base64",
  (text) => {
    expect(fromBase64(text)).toBeNull();
  },
);

test("bytes anywhere in a value survive JSON", () => {
  const value = fc.record({ name: fc.string(), head: fc.record({ ebml: bytes, list: fc.array(bytes) }) });
  fc.assert(
    fc.property(value, (some) => {
      expect(parse(stringify(some))).toEqual(some);
    }),
  );
});

test("bytes that cannot be read are null, which no record accepts", () => {
  expect(parse('{"a":{"$bytes":7},"b":{"$bytes":"?"}}')).toEqual({ a: null, b: null });
});
