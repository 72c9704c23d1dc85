import { openDB, unwrap, type DBSchema, type IDBPDatabase } from "idb";
import type { Clock } from "../../domain/clock.ts";
import type { InterviewId, QuestionId, TakeId } from "../../domain/ids.ts";
import { nameOf } from "./error-name.ts";
import { first } from "./migrations/001-first.ts";
import { documents } from "./migrations/002-documents.ts";

/** The stores of the newest structure. Values are unknown: every row is parsed when it is read. */
export interface Stores extends DBSchema {
  takes: {
    key: TakeId;
    value: unknown;
    indexes: { byInterview: InterviewId; byQuestion: QuestionId; byCreated: number };
  };
  chunks: { key: [TakeId, number]; value: unknown };
  interviews: { key: InterviewId; value: unknown };
  reviews: { key: TakeId; value: unknown };
  thumbnails: { key: TakeId; value: unknown };
  settings: { key: string; value: unknown };
  banks: { key: string; value: unknown };
  documents: { key: [kind: string, id: string]; value: unknown };
}

export const STORE_NAMES = [
  "takes",
  "chunks",
  "interviews",
  "reviews",
  "thumbnails",
  "settings",
  "banks",
  "documents",
] as const;
export type StoreName = (typeof STORE_NAMES)[number];
export type Database = IDBPDatabase<Stores>;

/** Lifts the structure by one version. Never edited after its release; uses the raw API, so that it does not change with `Stores`. */
export type Migration = (database: IDBDatabase, transaction: IDBTransaction) => void;

/** In order: the first leads to version 1, and so on. */
export const MIGRATIONS: readonly Migration[] = [first, documents];

/** The open database of this tab. */
export interface Connection {
  /** True where there was no database before: a first visit, or everything was lost. */
  readonly isNew: boolean;
  /** The database, opened again where the browser closed it. Rejects where it cannot be opened. */
  database(): Promise<Database>;
  /** Lets go of the database that is open now; the next use opens it again. */
  drop(): void;
  close(): void;
}

const NAME = "second-take";
const FIRST_RETRY_MS = 300;
const PATIENCE_MS = 10_000;

/** Opens the database, creating or upgrading it. Rejects with the browser's error; never deletes anything. */
export async function connect(clock: Clock, migrations: readonly Migration[] = MIGRATIONS): Promise<Connection> {
  let isNew = false;
  let current: Promise<Database> | null = null;

  async function openOnce(): Promise<Database> {
    const database = await openDB<Stores>(NAME, migrations.length, {
      upgrade(created, oldVersion, _newVersion, transaction) {
        isNew = oldVersion === 0;
        for (const migrate of migrations.slice(oldVersion)) migrate(unwrap(created), unwrap(transaction));
      },
    });
    const forget = () => {
      current = null;
    };
    database.addEventListener("close", forget);
    // Another tab holds a newer version of the app: give way, so that it can upgrade.
    database.addEventListener("versionchange", () => {
      database.close();
      forget();
    });
    return database;
  }

  /** After a crash, opening may fail for some seconds with "Internal error opening backing store" (Chromium). */
  async function openPatiently(): Promise<Database> {
    for (let delayMs = FIRST_RETRY_MS, waitedMs = 0; ; waitedMs += delayMs, delayMs *= 2) {
      try {
        return await openOnce();
      } catch (error) {
        if (nameOf(error) !== "UnknownError" || waitedMs + delayMs > PATIENCE_MS) throw error;
      }
      await new Promise<void>((resolve) => void clock.after(delayMs, resolve));
    }
  }

  function database(): Promise<Database> {
    if (current === null) {
      const opening = openPatiently();
      current = opening;
      opening.catch(() => {
        if (current === opening) current = null;
      });
    }
    return current;
  }

  function close(): void {
    void current?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  await database();
  return {
    isNew,
    database,
    drop() {
      close();
      current = null;
    },
    close,
  };
}
