import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarFile, type CalendarEvent } from "../../../src/domain/programs/calendar-file.ts";

const NOW = Date.parse("2026-11-25T10:00:30.250Z");
const interview: CalendarEvent = {
  uid: "a-interview@second-take",
  title: "Interview: Lakemere",
  when: { at: Date.parse("2026-12-03T15:00Z"), minutes: 90 },
  remindMinutes: 60,
};

/** The properties of a calendar file, unfolded and with their text as it was. */
function read(file: string): readonly (readonly [string, string])[] {
  return file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(":");
      const value = line.slice(colon + 1).replace(/\\([\\;,n])/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
      return [line.slice(0, colon), value];
    });
}

describe("a calendar file", () => {
  test("has moments in UTC, and a reminder", () => {
    expect(calendarFile([interview], NOW).split("\r\n")).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Second Take//Programs//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      "UID:a-interview@second-take",
      "DTSTAMP:20261125T100030Z",
      "DTSTART:20261203T150000Z",
      "DTEND:20261203T163000Z",
      "SUMMARY:Interview: Lakemere",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:Interview: Lakemere",
      "TRIGGER:-PT60M",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  test("a whole day ends where the next begins, also at the end of a year", () => {
    const file = calendarFile([{ uid: "a", title: "Due", when: { date: "2026-12-31" } }], NOW);
    expect(file).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
  });

  test("no text can end its line, close the event or start another", () => {
    const title = "A, B; C\\D\r\nEND:VEVENT\nBEGIN:VEVENT\u2028X\u0000\u0007\t<b>é</b>";
    const file = calendarFile([{ ...interview, title }], NOW);
    expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
    expect(file.match(/^END:VEVENT\r$/gm)).toHaveLength(1);
    expect(read(file)).toContainEqual(["SUMMARY", "A, B; C\\D\nEND:VEVENT\nBEGIN:VEVENT\nX <b>é</b>"]);
  });

  test("whatever is written in it: lines end in CRLF, have at most 75 octets, and give the text back", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ unit: "binary", maxLength: 200 }),
        (title, notes) => {
          const file = calendarFile([{ ...interview, title, notes }], NOW);
          const lines = file.split("\r\n");
          expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
          expect(/[\r\n]/.test(lines.join(""))).toBe(false);
          const plain = title
            .replace(/\r\n?|\u2028|\u2029/g, "\n")
            .replace(/\t/g, " ")
            .replace(/(?!\n)\p{Cc}/gu, "");
          expect(new Map(read(file)).get("SUMMARY")).toBe(plain);
        },
      ),
      { numRuns: 300 },
    );
  });
});
