import { expect, test } from "vitest";
import { findGaps } from "../../../src/domain/takes/take-gaps.ts";

const take = { chunkCount: 6, durationMs: 6100 };
const pieces = (...seqs: number[]) => seqs.map((seq) => ({ seq, startMs: seq * 1000 }));

test.each([
  ["nothing is lost", [0, 1, 2, 3, 4, 5], []],
  ["the first piece", [1, 2, 3, 4, 5], [[0, 1000]]],
  ["one in the middle", [0, 1, 3, 4, 5], [[2000, 3000]]],
  ["several in a row", [0, 3, 4, 5], [[1000, 3000]]],
  [
    "two apart",
    [0, 2, 4, 5],
    [
      [1000, 2000],
      [3000, 4000],
    ],
  ],
  ["everything", [], [[0, 6100]]],
])("%s", (_name, seqs, gaps) => {
  expect(findGaps(take, pieces(...seqs)).map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual(gaps);
});

test("the last pieces: the gap reaches the end", () => {
  const [gap, ...others] = findGaps(take, pieces(0, 1, 2, 3));
  expect(others).toEqual([]);
  expect(gap?.fromMs).toBeCloseTo(4033, 0);
  expect(gap?.toMs).toBe(6100);
});
