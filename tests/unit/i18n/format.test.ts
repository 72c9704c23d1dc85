import { describe, expect, it } from "vitest";
import { createFormat } from "../../../src/i18n/format.ts";

const english = createFormat("en");
const arabic = createFormat("ar-EG");
const bare = (text: string) => text.replace(/[\u2066\u2069]/g, "");
const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).getTime();

describe("duration", () => {
  it.each([
    [0, "0:00"],
    [9_999, "0:09"],
    [84_000, "1:24"],
    [3_725_000, "1:02:05"],
    [-5, "0:00"],
  ])("%i ms is %s", (ms, text) => {
    expect(bare(english.duration(ms))).toBe(text);
  });

  it("stands in an isolate, so that right-to-left text does not turn it around", () => {
    expect(english.duration(84_000)).toBe("\u20661:24\u2069");
  });

  it("has the digits of the language", () => {
    expect(bare(arabic.duration(84_000))).toBe("١:٢٤");
  });
});

describe("lengths in words", () => {
  it("says whole minutes, and seconds below one", () => {
    expect(english.minutes(120_000)).toBe("2 min");
    expect(english.minutes(250_000)).toBe("4 min");
    expect(english.minutes(30_000)).toBe("30 sec");
  });

  it("spells a duration for ears, without empty parts", () => {
    expect(english.spokenDuration(84_000)).toBe("1 minute, 24 seconds");
    expect(english.spokenDuration(60_000)).toBe("1 minute");
    expect(english.spokenDuration(0)).toBe("0 seconds");
  });
});

describe("size", () => {
  it.each([
    [512, "512 bytes"],
    [640_000, "640 kB"],
    [41_300_000, "41 MB"],
    [1_240_000_000, "1.2 GB"],
  ])("%i bytes is %s", (bytes, text) => {
    expect(english.size(bytes)).toBe(text);
  });

  it("never says a thousand of the smaller unit", () => {
    expect(english.size(999_900)).toBe("1 MB");
    expect(english.size(999_600_000)).toBe("1 GB");
  });
});

describe("relativeDay", () => {
  it("counts days of the calendar, not spans of 24 hours", () => {
    expect(english.relativeDay(at(14, 23), at(15, 1))).toBe("yesterday");
    expect(english.relativeDay(at(15, 1), at(15, 23))).toBe("today");
    expect(english.relativeDay(at(12), at(15))).toBe("3 days ago");
    expect(english.relativeDay(at(16), at(15))).toBe("tomorrow");
  });

  it("is the date beyond six days", () => {
    expect(english.relativeDay(at(8), at(15))).toBe("Nov 8, 2026");
  });
});
