import * as v from "valibot";
import { beforeEach, describe, expect, test } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import type { DocumentKind } from "../../src/domain/records/document-kind.ts";
import { createMigrator } from "../../src/domain/records/migrate-record.ts";
import { emptyNotebook } from "../../src/domain/records/notebook-schema.ts";
import { fail, ok } from "../../src/domain/result.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";

/** What every storage keeps to for records that hang on no take; `open` gives the empty one of the test. */
export function describeStoredRecords(open: () => Storage): void {
  describe("records that stand alone", () => {
    let storage: Storage;
    beforeEach(() => {
      storage = open();
    });

    test("settings are the defaults until some are saved", async () => {
      expect(await storage.settings()).toEqual(defaultSettings());
      const chosen = { ...defaultSettings(), theme: "dark", extendedTime: 1.5, cameraLabel: "C920" } as const;
      await storage.saveSettings(chosen);
      expect(await storage.settings()).toEqual(chosen);
    });

    test("a profile is empty until one is saved", async () => {
      expect(await storage.profile()).toEqual(emptyProfile());
      const said = { ...emptyProfile(), graduated: "2024-06", visa: "j-1", story: ["gap"] } as const;
      await storage.saveProfile(said);
      expect(await storage.profile()).toEqual(said);
      expect(await storage.settings()).toEqual(defaultSettings());
    });

    test("changes of the notebook build on what is stored", async () => {
      expect(await storage.notebook()).toEqual(emptyNotebook());
      const star = (id: string) =>
        storage.changeNotebook((stored) => ({ ...stored, starred: [...stored.starred, questionId(id)] }));
      await Promise.all([star("img-a"), star("img-b")]);
      expect((await storage.notebook()).starred).toEqual(["img-a", "img-b"]);
    });

    test("texts of banks are kept letter for letter until they are removed", async () => {
      const words = '{ "id": "mine", "title": "أسئلتي" }\n';
      await storage.saveBank("mine", words);
      await storage.saveBank("other", "{}");
      expect(await storage.bankTexts()).toEqual(
        new Map([
          ["mine", words],
          ["other", "{}"],
        ]),
      );
      await storage.removeBank("other");
      expect([...(await storage.bankTexts()).keys()]).toEqual(["mine"]);
    });

    test("changes of a bank build on what is stored; one that cannot be read stays", async () => {
      const add = (word: string) => storage.changeBank("mine", (stored) => ok([stored, word].join(" ").trim()));
      await Promise.all([add("one"), add("two")]);
      expect(await storage.bankTexts()).toEqual(new Map([["mine", "one two"]]));
      expect(await storage.changeBank("mine", () => fail({ type: "unreadable" }))).toEqual({
        ok: false,
        failure: { type: "storage-failed", name: "UnreadableError" },
      });
      expect(await storage.bankTexts()).toEqual(new Map([["mine", "one two"]]));
      await storage.changeBank("mine", () => ok(null));
      expect(await storage.bankTexts()).toEqual(new Map());
    });

    describe("documents", () => {
      interface Card {
        readonly v: 1;
        readonly id: string;
        readonly text: string;
      }
      const schema = v.object({ v: v.literal(1), id: v.string(), text: v.string() });
      const kind = (name: string): DocumentKind<Card> => ({
        name,
        open: createMigrator({ kind: name, current: 1, steps: {}, schema }),
      });
      const cards = kind("card");
      const put = (of: DocumentKind<Card>, id: string, text: string) =>
        storage.changeDocument(of, id, () => ({ v: 1, id, text }));

      test("are kept by kind and id, and listed by id", async () => {
        await put(cards, "b", "second");
        await put(cards, "a", "first");
        await put(kind("cards"), "a", "of another kind");
        expect(await storage.document(cards, "b")).toEqual({ v: 1, id: "b", text: "second" });
        expect(await storage.document(cards, "c")).toBeNull();
        expect((await storage.documents(cards)).map(({ text }) => text)).toEqual(["first", "second"]);
      });

      test("change from what is stored, and null removes", async () => {
        await put(cards, "a", "one");
        await storage.changeDocument(cards, "a", (stored) => stored && { ...stored, text: `${stored.text} and two` });
        expect((await storage.document(cards, "a"))?.text).toBe("one and two");
        await storage.changeDocument(cards, "a", () => null);
        expect(await storage.documents(cards)).toEqual([]);
      });

      test("several change together, or none of them", async () => {
        await put(cards, "a", "one");
        await put(cards, "b", "two");
        const upper = (stored: Card | null) => stored && { ...stored, text: stored.text.toUpperCase() };
        const changes = new Map([
          ["a", upper],
          ["b", () => null],
          ["c", () => ({ v: 1, id: "c", text: "three" }) as const],
        ]);
        expect(await storage.changeDocuments(cards, changes)).toMatchObject({ ok: true });
        expect((await storage.documents(cards)).map(({ text }) => text)).toEqual(["ONE", "three"]);

        const picky: DocumentKind<Card> = {
          name: "card",
          open: (row) =>
            (row as Card).id === "c" ? fail({ type: "record-damaged", kind: "card", path: "" }) : cards.open(row),
        };
        const lower = (stored: Card | null) => stored && { ...stored, text: stored.text.toLowerCase() };
        const refused = await storage.changeDocuments(
          picky,
          new Map([
            ["a", lower],
            ["c", lower],
          ]),
        );
        expect(refused).toEqual({ ok: false, failure: { type: "storage-failed", name: "UnreadableError" } });
        expect((await storage.document(cards, "a"))?.text).toBe("ONE");
      });

      test("one that cannot be read is left out of lists and never written over", async () => {
        await put(cards, "a", "one");
        const newer: DocumentKind<Card> = {
          name: "card",
          open: () => fail({ type: "record-damaged", kind: "card", path: "" }),
        };
        expect(await storage.documents(newer)).toEqual([]);
        expect(await put(newer, "a", "lost")).toEqual({
          ok: false,
          failure: { type: "storage-failed", name: "UnreadableError" },
        });
        expect((await storage.document(cards, "a"))?.text).toBe("one");
      });

      test("go when everything is erased", async () => {
        await put(cards, "a", "one");
        await storage.eraseAll();
        expect(await storage.documents(cards)).toEqual([]);
      });
    });
  });
}
