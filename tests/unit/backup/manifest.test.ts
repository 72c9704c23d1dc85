import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  BACKUP_FORMAT,
  bytesOf,
  filesOf,
  writeManifest,
  type BackupTake,
} from "../../../src/domain/backup/manifest.ts";
import { readManifest } from "../../../src/domain/backup/read-manifest.ts";
import { defaultSettings } from "../../../src/domain/records/default-settings.ts";
import { emptyNotebook } from "../../../src/domain/records/notebook-schema.ts";
import { emptyProfile } from "../../../src/domain/questions/profile.ts";
import { fail } from "../../../src/domain/result.ts";
import { newInterview, newReview, newTake } from "../../support/records.ts";

const amount = fc.integer({ min: 0, max: 2 ** 33 });
const maybe = fc.option(amount);

/** A take of any pieces, whose file and list agree. */
const backedUp = (index: number) =>
  fc
    .record({
      sizes: fc.array(amount, { minLength: 1, maxLength: 6 }),
      lead: fc.uint8Array({ maxLength: 20 }),
      headerBytes: fc.nat(500),
      places: fc.record({ startMs: amount, offset: maybe, wholeEnd: maybe }),
      cues: fc.array(fc.record({ timeMs: amount, offset: amount }), { maxLength: 3 }),
      hasThumbnail: fc.boolean(),
      gap: fc.nat(3),
    })
    .map(({ sizes, lead, headerBytes, places, cues, hasThumbnail, gap }): BackupTake => {
      const stream = sizes.reduce((sum, size) => sum + size, 0);
      const kept = lead.slice(0, stream);
      return {
        take: newTake(`take-${index}`, { status: "complete", webmHead: headOf(kept) }),
        media: {
          name: `media/take ${index}.webm`,
          sizeBytes: headerBytes + stream - kept.length,
          crc32: 0xffffffff,
          type: "video/webm",
          headerBytes,
          lead: kept,
          pieces: sizes.map((sizeBytes, seq) => ({ ...places, seq: seq * (gap + 1), sizeBytes, cues })),
        },
        thumbnail: hasThumbnail
          ? { name: `thumbnails/${index}.jpg`, sizeBytes: 5, crc32: 0, type: "image/jpeg" }
          : null,
      };
    });

const headOf = (bytes: Uint8Array) => ({
  ebml: bytes,
  info: bytes,
  tracks: bytes,
  videoTrack: 1,
  firstClusterOffset: 9,
});

const manifests = fc.tuple(backedUp(1), backedUp(2)).map((takes) => ({
  id: "backup",
  appVersion: "0.1.0",
  createdAt: 1_760_000_000_000,
  takes,
  interviews: [newInterview("i")],
  reviews: [newReview("take-1")],
  settings: defaultSettings(),
  profile: emptyProfile(),
  notebook: emptyNotebook(),
  documents: [],
  banks: [],
}));

test("what was written is read again, equal", () => {
  fc.assert(
    fc.property(manifests, (manifest) => {
      const files = filesOf(manifest.takes);
      expect(readManifest(writeManifest(manifest))).toEqual({ ok: true, value: { ...manifest, refused: [], files } });
      expect(JSON.parse(writeManifest(manifest))).toMatchObject({ format: BACKUP_FORMAT, bytes: bytesOf(files) });
    }),
  );
});

describe("whatever it is given, it answers", () => {
  test("with any JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readManifest(text).ok).toBe(false);
      }),
    );
  });

  test("with a manifest in which anything is something else", () => {
    fc.assert(
      fc.property(manifests, fc.nat(), fc.jsonValue(), (manifest, pick, value) => {
        const raw = JSON.parse(writeManifest(manifest)) as Record<string, unknown>;
        const places = placesIn(raw);
        const [owner, key] = places[pick % places.length] ?? [raw, "id"];
        owner[key] = value;
        const read = readManifest(JSON.stringify(raw));
        if (!read.ok) expect(read.failure.type).toMatch(/^backup-(foreign|strange|too-new)$/);
      }),
      { numRuns: 500 },
    );
  });

  test("with text that is no JSON, or that names a prototype", () => {
    expect(readManifest("{")).toEqual(fail({ type: "backup-foreign" }));
    expect(readManifest('{"__proto__":{"app":"second-take","format":1}}')).toEqual(fail({ type: "backup-foreign" }));
  });
});

test("a newer format is refused, with both numbers", () => {
  const text = writeManifest(manifestOf([])).replace('"format":1', '"format":7');
  expect(readManifest(text)).toEqual(fail({ type: "backup-too-new", format: 7, supported: 1 }));
});

test("one take twice is one take", () => {
  const take = newTake("twice", { status: "complete" });
  const both = manifestOf([
    { take, media: null, thumbnail: null },
    { take, media: null, thumbnail: null },
  ]);
  expect(readManifest(writeManifest(both))).toMatchObject({ ok: true, value: { takes: [{ take: { id: "twice" } }] } });
});

test("a list as it was released opens, its older records lifted", () => {
  const text = readFileSync(new URL("../../fixtures/backup/v1-manifest.json", import.meta.url), "utf8");
  expect(readManifest(text)).toMatchObject({
    ok: true,
    value: {
      refused: [],
      takes: [
        {
          take: { v: 2, durationIsSure: true, webmHead: { videoTrack: 1 } },
          media: { headerBytes: 6, pieces: [{}, {}] },
        },
        { take: { v: 2 }, media: { lead: new Uint8Array() }, thumbnail: { type: "image/jpeg" } },
      ],
      settings: { theme: "dark" },
    },
  });
});

function manifestOf(takes: readonly BackupTake[]) {
  return {
    id: "backup",
    appVersion: "0.1.0",
    createdAt: 1,
    takes,
    interviews: [],
    reviews: [],
    settings: defaultSettings(),
    profile: emptyProfile(),
    notebook: emptyNotebook(),
    documents: [],
    banks: [],
  };
}

/** Every place in a JSON value where something stands. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== "object" || value === null) return [];
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key): [Record<string, unknown>, string][] => [
    [owner, key],
    ...placesIn(owner[key]),
  ]);
}
