import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NO_BACKUPS, type RestoreJournal } from "../../src/domain/backup/backup-memory.ts";
import { reportOf } from "../../src/domain/backup/restore-report.ts";
import { EVIDENCE } from "../../src/domain/evidence/evidence-record.ts";
import { questionId, takeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { emptyNotebook } from "../../src/domain/records/notebook-schema.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import type { RestoredTake, TakePiece } from "../../src/platform/storage/backup-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { NO_RECORDS } from "../support/fake-backups.ts";
import { newChunk, newInterview, newReview, newTake } from "../support/records.ts";
import type { EmptyStorage } from "./storage.contract.ts";

const a = takeId("a");
const done = { ok: true, value: undefined };
const going = new AbortController().signal;

const journal: RestoreJournal = {
  v: 1,
  backupId: "backup",
  backupAt: 5,
  fileName: "backup.zip",
  mode: "merge",
  totalTakes: 2,
  writing: null,
  tally: {
    takes: 0,
    skipped: 0,
    reviews: 0,
    interviews: 0,
    banks: 0,
    settings: false,
    profile: false,
    notebook: false,
    documents: 0,
    refused: [],
  },
};
const after: RestoreJournal = { ...journal, tally: { ...journal.tally, takes: 1 } };

const pieceOf = (seq: number, text: string): TakePiece => ({
  seq,
  startMs: seq * 1000,
  offset: seq * 100,
  wholeEnd: null,
  cues: [{ timeMs: seq, offset: seq }],
  blob: new Blob([`before${text}after`], { type: "video/mp4" }).slice(6, 6 + text.length, "video/mp4"),
});

const restored: RestoredTake = {
  take: newTake("a", { status: "complete", chunkCount: 2, sizeBytes: 7 }),
  pieces: [pieceOf(0, "one "), pieceOf(3, "two")],
  review: newReview("a"),
  thumbnail: new Blob(["jpeg"], { type: "image/jpeg" }),
};

const card = { kind: "card", id: "a", value: { v: 1, text: "as it was" } };

/** What every storage keeps to that backups are made from and restored to. */
export function describeBackupStorage(name: string, open: () => Promise<EmptyStorage>): void {
  describe(`backup storage: ${name}`, () => {
    let opened: EmptyStorage;
    let storage: Storage;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
    });
    afterEach(() => opened.close());

    test("gives the pieces of a take as they were recorded", async () => {
      await storage.beginTake(newTake("a"));
      await storage.appendChunk(a, newChunk(0, "one "));
      await storage.appendChunk(a, newChunk(1, "two", { wholeEnd: 107 }));
      const stored = await storage.pieces(a);
      expect(stored?.take).toMatchObject({ id: "a", chunkCount: 2 });
      expect(
        stored?.pieces.map(({ seq, startMs, offset, wholeEnd, cues }) => [seq, startMs, offset, wholeEnd, cues]),
      ).toEqual([
        [0, 0, 0, null, [{ timeMs: 0, offset: 100 }]],
        [1, 1000, 100, 107, [{ timeMs: 1000, offset: 101 }]],
      ]);
      expect(await Promise.all(stored?.pieces.map(({ blob }) => blob.text()) ?? [])).toEqual(["one ", "two"]);
      expect(await storage.pieces(takeId("none"))).toBeNull();
    });

    test("writes a take with all that hangs on it, cut out of a larger file", async () => {
      await storage.beginRestore(journal, NO_RECORDS);
      expect(await storage.restoreTake(restored, after, going)).toEqual(done);
      expect(await storage.takes()).toEqual([restored.take]);
      const media = await storage.media(a);
      expect(await new Blob([...(media?.chunks ?? [])]).text()).toBe("one two");
      expect(media?.places.map(({ seq }) => seq)).toEqual([0, 3]);
      expect(media?.chunks[0]?.type).toBe("video/mp4");
      expect(await storage.review(a)).toEqual(restored.review);
      expect(await (await storage.thumbnail(a))?.text()).toBe("jpeg");
      expect(await storage.restoreJournal()).toEqual(after);
    });

    test("writes it over what had its id, and leaves no piece of that", async () => {
      await storage.beginTake(newTake("a"));
      for (const seq of [0, 1, 2, 3, 4]) await storage.appendChunk(a, newChunk(seq));
      await storage.beginRestore(journal, NO_RECORDS);
      await storage.restoreTake(restored, after, going);
      expect((await storage.pieces(a))?.pieces.map(({ seq }) => seq)).toEqual([0, 3]);
    });

    test("forgets what was measured in what had its id", async () => {
      await storage.beginTake(newTake("a"));
      const speech = { found: false, why: "unreadable" } as const;
      const measured = { v: 1, takeId: a, measuredAt: 1, soundMs: 0, waveform: null, speech } as const;
      await storage.changeDocument(EVIDENCE, a, () => measured);
      expect(await storage.document(EVIDENCE, a)).not.toBeNull();
      await storage.beginRestore(journal, NO_RECORDS);
      await storage.restoreTake(restored, after, going);
      expect(await storage.document(EVIDENCE, a)).toBeNull();
    });

    test("shows nothing of a take that was stopped", async () => {
      await storage.beginRestore(journal, NO_RECORDS);
      expect(await storage.restoreTake(restored, after, AbortSignal.abort())).toMatchObject({ ok: false });
      expect(await storage.takes()).toEqual([]);
      expect(await storage.restoreJournal()).toMatchObject({ tally: { takes: 0 } });
    });

    test("a merge leaves what is here", async () => {
      await storage.beginTake(newTake("b"));
      await storage.saveInterview(newInterview("here"));
      await storage.saveSettings({ ...defaultSettings(), theme: "dark" });
      const more = { ...NO_RECORDS, interviews: [newInterview("more")], banks: [{ id: "mine", text: "{}" }] };
      expect(await storage.beginRestore(journal, more)).toEqual(done);
      expect((await storage.interviews()).map(({ id }) => id).toSorted()).toEqual(["here", "more"]);
      expect(await storage.takes()).toHaveLength(1);
      expect(await storage.bankTexts()).toEqual(new Map([["mine", "{}"]]));
      expect(await storage.settings()).toMatchObject({ theme: "dark" });
    });

    test("what applies to the person, stars and outlines are written", async () => {
      const profile = { ...emptyProfile(), usCitizen: true };
      const notebook = { ...emptyNotebook(), starred: [questionId("common-why")] };
      await storage.beginRestore(journal, { ...NO_RECORDS, profile, notebook, documents: [card] });
      expect(await storage.profile()).toEqual(profile);
      expect(await storage.notebook()).toEqual(notebook);
      expect(await storage.storedDocuments(["card"])).toEqual([card]);
      expect(await storage.storedDocuments(["another kind"])).toEqual([]);
    });

    test("a replacement erases all but what is remembered of backups", async () => {
      await storage.beginTake(newTake("b"));
      await storage.saveInterview(newInterview("here"));
      await storage.saveReview(newReview("b"));
      await storage.saveBank("mine", "{}");
      await storage.saveProfile({ ...emptyProfile(), usCitizen: true });
      await storage.beginRestore(journal, { ...NO_RECORDS, documents: [card] });
      await storage.changeNotebook((notebook) => ({ ...notebook, starred: [questionId("common-why")] }));
      await storage.saveBackupMemory({ last: { at: 3, takes: 1, bytes: 9 } });
      const settings = { ...defaultSettings(), theme: "dark" as const };
      await storage.beginRestore({ ...journal, mode: "replace" }, { ...NO_RECORDS, settings });
      expect(await storage.takes()).toEqual([]);
      expect(await storage.interviews()).toEqual([]);
      expect(await storage.reviews()).toEqual([]);
      expect(await storage.bankTexts()).toEqual(new Map());
      expect(await storage.settings()).toEqual(settings);
      expect(await storage.profile()).toEqual(emptyProfile());
      expect(await storage.notebook()).toEqual(emptyNotebook());
      expect(await storage.storedDocuments(["card"])).toEqual([]);
      expect(await storage.backupMemory()).toMatchObject({ last: { at: 3 } });
    });

    test("remembers backups, one fact at a time, until everything is erased", async () => {
      expect(await storage.backupMemory()).toEqual(NO_BACKUPS);
      expect(await storage.saveBackupMemory({ last: { at: 3, takes: 1, bytes: 9 } })).toEqual(done);
      await storage.saveBackupMemory({ quietUntil: 8 });
      expect(await storage.backupMemory()).toEqual({
        ...NO_BACKUPS,
        last: { at: 3, takes: 1, bytes: 9 },
        quietUntil: 8,
      });
      await storage.beginRestore(journal, NO_RECORDS);
      await storage.endRestore(reportOf(after, 9));
      expect(await storage.restoreJournal()).toBeNull();
      expect(await storage.backupMemory()).toMatchObject({
        quietUntil: 8,
        lastRestore: { at: 9, tally: { takes: 1 } },
      });
      await storage.eraseAll();
      expect(await storage.backupMemory()).toEqual(NO_BACKUPS);
    });

    test("every write that changes what is seen is announced", async () => {
      let told = 0;
      const stop = storage.subscribe(() => (told += 1));
      await storage.beginRestore(journal, NO_RECORDS);
      expect(told).toBe(1);
      await storage.restoreTake(restored, after, going);
      expect(told).toBeGreaterThan(1);
      const before = told;
      await storage.endRestore(reportOf(after, 9));
      expect(told).toBe(before + 1);
      stop();
    });
  });
}
