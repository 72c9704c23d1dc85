import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, isMonth, monthAt, monthsFrom, monthsIn, spokenMonth } from "../../../src/domain/timeline/month.ts";

const aMonth = fc
  .tuple(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

describe("months", () => {
  test.each(["2024-06", "1950-01", "2099-12"])("%s is one", (text) => expect(isMonth(text)).toBe(true));
  test.each(["", "2024", "2024-13", "2024-00", "2024-6", "1949-12", "2100-01", "2024-06-01", "-06", "2024-"])(
    "%j is none",
    (text) => expect(isMonth(text)).toBe(false),
  );

  test("going on and coming back ends where it began, and the distance is what was gone", () => {
    fc.assert(
      fc.property(aMonth, fc.integer({ min: -600, max: 600 }), (month, steps) => {
        const there = addMonths(month, steps);
        expect(monthsFrom(month, there)).toBe(steps);
        expect(addMonths(there, -steps)).toBe(month);
      }),
    );
  });

  test("their texts sort as they do", () => {
    fc.assert(
      fc.property(aMonth, aMonth, (a, b) => {
        expect(Math.sign(monthsFrom(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  test("the month of a moment is that of the person's calendar", () => {
    expect(monthAt(new Date(2026, 10, 30, 23, 59).getTime())).toBe("2026-11");
  });

  test("what is spoken is found again in a text", () => {
    fc.assert(
      fc.property(aMonth, (month) => {
        expect(monthsIn(`In clinic since ${spokenMonth(month)}, twice a week`)).toEqual([
          { month, written: spokenMonth(month) },
        ]);
      }),
    );
  });

  test("short names are found, other numbers are not", () => {
    expect(monthsIn("Jan 2025 to Sept. 2025, may 2024").map(({ month }) => month)).toEqual(["2025-01", "2024-05"]);
    expect(monthsIn("I saw 2024 patients; June 24, 2024")).toEqual([]);
  });
});
