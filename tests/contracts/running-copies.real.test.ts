import { describe, expect, test } from "vitest";
import { copiedTakes, COPY_FOLDER, removeCopies } from "../../src/platform/storage/copy-folder.ts";
import { createDiskCopies } from "../../src/platform/storage/disk-copies.ts";
import { newTake } from "../support/records.ts";
import { describeRunningCopies } from "./running-copies.contract.ts";

async function openEmpty() {
  await removeCopies(await copiedTakes());
  expect(await copiedTakes()).toEqual([]);
  return createDiskCopies();
}

describeRunningCopies("in the origin's own files, real browser", openEmpty);

/** Puts a file of that text beside the copies. */
async function putFile(name: string, text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(COPY_FOLDER, { create: true });
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(text);
  await writable.close();
}

const piece = { seq: 0, startMs: 0, endMs: 1000, blob: new Blob(["so far"]) };

describe("a copy", () => {
  test("holds what was appended while it still runs, and is not removed under the recorder", async () => {
    const copies = await openEmpty();
    const copy = copies.begin(newTake("a"));
    copy.append(piece);
    await expect
      .poll(async () => (await (await copies.left())[0]?.frames()[Symbol.asyncIterator]().next())?.done)
      .toBe(false);
    await removeCopies(await copiedTakes());
    expect(await copiedTakes()).toEqual(["a"]);
    await copy.end("remove");
    expect(await copiedTakes()).toEqual([]);
  });

  test("that is no copy, or of a newer version, is told from one that can be read", async () => {
    const copies = await openEmpty();
    await putFile("torn", "STCOP");
    await putFile("newer", "STCOPY\u0000\u0009 and what only the newer version knows");
    const left = await copies.left();
    expect(left.map(({ id, take }) => [id, take])).toEqual([["torn", null]]);
  });

  test("that cannot be made does not disturb", async () => {
    await openEmpty();
    const refused = createDiskCopies(() => {
      throw new DOMException("no workers here", "SecurityError");
    });
    const broken = createDiskCopies(() => new Worker("data:text/javascript,throw new Error('broken')"));
    for (const copies of [refused, broken]) {
      const copy = copies.begin(newTake("a"));
      for (let seq = 0; seq < 100; seq += 1) copy.append({ ...piece, seq });
      await copy.end("keep");
    }
    expect(await copiedTakes()).toEqual([]);
  });

  test("whose file another tab holds is not made, and that one's stays as it is", async () => {
    const copies = await openEmpty();
    const first = copies.begin(newTake("a"));
    first.append(piece);
    await expect.poll(copiedTakes).toEqual(["a"]);
    const second = copies.begin(newTake("a", { questionText: "Another" }));
    second.append({ ...piece, blob: new Blob(["other"]) });
    await second.end("keep");
    await first.end("keep");
    const [left] = await copies.left();
    expect(left?.take?.questionText).toBe(newTake("a").questionText);
  });
});
