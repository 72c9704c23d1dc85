import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapOutline, OUTLINE_PARTS, pointsFrom } from "../../../src/domain/timeline/gap-outline.ts";
import { aQuestion } from "../../support/questions.ts";
import { anEntry, clinic, gap, path, stepThree } from "../../support/timeline.ts";

const NOW = "2026-11";

describe("the outline", () => {
  test("of the drawing", () => {
    expect(gapOutline(gap, path, NOW)).toEqual({
      Fact: "Graduated June 2024; no clinical work August 2024 to May 2025",
      Cause: "A family health matter, now resolved",
      Action: "Supervised evening clinic, since June 2025; Step 3, passed, February 2026",
      Proof: "Letter from my attending there",
      Forward: "In clinic now; ready for July 1",
    });
  });

  test("of an attempt", () => {
    const attempt = anEntry("attempt", "attempt", "2023-03", { what: "Step 1, not passed", whatWasDone: "A new plan" });
    expect(gapOutline(attempt, [attempt, stepThree], NOW)).toMatchObject({
      Fact: "Step 1, not passed, March 2023",
      Action: "A new plan; Step 3, passed, February 2026",
      Forward: "",
    });
  });

  test("an exam that is only booked was not done", () => {
    const booked = { ...stepThree, from: "2027-02", to: "2027-02" };
    expect(gapOutline(gap, [gap, booked], NOW).Action).toBe("");
  });

  test("a gap that goes on says since when", () => {
    expect(gapOutline({ ...gap, to: null }, [], NOW).Fact).toBe("No clinical work since August 2024");
  });

  test("gaps that follow one another are told as the one stretch that they are", () => {
    const study = {
      ...gap,
      id: "study",
      from: "2025-06",
      to: "2026-03",
      whatHappened: "I sat Step 2.",
      whatWasDone: "",
    };
    const { Fact, Cause } = gapOutline(study, [gap, study], NOW);
    expect(Fact).toBe("No clinical work August 2024 to March 2026");
    expect(Cause).toBe("A family health matter, now resolved; I sat Step 2");
    const later = { ...study, from: "2025-07" };
    expect(gapOutline(later, [gap, later], NOW).Fact).toBe("No clinical work July 2025 to March 2026");
  });

  test("a private cause never gets out, whatever it says", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{12,40}$/), (secret) => {
        const hidden = { ...gap, whatHappened: secret, causeIsPrivate: true };
        const outline = gapOutline(hidden, [...path.filter(({ id }) => id !== "gap"), hidden], NOW);
        for (const part of OUTLINE_PARTS) expect(outline[part]).not.toContain(secret);
        expect(outline.Cause).not.toBe("");
      }),
    );
  });

  test("becomes the points of a question, part by part", () => {
    const parts = ["Fact", "Longest", "Proof"].map((part) => ({ part, content: "So." }));
    const question = aQuestion("q", { shape: { frame: "fact-forward", parts } });
    expect(pointsFrom(gapOutline(gap, path, NOW), question)).toEqual([
      { part: "Fact", text: "Graduated June 2024; no clinical work August 2024 to May 2025" },
      { part: "Longest", text: "" },
      { part: "Proof", text: clinic.proof },
    ]);
  });
});
