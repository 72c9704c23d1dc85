import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isMediaName, isThumbnailName, nameEntries, nameKey } from "../../../src/domain/backup/entry-names.ts";
import { questionId } from "../../../src/domain/ids.ts";
import { newTake } from "../../support/records.ts";

test("a take is found by its date and question", () => {
  const names = nameEntries([
    newTake("a"),
    newTake("b", { createdAt: 1_760_100_000_000, container: "mp4", hasVideo: false }),
  ]);
  expect([...names.values()]).toEqual([
    {
      media: "media/2025-10-09 Why do you want to train in the United States, take 1.webm",
      thumbnail: "thumbnails/1.jpg",
    },
    {
      media: "media/2025-10-10 Why do you want to train in the United States, take 2.m4a",
      thumbnail: "thumbnails/2.jpg",
    },
  ]);
});

test("whatever was asked, names are allowed and no two are equal", () => {
  const question = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.constantFrom("Why?", "WHY", "why", "../..", "con", "👩🏽‍⚕️"),
  );
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
      const takes = questions.map((questionText, index) =>
        newTake(`take-${index}`, { questionText, questionId: questionId(`q-${index}`) }),
      );
      const names = [...nameEntries(takes).values()];
      expect(names.every(({ media, thumbnail }) => isMediaName(media) && isThumbnailName(thumbnail))).toBe(true);
      expect(new Set(names.map(({ media }) => nameKey(media))).size).toBe(takes.length);
    }),
  );
});

test.each([
  "media/../a.mp4",
  "media/a/b.mp4",
  "media/a\\b.mp4",
  "media/.mp4",
  "a.mp4",
  "media/a.exe",
  "media/a\u202e4pm.mp4",
])("%j is no name of a video", (name) => {
  expect(isMediaName(name)).toBe(false);
});
