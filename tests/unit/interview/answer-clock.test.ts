import { describe, expect, test } from "vitest";
import {
  answerLimits,
  clockView,
  OVERTIME_MS,
  prepareMsFor,
  timeMarkBetween,
} from "../../../src/domain/interview/answer-clock.ts";

describe("limits", () => {
  test("a soft limit may be passed by a minute, a hard one not", () => {
    expect(answerLimits(120_000, 1, "soft")).toEqual({ limitMs: 120_000, capMs: 120_000 + OVERTIME_MS });
    expect(answerLimits(120_000, 1, "hard")).toEqual({ limitMs: 120_000, capMs: 120_000 });
  });

  test("extended time stretches both, preparation too", () => {
    expect(answerLimits(90_000, 1.5, "hard")).toEqual({ limitMs: 135_000, capMs: 135_000 });
    expect(prepareMsFor(30_000, 1.25)).toBe(37_500);
  });

  test("without a limit nothing stops, and preparation still ends", () => {
    expect(answerLimits(90_000, "no-limit", "hard")).toEqual({ limitMs: null, capMs: null });
    expect(prepareMsFor(30_000, "no-limit")).toBe(30_000);
  });
});

describe("clock", () => {
  test.each([
    [0, 120_000, { shownMs: 120_000, kind: "left", leftShare: 1, closing: false }],
    [36_000, 120_000, { shownMs: 84_000, kind: "left", leftShare: 0.7, closing: false }],
    [110_000, 120_000, { shownMs: 10_000, kind: "left", closing: true }],
    [120_000, 120_000, { shownMs: 0, kind: "left", leftShare: 0, closing: true }],
    [134_000, 120_000, { shownMs: 14_000, kind: "over", leftShare: 0, closing: false }],
    [-5, 120_000, { shownMs: 120_000, kind: "left" }],
  ])("%i ms into %i ms", (elapsed, limit, view) => {
    expect(clockView(elapsed, limit)).toMatchObject(view);
  });

  test("without a limit it counts up", () => {
    expect(clockView(61_000, null)).toEqual({ shownMs: 61_000, kind: "elapsed", leftShare: 1, closing: false });
  });
});

describe("announced marks", () => {
  test("half, 30 s, 10 s and the end, each once", () => {
    const heard: string[] = [];
    for (let at = 0; at <= 130_000; at += 250) {
      const mark = timeMarkBetween(at - 250, at, 120_000);
      if (mark) heard.push(`${mark}@${at}`);
    }
    expect(heard).toEqual(["half@60000", "30-seconds@90000", "10-seconds@110000", "time-up@120000"]);
  });

  test("a tick that comes late says the latest mark", () => {
    expect(timeMarkBetween(50_000, 115_000, 120_000)).toBe("10-seconds");
  });

  test("an answer of a minute has no half: it is the 30 s mark", () => {
    expect(timeMarkBetween(29_900, 30_100, 60_000)).toBe("30-seconds");
  });

  test("no limit, no mark", () => {
    expect(timeMarkBetween(0, 1_000_000, null)).toBeNull();
  });
});
