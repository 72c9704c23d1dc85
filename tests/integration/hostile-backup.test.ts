import { makeZip } from "client-zip";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZipWriter, BlobWriter, TextReader } from "@zip.js/zip.js/lib/zip-core.js";
import { takeId } from "../../src/domain/ids.ts";
import { fail } from "../../src/domain/result.ts";
import { readArchive } from "../../src/platform/backup/read-archive.ts";
import { contentOf, job, keepMp4, newDevice, restoreFrom, type Device } from "../support/backup-device.ts";
import { newReview } from "../support/records.ts";

let device: Device;
let file: File;
let bytes: Uint8Array<ArrayBuffer>;

beforeEach(async () => {
  device = await newDevice();
  await keepMp4(device.storage, "a", { questionText: "Why?" }, ["first piece", "second piece"]);
  await keepMp4(device.storage, "b");
  await device.storage.saveReview(newReview("a"));
  file = await device.backUp();
  bytes = new Uint8Array(await file.arrayBuffer());
});
afterEach(() => device.close());

const fileOf = (content: Uint8Array<ArrayBuffer>) => new File([content], "backup.zip");
const check = (content: Uint8Array<ArrayBuffer>) => device.backups.check(fileOf(content), job());

/** Where a text stands in the file. */
const placeOf = (text: string) => Buffer.from(bytes).indexOf(text);

function flipped(at: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The files of the backup, to be packed anew with something wrong. */
async function unpacked(): Promise<{ name: string; input: string }[]> {
  const archive = await readArchive(file);
  if (!archive.ok) throw new Error(archive.failure.type);
  const { entries, file: open } = archive.value;
  return Promise.all(entries.map(async ({ name }) => ({ name, input: (await open(name)?.text()) ?? "" })));
}

const packed = async (files: readonly { name: string; input: string }[]) =>
  new Uint8Array(
    await new Response(makeZip(files.map((one) => ({ ...one, lastModified: new Date(0) })))).arrayBuffer(),
  );

async function withManifest(change: (manifest: Record<string, unknown>) => unknown) {
  const files = await unpacked();
  return packed(
    files.map(({ name, input }) =>
      name === "manifest.json" ? { name, input: JSON.stringify(change(JSON.parse(input))) } : { name, input },
    ),
  );
}

describe("a changed byte", () => {
  test("in a video is found before anything is touched, and the rest can still be restored", async () => {
    await device.storage.discardTake(takeId("b"));
    const before = await contentOf(device.storage);
    const checked = await check(flipped(placeOf("second piece")));
    expect(checked).toMatchObject({ ok: true, value: { damaged: ["media/2025-10-09 Why, take 1.mp4"], takes: 2 } });
    expect(await contentOf(device.storage)).toEqual(before);
    const restored = await restoreFrom(device, fileOf(flipped(placeOf("second piece"))), "replace");
    expect(restored).toMatchObject({
      ok: true,
      value: { tally: { takes: 1, refused: [{ kind: "take", name: "Why?", reason: "checksum" }] } },
    });
  });

  test("in the list is found", async () => {
    expect(await check(flipped(placeOf('"createdAt"')))).toEqual(
      fail({ type: "backup-damaged", entry: "manifest.json" }),
    );
  });

  test("anywhere: it is refused, named, or does not matter", async () => {
    const before = await contentOf(device.storage);
    const places = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(places, async ({ at, by }) => {
        const copy = bytes.slice();
        copy[at] = (copy[at] ?? 0) ^ by;
        const checked = await check(copy);
        expect(await device.storage.restoreJournal()).toBeNull();
        if (!checked.ok || checked.value.damaged.length > 0) return;
        expect(await restoreFrom(device, fileOf(copy), "replace")).toMatchObject({ ok: true });
        expect(await contentOf(device.storage)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

test("a file that was cut off anywhere is refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: bytes.length - 1 }), async (end) => {
      expect((await check(bytes.slice(0, end))).ok).toBe(false);
    }),
    { numRuns: 100 },
  );
});

describe("what is no backup of ours is refused with its reason", () => {
  test("another kind of file", async () => {
    expect(await check(new TextEncoder().encode("%PDF-1.7"))).toEqual(fail({ type: "backup-foreign" }));
    expect(await check(new Uint8Array())).toEqual(fail({ type: "backup-foreign" }));
  });

  test("another zip", async () => {
    expect(await check(await packed([{ name: "holiday.txt", input: "sun" }]))).toEqual(
      fail({ type: "backup-foreign" }),
    );
    expect(await check(await packed([{ name: "manifest.json", input: "{}" }]))).toEqual(
      fail({ type: "backup-foreign" }),
    );
  });

  test("a newer format", async () => {
    const newer = await withManifest((manifest) => ({ ...manifest, format: 2 }));
    expect(await check(newer)).toEqual(fail({ type: "backup-too-new", format: 2, supported: 1 }));
  });

  test.each([
    "../../evil.sh",
    "media/..\\evil.mp4",
    "media/a/b.mp4",
    "media/gpj\u202e4pm.mp4",
    "/etc/passwd",
    "app.js",
  ])("a file named %j", async (name) => {
    const checked = await check(await packed([...(await unpacked()), { name, input: "x" }]));
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.failure.type).toMatch(/^backup-(strange|damaged)$/);
  });

  test("a file that the list does not name", async () => {
    const more = await packed([...(await unpacked()), { name: "media/more.mp4", input: "x" }]);
    expect(await check(more)).toEqual(fail({ type: "backup-strange", entry: "media/more.mp4" }));
  });

  test("a file that the list names and that is missing", async () => {
    const files = (await unpacked()).filter(({ name }) => !name.startsWith("media/2025-10-09 Why, "));
    expect(await check(await packed(files))).toEqual(
      fail({ type: "backup-damaged", entry: "media/2025-10-09 Why, take 1.mp4" }),
    );
  });

  test("two files whose names differ by case only", async () => {
    const twins = ["media/A.mp4", "media/a.mp4"].map((name) => ({ name, input: "" }));
    expect(await check(await packed([...(await unpacked()), ...twins]))).toEqual(
      fail({ type: "backup-strange", entry: "media/a.mp4" }),
    );
  });

  test("a compressed file, which could grow without end", async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (const { name, input } of await unpacked())
      await writer.add(name, new TextReader(name.startsWith("media/") ? "0".repeat(1_000_000) : input));
    const bomb = new Uint8Array(await (await writer.close()).arrayBuffer());
    expect(bomb.length).toBeLessThan(20_000);
    expect(await check(bomb)).toMatchObject(fail({ type: "backup-strange" }));
  });

  test("files that lie over each other", async () => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const starts = [...copy.keys()].filter((at) => at + 46 < copy.length && view.getUint32(at) === 0x504b0102);
    const medias = starts.filter((at) => Buffer.from(copy.buffer, at + 46, 6).toString() === "media/");
    const [first = 0, second = 0] = medias;
    view.setUint32(second + 42, view.getUint32(first + 42, true), true);
    expect((await check(copy)).ok).toBe(false);
  });

  test("a list that contradicts itself", async () => {
    const takes = (manifest: Record<string, unknown>) => manifest["takes"] as Record<string, unknown>[];
    const media = (manifest: Record<string, unknown>) => takes(manifest)[0]?.["media"] as Record<string, unknown>;
    const changes: ((manifest: Record<string, unknown>) => void)[] = [
      (manifest) => (manifest["counts"] = { takes: 1, interviews: 0, reviews: 1, banks: 0 }),
      (manifest) => (manifest["bytes"] = 5),
      (manifest) => (media(manifest)["headerBytes"] = 3),
      (manifest) => (media(manifest)["name"] = "manifest.json"),
      (manifest) => (media(manifest)["pieces"] = []),
      (manifest) => (media(manifest)["pieces"] = [[0, 0, 2 ** 53, 0, null, []]]),
      (manifest) => Object.assign(takes(manifest)[0] ?? {}, { media: takes(manifest)[1]?.["media"] }),
      (manifest) => delete manifest["takes"],
    ];
    for (const change of changes) {
      const strange = await withManifest((manifest) => {
        change(manifest);
        return manifest;
      });
      expect(await check(strange), String(change)).toMatchObject(fail({ type: "backup-strange" }));
    }
  });
});

test("a record that is newer or damaged is left out by name, and the rest comes", async () => {
  const changed = await withManifest((manifest) => {
    const [first] = manifest["takes"] as { record: object }[];
    Object.assign(first?.record ?? {}, { v: 99, questionText: "From the future?" });
    return { ...manifest, settings: { v: 1, theme: "pink" } };
  });
  await device.storage.eraseAll();
  expect(await restoreFrom(device, fileOf(changed))).toMatchObject({
    ok: true,
    value: {
      tally: {
        takes: 1,
        settings: false,
        refused: [
          { kind: "take", name: "From the future?", reason: "too-new" },
          { kind: "settings", name: "", reason: "damaged" },
        ],
      },
    },
  });
});
