import * as v from "valibot";
import type { TakeId } from "../ids.ts";
import { amount, count, takeIdField } from "../records/fields.ts";
import { createMigrator, type OpenRecord } from "../records/migrate-record.ts";
import type { Refusal } from "./backup-problem.ts";

/** What a restore did so far. */
export interface RestoreTally {
  /** Takes that were written. */
  readonly takes: number;
  /** Takes that were here already. */
  readonly skipped: number;
  readonly reviews: number;
  readonly interviews: number;
  readonly banks: number;
  readonly settings: boolean;
  /** What the person said applies to them. */
  readonly profile: boolean;
  /** Stars and outlines. */
  readonly notebook: boolean;
  /** The timeline, programs and the like. */
  readonly documents: number;
  readonly refused: readonly Refusal[];
}

/** "merge" keeps what is here, "replace" erases it first. */
export type RestoreMode = "merge" | "replace";

/** What an interrupted restore needs to go on. Written with every step of it, gone when it is done. */
export interface RestoreJournal {
  readonly v: 1;
  readonly backupId: string;
  /** When the backup was made. */
  readonly backupAt: number;
  readonly fileName: string;
  readonly mode: RestoreMode;
  /** Takes that are to be written. */
  readonly totalTakes: number;
  /** The take of which some pieces may be here without its row. */
  readonly writing: TakeId | null;
  readonly tally: RestoreTally;
}

/** What the last restore did. */
export interface RestoreReport {
  readonly at: number;
  readonly backupAt: number;
  readonly fileName: string;
  readonly mode: RestoreMode;
  readonly totalTakes: number;
  readonly tally: RestoreTally;
}

/** What is remembered of backups on this device. */
export interface BackupMemory {
  readonly v: 1;
  /** Of the newest backup that holds what is here: when its list of takes was made. */
  readonly last: { readonly at: number; readonly takes: number; readonly bytes: number } | null;
  /** Until then nobody is reminded. */
  readonly quietUntil: number | null;
  readonly lastRestore: RestoreReport | null;
}

const tally = v.object({
  takes: count,
  skipped: count,
  reviews: count,
  interviews: count,
  banks: count,
  settings: v.boolean(),
  profile: v.boolean(),
  notebook: v.boolean(),
  documents: v.optional(count, 0),
  refused: v.array(
    v.object({
      kind: v.picklist(["take", "interview", "review", "settings", "profile", "notebook", "document", "bank"]),
      name: v.string(),
      reason: v.picklist(["too-new", "damaged", "checksum"]),
    }),
  ),
});

const restore = {
  backupAt: amount,
  fileName: v.string(),
  mode: v.picklist(["merge", "replace"]),
  totalTakes: count,
  tally,
};

const journalSchema: v.GenericSchema<unknown, RestoreJournal> = v.object({
  v: v.literal(1),
  backupId: v.string(),
  writing: v.nullable(takeIdField),
  ...restore,
});

const memorySchema: v.GenericSchema<unknown, BackupMemory> = v.object({
  v: v.literal(1),
  last: v.nullable(v.object({ at: amount, takes: count, bytes: count })),
  quietUntil: v.nullable(amount),
  lastRestore: v.nullable(v.object({ at: amount, ...restore })),
});

/** Opens the journal of a restore. */
export const openJournal: OpenRecord<RestoreJournal> = createMigrator({
  kind: "restore-journal",
  current: 1,
  steps: {},
  schema: journalSchema,
});

/** Opens what is remembered of backups. */
export const openBackupMemory: OpenRecord<BackupMemory> = createMigrator({
  kind: "backup-memory",
  current: 1,
  steps: {},
  schema: memorySchema,
});

/** Before the first backup. */
export const NO_BACKUPS: BackupMemory = { v: 1, last: null, quietUntil: null, lastRestore: null };
