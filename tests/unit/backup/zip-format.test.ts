import { Reader, ZipReader } from "@zip.js/zip.js/lib/zip-core.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipDirectory, zipFileEnd, zipFileHeader, type ZipFile } from "../../../src/domain/backup/zip-format.ts";

/** Pieces of a file at their places; between them are zeros that nobody has to keep. */
class SparseFile extends Reader<null> {
  readonly #parts: { readonly at: number; readonly bytes: Uint8Array }[] = [];

  constructor() {
    super(null);
    this.size = 0;
  }

  append(bytes: Uint8Array): void {
    this.#parts.push({ at: this.size, bytes });
    this.size += bytes.length;
  }

  skip(sizeBytes: number): void {
    this.size += sizeBytes;
  }

  override readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const wanted = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    for (const { at, bytes } of this.#parts) {
      const from = Math.max(at, offset);
      const to = Math.min(at + bytes.length, offset + wanted.length);
      if (from < to) wanted.set(bytes.subarray(from - at, to - at), from - offset);
    }
    return Promise.resolve(wanted);
  }
}

interface Given {
  readonly name: string;
  readonly sizeBytes: number;
  readonly crc32: number;
}

const MODIFIED = Date.UTC(2026, 10, 23, 12, 30, 8);

/** An archive of files whose content is zeros. */
function archiveOf(given: readonly Given[]): SparseFile {
  const archive = new SparseFile();
  const files = given.map(({ name, ...file }): ZipFile => {
    const entry = { ...file, name: new TextEncoder().encode(name), modifiedAt: MODIFIED, offset: archive.size };
    archive.append(zipFileHeader(entry));
    archive.skip(file.sizeBytes);
    archive.append(zipFileEnd(entry));
    return entry;
  });
  archive.append(zipDirectory(files, archive.size));
  return archive;
}

async function readBack(archive: SparseFile) {
  const reader = new ZipReader(archive, { strictness: "strict", useWebWorkers: false });
  const entries = await reader.getEntries();
  for (const entry of entries) {
    if (entry.directory) continue;
    await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true });
    expect(entry.localDirectory?.dataDescriptor).toMatchObject({
      crc32: entry.crc32,
      uncompressedSize: entry.uncompressedSize,
    });
  }
  return entries.map((entry) => ({ name: entry.filename, sizeBytes: entry.uncompressedSize, crc32: entry.crc32 }));
}

test("a strict reader finds every file as it was written", async () => {
  const file = fc.record({
    name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.replace(/[/\\\0:.]/g, "-")),
    sizeBytes: fc.nat(5_000),
    crc32: fc.nat(0xffffffff),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 6 }), async (files) => {
      expect(await readBack(archiveOf(files))).toEqual(files);
    }),
  );
});

const GIB = 2 ** 30;

describe.each([2 * GIB - 1, 2 * GIB, 2 * GIB + 1, 4 * GIB - 1, 4 * GIB, 4 * GIB + 1])(
  "a file of %d bytes",
  (sizeBytes) => {
    test("is found again, and the one behind it", async () => {
      const files = [
        { name: "large.mp4", sizeBytes, crc32: 0xfedcba98 },
        { name: "behind.mp4", sizeBytes: 7, crc32: 1 },
      ];
      expect(await readBack(archiveOf(files))).toEqual(files);
    });
  },
);

test("so are more files than the old format can count", async () => {
  const files = Array.from({ length: 65_536 }, (_, index) => ({ name: `${index}`, sizeBytes: 0, crc32: 0 }));
  const archive = archiveOf(files);
  const entries = await new ZipReader(archive, { strictness: "strict" }).getEntries();
  expect(entries).toHaveLength(65_536);
});

test("the day is kept, and none before 1980", async () => {
  const [entry] = await new ZipReader(archiveOf([{ name: "a", sizeBytes: 1, crc32: 0 }])).getEntries();
  expect(entry?.lastModDate.getTime()).toBe(MODIFIED);
  const view = new DataView(zipFileHeader({ name: new Uint8Array(1), modifiedAt: 0 }).buffer);
  expect(view.getUint16(12, true)).toBe((1 << 5) | 1);
});
