import { expect, test } from "vitest";
import { createFileSaver } from "../../src/platform/sharing/browser-file-saver.ts";
import { createOutbox } from "../../src/platform/sharing/outbox.ts";
import { createFakeFolder } from "../support/fake-folder.ts";
import { describeFileSaver } from "./file-saver.contract.ts";

describeFileSaver("into a folder in memory", async () => createFakeFolder().handle);

const files = ["a.mp4", "b.mp4", "c.mp4"].map((name) => ({
  name,
  sizeBytes: 400,
  modifiedAt: 0,
  open: async () => new Blob(["x".repeat(400)]),
}));
const job = { archiveName: "all.zip", signal: new AbortController().signal, onProgress: () => undefined };

test("a full disk: whole files stay in the folder, no half one is left", async () => {
  const folder = createFakeFolder({ roomBytes: 1000 });
  const saver = createFileSaver({ pickFolder: async () => folder.handle, outbox: null, saveFile: () => undefined });
  expect(await saver.save(files, job)).toEqual({ ok: false, failure: { type: "save-no-room", saved: 2 } });
  expect([...folder.files().keys()]).toEqual(["a.mp4", "b.mp4"]);
});

test("a full disk: of an archive nothing stays", async () => {
  const root = createFakeFolder({ roomBytes: 1000 });
  const outbox = createOutbox({
    root: async () => root.handle,
    saveFile: () => expect.unreachable(),
    after: () => undefined,
    newName: () => "letter",
    now: () => 0,
  });
  const saver = createFileSaver({ pickFolder: null, outbox, saveFile: () => undefined });
  expect(await saver.save(files, job)).toEqual({ ok: false, failure: { type: "save-no-room", saved: 0 } });
  const left: string[] = [];
  for await (const name of (await root.handle.getDirectoryHandle("outbox")).keys()) left.push(name);
  expect(left).toEqual([]);
});
