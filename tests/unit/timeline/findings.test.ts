import { describe, expect, test } from "vitest";
import { questionId } from "../../../src/domain/ids.ts";
import { findingsOf, withMonth } from "../../../src/domain/timeline/findings.ts";
import { anEntry, clinic, gap, path, school } from "../../support/timeline.ts";

const NOW = "2026-11";
const silent = { graduated: null, outlines: [] };
const points = (...texts: string[]) => ({
  questionId: questionId("img-current"),
  points: texts.map((text) => ({ part: "Fact", text })),
});

describe("contradictions", () => {
  test("a path that fits has none", () => {
    expect(findingsOf(path, { ...silent, graduated: "2024-06" }, NOW).contradictions).toEqual([]);
  });

  test("out of clinical work to May 2026, but evening clinic from January 2025", () => {
    const away = anEntry("away", "gap", "2024-08..2026-05");
    const evenings = anEntry("evenings", "clinical-work", "2025-01..");
    expect(findingsOf([school, evenings, away], silent, NOW).contradictions).toMatchObject([
      { type: "gap-and-work", gap: away, work: evenings, overlap: { from: "2025-01", to: "2026-05", months: 17 } },
    ]);
  });

  test("research or an observership in a gap is none", () => {
    const beside = [anEntry("lab", "research", "2024-09..2025-01"), anEntry("obs", "observership", "2025-02..2025-03")];
    expect(findingsOf([school, gap, ...beside], silent, NOW).contradictions).toEqual([]);
  });

  test("another graduation in the profile", () => {
    expect(findingsOf(path, { ...silent, graduated: "2023-06" }, NOW).contradictions).toEqual([
      { type: "graduation", here: "2024-06", profile: "2023-06" },
    ]);
  });

  test("a profile that says only the year of graduation agrees with every month of it", () => {
    expect(findingsOf(path, { ...silent, graduated: "2024" }, NOW).contradictions).toEqual([]);
    expect(findingsOf(path, { ...silent, graduated: "2023" }, NOW).contradictions).toEqual([
      { type: "graduation", here: "2024-06", profile: "2023" },
    ]);
  });

  test("points that give the clinic another start, and the mended text", () => {
    const outline = points("Graduated June 2024", "Evening clinic since January 2025, two nights");
    const [found, ...more] = findingsOf(path, { ...silent, outlines: [outline] }, NOW).contradictions;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type: "points", place: 1, month: "2025-01", here: "2025-06", entry: clinic });
    if (found?.type !== "points") throw new Error("another finding");
    expect(withMonth(outline.points, found, "June 2025")).toEqual(
      points("Graduated June 2024", "Evening clinic since June 2025, two nights").points,
    );
  });

  test("the end that is meant is the nearer one", () => {
    const outline = points("No clinical work until April 2025");
    expect(findingsOf(path, { ...silent, outlines: [outline] }, NOW).contradictions).toMatchObject([
      { month: "2025-04", here: "2025-05", entry: gap },
    ]);
  });

  test("a month is left alone where nothing tells which entry is meant", () => {
    const told = {
      ...silent,
      outlines: [points("My daughter was born in March 2023", "The clinic of the school, May 2020")],
    };
    expect(findingsOf(path, told, NOW).contradictions).toEqual([]);
  });
});
