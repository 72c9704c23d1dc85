import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, inject, test } from "vitest";
import { storedTakes } from "../support/acknowledged.ts";
import { runOf } from "../support/faults.ts";
import type { Structure } from "../support/raw-database.ts";
import { readFixture } from "../support/record-fixture.ts";
import { expectPlays, goToTakes, playerIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

const record = (kind: string) => readFixture(`records/v1/${kind}.json`) as Record<string, unknown>;

const media = readFileSync(new URL("../fixtures/media/avc1-opus.mp4", import.meta.url));
/** A take of version 1 that can be played; the bytes of the other are only words. */
const playable = {
  ...record("take-mp4-audio"),
  id: "0b6b4a5e-7a0f-4b5c-9f0e-0d1f3c2b1a02",
  questionText: "What do you do outside of medicine?",
  mimeType: "video/mp4;codecs=avc1.42E01E,opus",
  hasVideo: true,
  status: "complete",
  endCause: "finished",
  durationMs: 2000,
  sizeBytes: media.length,
  chunkCount: 1,
  deletedAt: null,
};
const takes = [record("take-webm"), playable];

/** Each released structure, by its version, with records as that version wrote them. */
const VERSIONS = [1, 2].map((version) => ({
  version,
  structure: readFixture(`storage/v${version}-structure.json`) as Structure,
}));

test.each(VERSIONS)(
  "a database of version $version opens: every take, rating, note and setting is there, and a take plays",
  runOf("old-database", async ({ version, structure }) => {
    const { page } = await visit({
      expected: [/icon\.svg/, /favicon\.ico/],
      before: async ({ page }) => {
        // A file of the app that runs none of its code.
        await page.goto(new URL("icon.svg", inject("appUrl")).href);
        await writeOldDatabase(page, version, structure);
      },
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await goToTakes(page);
    await expect.poll(() => takeRows(page).count()).toBe(takes.length);
    expect(await storedTakes(page)).toHaveLength(takes.length);

    await takeRows(page, "Why do you want to train in the United States?").getByRole("link").click();
    await expect.poll(() => page.getByLabel("Note", { exact: true }).inputValue()).toBe("Second half is a list.");
    await goToTakes(page);
    await takeRows(page, playable.questionText).getByRole("link").click();
    await expectPlays(playerIn(page), 1.5);
  }),
);

function writeOldDatabase(page: Page, version: number, structure: Structure): Promise<void> {
  const { bytes: _words, ...chunk } = record("chunk");
  const rows: [store: string, row: unknown, key?: string][] = [
    ...takes.map((take): [string, unknown] => ["takes", take]),
    ["interviews", record("interview")],
    ["reviews", record("review")],
    ["settings", record("settings"), "settings"],
  ];
  const pieces = [{ ...chunk, takeId: playable.id, seq: 0, startMs: 0, sizeBytes: media.length, cues: [] }];
  return page.evaluate(
    async ({ version, structure, rows, pieces, bytes: content }) => {
      const opening = indexedDB.open("second-take", version);
      opening.addEventListener("upgradeneeded", () => {
        for (const [name, { keyPath, indexes }] of Object.entries(structure)) {
          const store = opening.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
          for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
        }
      });
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const transaction = opening.result.transaction(Object.keys(structure), "readwrite");
      for (const [store, row, key] of rows) {
        if (key === undefined) transaction.objectStore(store).put(row);
        else transaction.objectStore(store).put(row, key);
      }
      const bytes = new Blob([content], { type: "video/mp4" });
      for (const piece of pieces) transaction.objectStore("chunks").put({ ...piece, bytes });
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      opening.result.close();
    },
    { version, structure, rows, pieces, bytes: new Uint8Array(media) },
  );
}
