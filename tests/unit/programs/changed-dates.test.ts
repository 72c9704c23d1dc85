import { expect, test } from "vitest";
import { withDate, withoutDate } from "../../../src/domain/programs/changed-dates.ts";
import type { ProgramDate } from "../../../src/domain/programs/program.ts";

const aDate = (what: string): ProgramDate => ({ what, date: "2026-11-27", time: null });
const [form, visit, link] = [aDate("Form"), aDate("Visit"), aDate("Link")];

test("a date is changed where it stands", () => {
  expect(withDate([form, visit], 1, visit, { time: "09:00" })).toEqual([form, { ...visit, time: "09:00" }]);
});

test("a date that moved up since it was seen is the one that is changed", () => {
  expect(withDate([visit, link], 1, visit, { what: "Visits" })).toEqual([aDate("Visits"), link]);
  expect(withoutDate([visit, link], 1, visit)).toEqual([link]);
});

test("of two that are the same, the one at its place", () => {
  expect(withDate([form, form], 1, form, { what: "B" })).toEqual([form, aDate("B")]);
});

test("what is written into a date that is gone is not lost", () => {
  expect(withDate([form], 1, visit, { what: "Visits" })).toEqual([form, aDate("Visits")]);
});

test("a date that was changed since it was seen is not taken away", () => {
  expect(withoutDate([form, { ...visit, time: "09:00" }], 1, visit)).toEqual([form, { ...visit, time: "09:00" }]);
});
