import { expect, test, vi } from "vitest";
import { askTogether } from "../../../src/platform/storage/together.ts";

const lengths = (keys: readonly string[]) => Promise.resolve(new Map(keys.map((key) => [key, key.length])));

test("what is asked for in one turn is read at once, and each has its own answer", async () => {
  const read = vi.fn(lengths);
  const lengthOf = askTogether(read);
  expect(await Promise.all(["a", "bb", "ccc"].map(lengthOf))).toEqual([1, 2, 3]);
  expect(read.mock.calls).toEqual([[["a", "bb", "ccc"]]]);
  expect(await lengthOf("dddd")).toBe(4);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what is not there is null", async () => {
  expect(await askTogether<string, number>(() => Promise.resolve(new Map()))("a")).toBeNull();
});

test("a reading that fails fails for all who asked, and for nobody after them", async () => {
  const read = vi.fn(lengths).mockRejectedValueOnce(new Error("gone"));
  const lengthOf = askTogether(read);
  const asked = await Promise.allSettled([lengthOf("a"), lengthOf("bb")]);
  expect(asked.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await lengthOf("ccc")).toBe(3);
});
