import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLocalDate, isLocalTime } from "../../../src/domain/programs/local-time.ts";
import { cityOf, findZones, US_ZONES } from "../../../src/domain/programs/zone-list.ts";
import { isZone, isZoneName, localIn, momentIn, offsetAt } from "../../../src/domain/programs/zones.ts";

const zones = Intl.supportedValuesOf("timeZone");
const at = (iso: string) => Date.parse(iso);

describe("a reading of a clock becomes a moment", () => {
  test.each([
    ["America/New_York", "2026-12-03", "09:00", "2026-12-03T14:00Z"],
    ["America/New_York", "2026-07-03", "09:00", "2026-07-03T13:00Z"],
    ["America/Chicago", "2026-12-03", "09:00", "2026-12-03T15:00Z"],
    ["America/Phoenix", "2026-07-03", "09:00", "2026-07-03T16:00Z"],
    ["Asia/Karachi", "2026-12-03", "19:00", "2026-12-03T14:00Z"],
    ["Asia/Kathmandu", "2026-12-03", "00:15", "2026-12-02T18:30Z"],
    ["Pacific/Kiritimati", "2027-01-01", "00:00", "2026-12-31T10:00Z"],
    ["Pacific/Honolulu", "2026-12-31", "23:59", "2027-01-01T09:59Z"],
  ])("%s %s %s", (zone, date, time, iso) => {
    expect(momentIn(zone, date, time)).toEqual({ type: "exact", at: at(iso) });
  });

  test("an hour that the clock jumps over is said, and becomes as much later", () => {
    expect(momentIn("America/New_York", "2027-03-14", "02:30")).toEqual({
      type: "skipped",
      at: at("2027-03-14T07:30Z"),
      time: "03:30",
    });
    expect(momentIn("America/New_York", "2027-03-14", "01:59")?.type).toBe("exact");
    expect(momentIn("America/New_York", "2027-03-14", "03:00")?.type).toBe("exact");
  });

  test("a day that a country skipped is said too", () => {
    expect(momentIn("Pacific/Apia", "2011-12-30", "12:00")?.type).toBe("skipped");
  });

  test("an hour that the clock shows twice is said, with both moments", () => {
    expect(momentIn("America/New_York", "2026-11-01", "01:30")).toEqual({
      type: "doubled",
      at: at("2026-11-01T05:30Z"),
      second: at("2026-11-01T06:30Z"),
    });
    // Lord Howe Island moves its clocks by half an hour.
    expect(momentIn("Australia/Lord_Howe", "2026-04-05", "01:45")).toMatchObject({ type: "doubled" });
    expect(momentIn("Australia/Lord_Howe", "2026-04-05", "01:15")).toMatchObject({ type: "exact" });
  });

  test.each([
    ["Mars/Olympus", "2026-12-03", "09:00"],
    ["", "2026-12-03", "09:00"],
    ["+05:00", "2026-12-03", "09:00"],
    ["America/New_York", "2026-02-29", "09:00"],
    ["America/New_York", "2026-13-01", "09:00"],
    ["America/New_York", "2026-12-03", "24:00"],
    ["America/New_York", "1850-12-03", "09:00"],
  ])("there is none for %j %j %j", (zone, date, time) => {
    expect(momentIn(zone, date, time)).toBeNull();
  });

  test("any text is either a zone or refused, without an exception", () => {
    fc.assert(
      fc.property(fc.string(), (zone) => {
        expect(isZone(zone)).toBe(localIn(zone, 0) !== null);
      }),
    );
  });
});

test("from a moment to the clock and back is the same moment, in every zone and across changes of the clock", () => {
  const minutes = fc.integer({ min: at("2005-01-01T00:00Z") / 60_000, max: at("2060-01-01T00:00Z") / 60_000 });
  const changes = fc
    .record({
      year: fc.integer({ min: 2015, max: 2030 }),
      month: fc.constantFrom(2, 3, 8, 9, 10),
      hour: fc.integer({ min: 0, max: 31 * 24 * 12 }),
    })
    .map(({ year, month, hour }) => Date.UTC(year, month, 1) / 60_000 + hour * 5);
  fc.assert(
    fc.property(fc.constantFrom(...zones, ...US_ZONES), fc.oneof(minutes, changes), (zone, minute) => {
      const moment = minute * 60_000;
      const local = localIn(zone, moment);
      const back = local && momentIn(zone, local.date, local.time);
      expect(back === null ? null : back.type === "doubled" ? [back.at, back.second] : [back.at]).toContain(moment);
      expect(back?.type).not.toBe("skipped");
    }),
    { numRuns: 2000 },
  );
});

test("a reading that the clock shows comes back as it was, and one that is skipped lies after the jump", () => {
  const dates = fc
    .integer({ min: 0, max: 20 * 366 })
    .map((day) => new Date(at("2015-01-01T00:00Z") + day * 86_400_000).toISOString().slice(0, 10));
  const times = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
  fc.assert(
    fc.property(
      fc.constantFrom(...US_ZONES, "Europe/London", "Africa/Cairo", "Asia/Karachi"),
      dates,
      times,
      (zone, date, time) => {
        const moment = momentIn(zone, date, time);
        if (moment === null) throw new Error("every one of these exists");
        const shown = localIn(zone, moment.at);
        if (moment.type === "skipped") {
          expect(shown?.time).toBe(moment.time);
          expect(offsetAt(zone, moment.at)).toBeGreaterThan(offsetAt(zone, moment.at - 3 * 3_600_000) ?? 0);
        } else expect(shown).toEqual({ date, time });
      },
    ),
    { numRuns: 2000 },
  );
});

test("what is a date and what is a time", () => {
  expect(["2028-02-29", "2026-12-31"].every(isLocalDate)).toBe(true);
  expect(["2027-02-29", "2026-04-31", "2026-1-1", "", "12/03/2026"].some(isLocalDate)).toBe(false);
  expect(["00:00", "23:59"].every(isLocalTime)).toBe(true);
  expect(["24:00", "9:00", "12:60", ""].some(isLocalTime)).toBe(false);
});

test("zones are found by city or region, those of the United States first", () => {
  expect(findZones("port of spain", zones)[0]).toBe("America/Port_of_Spain");
  expect(findZones("america", zones)[0]).toBe("America/New_York");
  expect(findZones("", zones)).toEqual([]);
  expect(findZones("atlantis", zones)).toEqual([]);
  expect(cityOf("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect(US_ZONES.every(isZone)).toBe(true);
});

test("every zone has the form of a name, and so may one that only a newer browser knows", () => {
  expect(zones.filter((zone) => !isZoneName(zone))).toEqual([]);
  expect(["Mars/Olympus_Mons", "Etc/GMT+5", "GB-Eire"].every(isZoneName)).toBe(true);
  expect(["", "+05:00", "America/", "Eastern time", "<b>", "x".repeat(65)].filter(isZoneName)).toEqual([]);
});
