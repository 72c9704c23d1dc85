import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distinctNames } from "../../../src/domain/takes/distinct-names.ts";

describe("distinctNames", () => {
  test("counts from the second on, before the ending", () => {
    expect(distinctNames(["a.mp4", "b.mp4", "a.mp4", "a.mp4", "a.webm"])).toEqual([
      "a.mp4",
      "b.mp4",
      "a (2).mp4",
      "a (3).mp4",
      "a.webm",
    ]);
  });

  test("keeps clear of names that are taken, whatever their case or form", () => {
    expect(distinctNames(["Café, take 2.mp4"], ["cafe\u0301, TAKE 2.MP4", "Café, take 2 (2).mp4"])).toEqual([
      "Café, take 2 (3).mp4",
    ]);
  });

  test("a name without an ending, or with nothing before it, counts at its end", () => {
    expect(distinctNames(["take", "take", ".x", ".x"])).toEqual(["take", "take (2)", ".x", ".x (2)"]);
  });

  test("no two are the same to a file system, and each keeps its ending", () => {
    const name = fc.constantFrom("a.mp4", "A.mp4", "a (2).mp4", "a (3).mp4", "b.webm", "b");
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), fc.array(name), (names, taken) => {
        const distinct = distinctNames(names, taken);
        const all = [...distinct.map((one) => one.toLowerCase()), ...new Set(taken.map((one) => one.toLowerCase()))];
        expect(new Set(all).size).toBe(all.length);
        const endings = (of: readonly string[]) => of.map((one) => /\.\w+$/.exec(one)?.[0]);
        expect(endings(distinct)).toEqual(endings(names));
      }),
    );
  });
});
