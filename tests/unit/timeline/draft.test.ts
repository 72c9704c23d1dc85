import { describe, expect, test } from "vitest";
import { draftOf, entryFrom, newDraft, problemsOf } from "../../../src/domain/timeline/draft.ts";
import { emptyTimeline, openTimeline, withEntry, withoutEntry } from "../../../src/domain/timeline/timeline.ts";
import { clinic, path, school } from "../../support/timeline.ts";

const NOW = new Date(2026, 10, 14).getTime();
const job = { ...newDraft("clinical-work", "2024-07", "2025-05"), what: "Ward" };

describe("what must be mended first", () => {
  test.each([
    [{ what: "  " }, { what: "missing" }],
    [{ what: "x".repeat(121) }, { what: "too-long" }],
    [{ from: "" }, { from: "not-a-month" }],
    [{ from: "2024-" }, { from: "not-a-month" }],
    [{ from: "1900-01" }, { from: "not-a-month" }],
    [
      { from: "2026-12", to: "2027-01" },
      { from: "in-the-future", to: "in-the-future" },
    ],
    [{ to: "" }, { to: "not-a-month" }],
    [{ to: "2024-06" }, { to: "before-start" }],
    [{ to: "2027-01" }, { to: "in-the-future" }],
    [{ to: "", isStill: true }, {}],
    [{ from: "2026-11", to: "2026-11" }, {}],
    [{ kind: "examination" as const, from: "2027-02", to: "" }, {}],
  ])("%j", (over, problems) => {
    expect(problemsOf({ ...job, ...over }, NOW)).toEqual(problems);
    expect(entryFrom({ ...job, ...over }, "a", NOW) === null).toBe(Object.keys(problems).length > 0);
  });
});

test("an entry and its draft are the same thing", () => {
  for (const entry of path) expect(entryFrom(draftOf(entry), entry.id, NOW)).toEqual(entry);
});

test("an exam has one month, whatever was chosen before", () => {
  expect(entryFrom({ ...job, kind: "examination", isStill: true }, "a", NOW)).toMatchObject({
    from: "2024-07",
    to: "2024-07",
  });
});

describe("the record", () => {
  const both = withEntry(withEntry(emptyTimeline(), school, 1), clinic, 2);

  test("holds each entry once and gives it back", () => {
    const changed = withEntry(both, { ...clinic, what: "Night clinic" }, 3);
    expect(changed.entries).toEqual([school, { ...clinic, what: "Night clinic" }]);
    expect(withoutEntry(changed, "clinic", 4)).toEqual({ ...withEntry(emptyTimeline(), school, 1), updatedAt: 4 });
    expect(openTimeline(both)).toEqual({ ok: true, value: both });
  });

  test.each([
    ["entries.0.from", { ...both, entries: [{ ...school, from: "2024-13" }] }],
    ["entries.0", { ...both, entries: [{ ...school, to: "2010-01" }] }],
    ["entries.0.what", { ...both, entries: [{ ...school, what: "" }] }],
    ["entries.0.kind", { ...both, entries: [{ ...school, kind: "holiday" }] }],
    ["entries", { ...both, entries: [school, school] }],
    ["visa.need", { ...both, visa: { ...both.visa, need: "o-1" } }],
  ])("is refused where %s is damaged", (path, raw) => {
    expect(openTimeline(raw)).toEqual({ ok: false, failure: { type: "record-damaged", kind: "timeline", path } });
  });
});
