import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EvidenceRecord } from "../../src/domain/evidence/evidence.ts";
import { EVIDENCE } from "../../src/domain/evidence/evidence-record.ts";
import { interviewId, questionId, takeId, type TakeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { emptyNotebook } from "../../src/domain/records/notebook-schema.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { newChunk, newInterview, newReview, newTake } from "../support/records.ts";
import { describeStoredRecords } from "./stored-records.contract.ts";

/** A storage that holds nothing yet, and how to let go of it. */
export interface EmptyStorage {
  readonly storage: Storage;
  close(): void;
}

const a = takeId("a");
const b = takeId("b");
const end = { endCause: "finished", durationMs: 2500, durationIsSure: true, mediaEndMs: 2480 } as const;
const evidenceOf = (id: TakeId): EvidenceRecord => ({
  v: 1,
  takeId: id,
  measuredAt: 1,
  soundMs: 0,
  waveform: null,
  speech: { found: false, why: "no-sound" },
});
const jpeg = (text: string) => new Blob([text], { type: "image/jpeg" });

/** What every storage keeps to, on disk or in memory. */
export function describeStorage(name: string, open: () => Promise<EmptyStorage>): void {
  describe(`storage: ${name}`, () => {
    let opened: EmptyStorage;
    let storage: Storage;
    beforeEach(async () => {
      opened = await open();
      storage = opened.storage;
    });
    afterEach(() => opened.close());

    async function keep(id: string, fields: Partial<TakeRecord> = {}, pieces = 2): Promise<void> {
      expect(await storage.beginTake(newTake(id, fields))).toEqual({ ok: true, value: undefined });
      for (let seq = 0; seq < pieces; seq += 1) {
        expect(await storage.appendChunk(takeId(id), newChunk(seq))).toEqual({ ok: true, value: undefined });
      }
      expect(await storage.finishTake(takeId(id), end)).toMatchObject({ ok: true });
    }
    const ids = (takes: readonly TakeRecord[]) => takes.map(({ id }) => id);
    const text = async (id: string) => new Blob([...((await storage.media(takeId(id)))?.chunks ?? [])]).text();

    /** Writes to a take what another tab would, which still has it open. */
    async function hangOn(id: string): Promise<void> {
      const take = takeId(id);
      const nothing = { ok: true, value: undefined };
      expect(await storage.changeReview(take, (stored) => stored ?? newReview(id))).toEqual(nothing);
      expect(await storage.saveThumbnail(take, jpeg("picture"))).toEqual(nothing);
      expect(await storage.changeDocument(EVIDENCE, take, () => evidenceOf(take))).toEqual(nothing);
    }
    async function hangsOn(id: string): Promise<readonly string[]> {
      const take = takeId(id);
      const parts = {
        review: await storage.review(take),
        picture: await storage.thumbnail(take),
        evidence: await storage.document(EVIDENCE, take),
      };
      return Object.entries(parts).flatMap(([part, kept]) => (kept === null ? [] : [part]));
    }

    describe("a take", () => {
      test("is there from its first moment, grows with every chunk and is closed", async () => {
        await storage.beginTake(newTake("a"));
        expect(await storage.take(a)).toEqual(newTake("a"));
        await storage.appendChunk(a, newChunk(0, "one "));
        expect(await storage.take(a)).toMatchObject({
          status: "recording",
          sizeBytes: 4,
          chunkCount: 1,
          durationMs: 1000,
        });
        await storage.appendChunk(a, newChunk(1, "two"));
        const finished = await storage.finishTake(a, end);
        expect(finished).toMatchObject({
          ok: true,
          value: { status: "complete", sizeBytes: 7, chunkCount: 2, ...end },
        });
        expect(await storage.take(a)).toEqual(finished.ok && finished.value);
      });

      test("gives its bytes back in order, with the index beside them", async () => {
        await storage.beginTake(newTake("a"));
        for (const seq of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
          await storage.appendChunk(a, newChunk(seq, `${seq},`));
        const media = await storage.media(a);
        expect(await text("a")).toBe("0,1,2,3,4,5,6,7,8,9,10,11,");
        expect(media?.cues.map(({ offset }) => offset)).toEqual([
          100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111,
        ]);
        expect(media?.take.chunkCount).toBe(12);
      });

      test("goes on reading where an earlier answer ended", async () => {
        await storage.beginTake(newTake("a"));
        await storage.appendChunk(a, newChunk(0));
        const early = await storage.media(a);
        expect(await storage.media(a, early)).toEqual(early);
        await storage.appendChunk(a, newChunk(1));
        await storage.appendChunk(a, newChunk(2));
        const media = await storage.media(a, early);
        expect(media?.places).toEqual((await storage.media(a))?.places);
        expect(media?.cues).toHaveLength(3);
        expect(media?.take.chunkCount).toBe(3);
        expect(await new Blob([...(media?.chunks ?? [])]).text()).toBe(await text("a"));
      });

      test("keeps the order of calls that nobody waited for", async () => {
        const calls = [
          storage.beginTake(newTake("a")),
          storage.appendChunk(a, newChunk(0, "one ")),
          storage.appendChunk(a, newChunk(1, "two")),
          storage.finishTake(a, end),
        ];
        expect((await Promise.all(calls)).every(({ ok }) => ok)).toBe(true);
        expect(await storage.take(a)).toMatchObject({ status: "complete", chunkCount: 2, durationMs: 2500 });
        expect(await text("a")).toBe("one two");
      });

      test("keeps the head of its stream, byte for byte", async () => {
        const webmHead = {
          ebml: new Uint8Array([26, 69, 223, 163]),
          info: new Uint8Array([42, 215]),
          tracks: new Uint8Array([22, 84, 174, 107]),
          videoTrack: 2,
          firstClusterOffset: 211,
        };
        await storage.beginTake(newTake("a"));
        await storage.appendChunk(a, newChunk(0, "head", { webmHead }));
        await storage.appendChunk(a, newChunk(1, "more", { webmHead: null }));
        expect((await storage.take(a))?.webmHead).toEqual(webmHead);
      });

      test("that was never begun takes no chunk and no end", async () => {
        const refused = { ok: false, failure: { type: "storage-failed", name: "NotFoundError" } };
        expect(await storage.appendChunk(a, newChunk(0))).toEqual(refused);
        expect(await storage.finishTake(a, end)).toEqual(refused);
        expect(await storage.media(a)).toBeNull();
      });

      test("is begun once and takes each chunk once", async () => {
        const refused = { ok: false, failure: { type: "storage-failed", name: "ConstraintError" } };
        await storage.beginTake(newTake("a"));
        await storage.appendChunk(a, newChunk(0, "first"));
        expect(await storage.appendChunk(a, newChunk(0, "again"))).toEqual(refused);
        expect(await storage.beginTake(newTake("a"))).toEqual(refused);
        expect(await storage.take(a)).toMatchObject({ chunkCount: 1, sizeBytes: 5 });
      });

      test("thrown away at the start over leaves nothing, and no other take is touched", async () => {
        await keep("a");
        await keep("b");
        await hangOn("a");
        await hangOn("b");
        await storage.discardTake(a);
        expect(await storage.take(a)).toBeNull();
        expect(await storage.media(a)).toBeNull();
        expect(await hangsOn("a")).toEqual([]);
        expect(await hangsOn("b")).toEqual(["review", "picture", "evidence"]);
        expect(await text("b")).toBe("piece 0 piece 1 ");
      });
    });

    test("takes whose page went away are recovered; those without a byte go", async () => {
      await keep("done");
      await storage.beginTake(newTake("cut"));
      await storage.appendChunk(takeId("cut"), newChunk(0, "so far"));
      await storage.beginTake(newTake("empty"));
      const recovered = await storage.recoverTakes();
      expect(ids(recovered)).toEqual(["cut"]);
      expect(await storage.take(takeId("cut"))).toMatchObject({
        status: "recovered",
        endCause: "unknown",
        durationMs: 1000,
      });
      expect(await text("cut")).toBe("so far");
      expect(await storage.take(takeId("empty"))).toBeNull();
      expect(await storage.take(takeId("done"))).toMatchObject({ status: "complete", endCause: "finished" });
      expect(await storage.recoverTakes()).toEqual([]);
    });

    describe("lists of takes", () => {
      test("are newest first, whatever the order of recording", async () => {
        await keep("middle", { createdAt: 2 });
        await keep("oldest", { createdAt: 1 });
        await keep("newest", { createdAt: 3 });
        expect(ids(await storage.takes())).toEqual(["newest", "middle", "oldest"]);
        expect(await storage.damagedTakes()).toBe(0);
      });

      test("by question and by interview", async () => {
        const visa = questionId("img-visa");
        const second = interviewId("second");
        await keep("a", { createdAt: 1, questionId: visa });
        await keep("b", { createdAt: 2, questionId: visa, interviewId: second });
        await keep("c", { createdAt: 3, interviewId: second });
        expect(ids(await storage.takesOfQuestion(visa))).toEqual(["b", "a"]);
        expect(ids(await storage.takesOfInterview(second))).toEqual(["c", "b"]);
        expect(await storage.takesOfQuestion(questionId("img-other"))).toEqual([]);
      });
    });

    test("what hangs on a take is not written once that is gone, which is no failure", async () => {
      await keep("a");
      await storage.deleteTakes([a], 1);
      await storage.purgeTakes(1);
      await hangOn("a");
      expect(await hangsOn("a")).toEqual([]);
      await keep("a");
      await hangOn("a");
      await storage.eraseAll();
      await hangOn("a");
      expect(await hangsOn("a")).toEqual([]);
    });

    test("two reviews of one take in two tabs lose nothing: each change starts from what is stored", async () => {
      await keep("a");
      await storage.saveReview(newReview("a", { note: "" }));
      await Promise.all([
        storage.changeReview(a, (stored) => ({ ...(stored ?? newReview("a")), note: "one tab" })),
        storage.changeReview(a, (stored) => ({ ...(stored ?? newReview("a")), oneChange: "the other" })),
      ]);
      expect(await storage.review(a)).toMatchObject({ note: "one tab", oneChange: "the other" });
    });

    describe("deleting", () => {
      test("hides takes, undo brings them back whole", async () => {
        await keep("a");
        await keep("b");
        await storage.saveReview(newReview("a"));
        await storage.deleteTakes([a, b], 5000);
        expect(await storage.takes()).toEqual([]);
        expect(await storage.takesOfInterview(interviewId("interview-1"))).toEqual([]);
        expect(await storage.take(a)).toMatchObject({ deletedAt: 5000 });
        await storage.restoreTakes([a]);
        expect(ids(await storage.takes())).toEqual(["a"]);
        expect(await text("a")).toBe("piece 0 piece 1 ");
        expect(await storage.review(a)).toEqual(newReview("a"));
      });

      test("frees the space only of what was marked by then, and says how much", async () => {
        for (const id of ["a", "b", "c"]) await keep(id);
        await hangOn("a");
        await hangOn("b");
        await storage.deleteTakes([a], 1000);
        await storage.deleteTakes([b], 2000);
        expect(await storage.purgeTakes(999)).toBe(0);
        expect(await storage.purgeTakes(1000)).toBe("piece 0 piece 1 ".length);
        expect(await storage.take(a)).toBeNull();
        expect(await storage.media(a)).toBeNull();
        expect(await hangsOn("a")).toEqual([]);
        expect(await hangsOn("b")).toEqual(["review", "picture", "evidence"]);
        await storage.restoreTakes([a, b]);
        expect(ids(await storage.takes()).toSorted()).toEqual(["b", "c"]);
      });

      test("what is not there is no failure", async () => {
        expect(await storage.deleteTakes([a], 1)).toEqual({ ok: true, value: undefined });
        expect(await storage.discardTake(a)).toEqual({ ok: true, value: undefined });
        expect(await storage.take(a)).toBeNull();
      });
    });

    test("thumbnails come singly and together; missing ones are left out", async () => {
      await keep("a");
      await storage.saveThumbnail(a, jpeg("one"));
      await storage.saveThumbnail(a, jpeg("newer"));
      const found = await storage.thumbnails([a, b]);
      expect([...found.keys()]).toEqual([a]);
      expect(await found.get(a)?.text()).toBe("newer");
      expect((await storage.thumbnail(a))?.type).toBe("image/jpeg");
      expect(await storage.thumbnail(b)).toBeNull();
    });

    test("interviews are replaced as they go on, newest first", async () => {
      await storage.saveInterview(newInterview("old", { createdAt: 1 }));
      await storage.saveInterview(newInterview("new", { createdAt: 2 }));
      await storage.saveInterview(newInterview("old", { createdAt: 1, position: 1, status: "done" }));
      expect((await storage.interviews()).map(({ id, status }) => `${id} ${status}`)).toEqual(["new open", "old done"]);
      expect(await storage.interview(interviewId("new"))).toEqual(newInterview("new", { createdAt: 2 }));
      expect(await storage.interview(interviewId("none"))).toBeNull();
    });

    test("reviews are one for each take", async () => {
      await storage.saveReview(newReview("a", { note: "first" }));
      await storage.saveReview(newReview("a", { note: "second" }));
      await storage.saveReview(newReview("b"));
      expect((await storage.review(a))?.note).toBe("second");
      expect((await storage.reviews()).map((review) => review.takeId).toSorted()).toEqual(["a", "b"]);
    });

    describeStoredRecords(() => storage);

    test("after erasing there is nothing, and it works on", async () => {
      await keep("a");
      await storage.saveInterview(newInterview("interview-1"));
      await storage.saveReview(newReview("a"));
      await storage.saveThumbnail(a, jpeg("picture"));
      await storage.saveSettings({ ...defaultSettings(), theme: "dark" });
      await storage.saveBank("mine", "{}");
      await storage.saveProfile({ ...emptyProfile(), story: ["gap"] });
      await storage.changeNotebook((stored) => ({ ...stored, starred: [questionId("img-a")] }));
      expect(await storage.eraseAll()).toEqual({ ok: true, value: undefined });
      expect(await storage.takes()).toEqual([]);
      expect(await storage.media(a)).toBeNull();
      expect(await storage.interviews()).toEqual([]);
      expect(await storage.reviews()).toEqual([]);
      expect(await storage.thumbnail(a)).toBeNull();
      expect(await storage.settings()).toEqual(defaultSettings());
      expect(await storage.bankTexts()).toEqual(new Map());
      expect(await storage.profile()).toEqual(emptyProfile());
      expect(await storage.notebook()).toEqual(emptyNotebook());
      await keep("a");
      expect(await text("a")).toBe("piece 0 piece 1 ");
    });

    test("listeners hear of every write once it can be read, until they stop listening", async () => {
      let heard = 0;
      const seen: Promise<number>[] = [];
      const stop = storage.subscribe(() => {
        heard += 1;
        seen.push(storage.takes().then((takes) => takes.length));
      });
      await storage.beginTake(newTake("a"));
      expect(heard).toBe(1);
      expect(await Promise.all(seen)).toEqual([1]);
      await storage.beginTake(newTake("a"));
      expect(heard).toBe(1);
      stop();
      await storage.saveBank("mine", "{}");
      expect(heard).toBe(1);
    });
  });
}
