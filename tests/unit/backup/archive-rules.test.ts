import { describe, expect, test } from "vitest";
import {
  checkArchive,
  MAX_MANIFEST_BYTES,
  matchEntries,
  type ArchiveEntry,
} from "../../../src/domain/backup/archive-rules.ts";
import { fail, ok } from "../../../src/domain/result.ts";

const GIB = 2 ** 30;

const entry = (name: string, fields: Partial<ArchiveEntry> = {}): ArchiveEntry => {
  const sizeBytes = fields.sizeBytes ?? 10;
  return { name, sizeBytes, packedBytes: sizeBytes, crc32: 7, isPlain: true, ...fields };
};
const list = entry("manifest.json");
const strange = (name: string) => fail({ type: "backup-strange", entry: name });

test("an archive without a list is not ours", () => {
  expect(checkArchive([entry("README.txt")], 1000)).toEqual(fail({ type: "backup-foreign" }));
});

describe.each([2 * GIB - 1, 2 * GIB, 2 * GIB + 1, 4 * GIB, 4 * GIB + 1])("a video of %d bytes", (sizeBytes) => {
  const video = entry("media/2026-11-23 Why, take 1.mp4", { sizeBytes });

  test("may be in an archive that is larger, and in no smaller one", () => {
    expect(checkArchive([list, video], sizeBytes + 1000)).toEqual(ok(undefined));
    expect(checkArchive([list, video], sizeBytes - 1)).toEqual(strange(video.name));
  });

  test("must have the size that the list tells", () => {
    const file = { name: video.name, crc32: 7, type: "video/mp4" };
    expect(matchEntries([{ ...file, sizeBytes }], [list, video])).toEqual(ok(undefined));
    expect(matchEntries([{ ...file, sizeBytes: sizeBytes - 2 * GIB }], [list, video])).toEqual(
      fail({ type: "backup-damaged", entry: video.name }),
    );
  });
});

test.each([
  ["compressed", { packedBytes: 9 }],
  ["not plain", { isPlain: false }],
  ["of a size that cannot be", { sizeBytes: 2 ** 53, packedBytes: 2 ** 53 }],
  ["of less than nothing", { sizeBytes: -1, packedBytes: -1 }],
])("a file that is %s is strange", (_what, fields) => {
  expect(checkArchive([list, entry("media/a.mp4", fields)], Infinity)).toEqual(strange("media/a.mp4"));
});

test("names that a file system takes for one are strange", () => {
  expect(checkArchive([list, entry("media/A.mp4"), entry("media/a.mp4")], 1000)).toEqual(strange("media/a.mp4"));
  const [joined, apart] = ["media/\u00e9.mp4", "media/e\u0301.mp4"];
  expect(checkArchive([list, entry(joined), entry(apart)], 1000)).toEqual(strange(apart));
});

test("files that together are larger than the archive lie over each other", () => {
  const videos = ["a", "b", "c"].map((name) => entry(`media/${name}.mp4`, { sizeBytes: 400 }));
  expect(checkArchive([list, ...videos], 1000)).toEqual(strange("media/c.mp4"));
});

test("a list that would fill the memory is strange", () => {
  const huge = entry("manifest.json", { sizeBytes: MAX_MANIFEST_BYTES + 1 });
  expect(checkArchive([huge], Infinity)).toEqual(strange("manifest.json"));
});
