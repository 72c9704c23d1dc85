import { beforeEach, describe, expect, test } from "vitest";
import { createFileSaver } from "../../src/platform/sharing/browser-file-saver.ts";
import type { FileSaver, OutgoingFile, SaveProgress } from "../../src/platform/sharing/file-saver.ts";
import { createOutbox } from "../../src/platform/sharing/outbox.ts";

/** A folder that is empty, of a browser or in memory. */
export type EmptyFolder = () => Promise<FileSystemDirectoryHandle>;

const BIG = 5 << 20;

const file = (name: string, text: string | null): OutgoingFile => ({
  name,
  sizeBytes: text?.length ?? 0,
  modifiedAt: Date.UTC(2026, 10, 23, 18, 30),
  open: async () => (text === null ? null : new Blob([text])),
});

async function contentOf(folder: FileSystemDirectoryHandle): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for await (const name of folder.keys()) {
    const entry = await folder.getFileHandle(name);
    found[name] = (await entry.getFile()).size;
  }
  return found;
}

/** What every way out keeps to. */
export function describeFileSaver(name: string, emptyFolder: EmptyFolder): void {
  describe(`files leave: ${name}`, () => {
    let folder: FileSystemDirectoryHandle;
    let root: FileSystemDirectoryHandle;
    let saved: { readonly name: string; readonly blob: Blob }[];
    let progress: SaveProgress[];
    let stop: AbortController;
    let later: (() => void)[];

    beforeEach(async () => {
      folder = await emptyFolder();
      root = await emptyFolder();
      saved = [];
      progress = [];
      later = [];
      stop = new AbortController();
    });

    const outboxOf = (now = () => Date.now()) =>
      createOutbox({
        root: async () => root,
        saveFile: (blob, fileName) => void saved.push({ name: fileName, blob }),
        after: (_delayMs, then) => void later.push(then),
        newName: () => `letter-${saved.length}`,
        now,
      });
    const saverWith = (way: "folder" | "archive" | "neither", pick = async () => folder): FileSaver =>
      createFileSaver({
        pickFolder: way === "folder" ? pick : null,
        outbox: way === "neither" ? null : outboxOf(),
        saveFile: (blob, fileName) => void saved.push({ name: fileName, blob }),
      });
    const save = (saver: FileSaver, files: readonly OutgoingFile[]) =>
      saver.save(files, {
        archiveName: "all.zip",
        signal: stop.signal,
        onProgress: (now) => void progress.push(now),
      });
    const outboxContent = async () => contentOf(await root.getDirectoryHandle("outbox", { create: true }));

    test("one file goes to the downloads, whatever the browser can do", async () => {
      const end = await save(saverWith("folder"), [file("a.mp4", "one")]);
      expect(end).toEqual({ ok: true, value: { as: "downloads", saved: 1, unreadable: 0 } });
      expect(saved.map((one) => one.name)).toEqual(["a.mp4"]);
      expect(await contentOf(folder)).toEqual({});
    });

    test("several are written into the folder that was picked; what lies there is never replaced", async () => {
      const there = await folder.getFileHandle("a.mp4", { create: true });
      const writable = await there.createWritable();
      await writable.write(new Blob(["older"]));
      await writable.close();
      const files = [
        file("a.mp4", "one"),
        file("b.mp4", null),
        file("a.mp4", "three!"),
        file("c.mp4", "x".repeat(BIG)),
      ];
      const end = await save(saverWith("folder"), files);
      expect(end).toEqual({ ok: true, value: { as: "folder", saved: 3, unreadable: 1 } });
      expect(await contentOf(folder)).toEqual({ "a.mp4": 5, "a (2).mp4": 3, "a (3).mp4": 6, "c.mp4": BIG });
      expect(progress.at(0)).toEqual({ as: "folder", files: 0, bytes: 0 });
      expect(progress.at(-1)).toEqual({ as: "folder", files: 4, bytes: BIG + 9 });
      expect(saved).toEqual([]);
    });

    test("stopping takes back every file of a folder, and leaves what was there", async () => {
      await folder.getFileHandle("mine.txt", { create: true });
      const last = { ...file("c.mp4", "three"), open: async () => (stop.abort(), new Blob(["three"])) };
      const end = await save(saverWith("folder"), [file("a.mp4", "one"), file("b.mp4", "two"), last]);
      expect(end).toEqual({ ok: false, failure: { type: "save-canceled" } });
      expect(await contentOf(folder)).toEqual({ "mine.txt": 0 });
    });

    test("several become one archive where no folder can be picked", async () => {
      const files = [file("a.mp4", "one"), file("b.mp4", null), file("a.mp4", "x".repeat(BIG))];
      const end = await save(saverWith("archive"), files);
      expect(end).toEqual({ ok: true, value: { as: "archive", saved: 2, unreadable: 1 } });
      const [letter] = saved;
      expect(letter?.name).toBe("all.zip");
      const bytes = new Uint8Array((await letter?.blob.arrayBuffer()) ?? new ArrayBuffer());
      expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
      expect(bytes.length).toBeGreaterThan(BIG + 3);
      expect(progress.at(0)).toEqual({ as: "archive", files: 0, bytes: 0 });
      expect(progress.at(-1)).toMatchObject({ as: "archive", files: 3, bytes: bytes.length });
    });

    test("an archive lies in the outbox until the browser has had time to copy it", async () => {
      await save(saverWith("archive"), [file("a.mp4", "one"), file("b.mp4", "two")]);
      expect(Object.keys(await outboxContent())).toHaveLength(1);
      for (const then of later) then();
      await expect.poll(outboxContent).toEqual({});
    });

    test("stopping an archive leaves nothing behind", async () => {
      const last = { ...file("b.mp4", "two"), open: async () => (stop.abort(), new Blob(["two"])) };
      const end = await save(saverWith("archive"), [file("a.mp4", "x".repeat(BIG)), last]);
      expect(end).toEqual({ ok: false, failure: { type: "save-canceled" } });
      expect(saved).toEqual([]);
      expect(await outboxContent()).toEqual({});
    });

    test("an archive of nothing that can be read is not handed out", async () => {
      const end = await save(saverWith("archive"), [file("a.mp4", null), file("b.mp4", null)]);
      expect(end).toEqual({ ok: true, value: { as: "archive", saved: 0, unreadable: 2 } });
      expect(saved).toEqual([]);
      expect(await outboxContent()).toEqual({});
    });

    test("where the browser keeps no files either, they go to the downloads one after another", async () => {
      const end = await save(saverWith("neither"), [file("a.mp4", "one"), file("b.mp4", null), file("c.mp4", "three")]);
      expect(end).toEqual({ ok: true, value: { as: "downloads", saved: 2, unreadable: 1 } });
      expect(saved.map((one) => one.name)).toEqual(["a.mp4", "c.mp4"]);
    });

    test("a closed question for a folder starts nothing; a refused one leads to the archive", async () => {
      const files = [file("a.mp4", "one"), file("b.mp4", "two")];
      const closed = saverWith("folder", () => Promise.reject(new DOMException("closed", "AbortError")));
      expect(await save(closed, files)).toEqual({ ok: false, failure: { type: "save-not-started" } });
      expect(progress).toEqual([]);
      const refused = saverWith("folder", () => Promise.reject(new DOMException("in a frame", "SecurityError")));
      expect(await save(refused, files)).toMatchObject({ ok: true, value: { as: "archive", saved: 2 } });
    });

    test("a file that throws when it is read stops the rest; what was whole stays", async () => {
      const bad = { ...file("b.mp4", "two"), open: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
      const end = await save(saverWith("folder"), [file("a.mp4", "one"), bad, file("c.mp4", "three")]);
      expect(end).toEqual({ ok: false, failure: { type: "save-failed", name: "NotReadableError", saved: 1 } });
      expect(await contentOf(folder)).toEqual({ "a.mp4": 3 });
    });

    test("what an earlier visit left in the outbox is removed once nobody can be sending it any more", async () => {
      await save(saverWith("archive"), [file("a.mp4", "one"), file("b.mp4", "two")]);
      await outboxOf().tidy();
      expect(Object.keys(await outboxContent())).toHaveLength(1);
      await outboxOf(() => Date.now() + 3_600_000).tidy();
      expect(await outboxContent()).toEqual({});
    });
  });
}
