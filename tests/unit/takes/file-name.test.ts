import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { archiveFileName, fileEnding, takeFileName, type NamedTake } from "../../../src/domain/takes/file-name.ts";

const named = (over: Partial<NamedTake> = {}) =>
  takeFileName({
    createdAt: Date.UTC(2026, 10, 23, 18, 30),
    timeZone: "America/New_York",
    questionText: "Tell me about yourself.",
    takeNumber: 2,
    container: "mp4",
    ...over,
  });

describe("takeFileName", () => {
  test("says when, what and which take", () => {
    expect(named()).toBe("2026-11-23 Tell me about yourself, take 2.mp4");
    expect(named({ container: "webm", takeNumber: 11 })).toBe("2026-11-23 Tell me about yourself, take 11.webm");
  });

  test("takes the day of the zone in which it was recorded", () => {
    expect(named({ timeZone: "Asia/Karachi" })).toMatch(/^2026-11-23 /);
    expect(named({ timeZone: "Asia/Tokyo" })).toMatch(/^2026-11-24 /);
  });

  test("takes the day of UTC where this browser does not know the zone", () => {
    expect(named({ timeZone: "Mars/Olympus_Mons" })).toMatch(/^2026-11-23 /);
  });

  test("leaves out what file systems refuse", () => {
    expect(named({ questionText: 'Why "us"? A/B \\ <x>:\n |*' })).toBe("2026-11-23 Why us AB  x, take 2.mp4");
  });

  test("leaves out marks that would turn the reading direction of the ending", () => {
    expect(named({ questionText: "Why \u202ehere\u2066 now?" })).toBe("2026-11-23 Why here now, take 2.mp4");
  });

  test("keeps other scripts and joined emoji whole", () => {
    expect(named({ questionText: "حدثنا عن نفسك؟ 👩‍⚕️" })).toBe("2026-11-23 حدثنا عن نفسك؟ 👩‍⚕️, take 2.mp4");
  });

  test("does without a question of which nothing is left", () => {
    expect(named({ questionText: " ??? " })).toBe("2026-11-23 take 2.mp4");
  });

  test("cuts a long question between characters, never inside one", () => {
    const name = named({ questionText: "👩‍⚕️".repeat(80) });
    expect(name).toMatch(/^2026-11-23 (👩‍⚕️)+, take 2\.mp4$/u);
    expect(name.length).toBeLessThanOrEqual(120);
  });

  test("is a name that any file system takes, whatever was asked", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom("mp4" as const, "webm" as const),
        (questionText, takeNumber, container) => {
          const name = named({ questionText, takeNumber, container });
          expect(name.length).toBeLessThanOrEqual(120);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
          expect(name).toMatch(new RegExp(`^2026-11-23 (.*\\S, )?take ${takeNumber}\\.${container}$`, "su"));
        },
      ),
    );
  });
});

test("the ending follows the container; sound alone in mp4 is m4a", () => {
  expect(fileEnding({ container: "mp4", hasVideo: true })).toBe("mp4");
  expect(fileEnding({ container: "mp4", hasVideo: false })).toBe("m4a");
  expect(fileEnding({ container: "webm", hasVideo: false })).toBe("webm");
});

test("a file of several takes is named by its day and how many it holds", () => {
  expect(archiveFileName(Date.UTC(2026, 10, 23, 23), "Asia/Tokyo", 12)).toBe("2026-11-24 Second Take, 12 takes.zip");
});
