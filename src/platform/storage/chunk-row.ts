import * as v from "valibot";
import { amount, count, takeIdField } from "../../domain/records/fields.ts";
import { createMigrator, type MigrationStep, type OpenRecord } from "../../domain/records/migrate-record.ts";
import { storedBytes, type StoredBytes } from "./stored-bytes.ts";
import type { CuePoint } from "../../domain/records/records.ts";
import type { TakeId } from "../../domain/ids.ts";

/** One piece of a take as it lies on disk. */
export interface ChunkRow {
  readonly v: 2;
  readonly takeId: TakeId;
  readonly seq: number;
  readonly startMs: number;
  readonly sizeBytes: number;
  /** Of its first byte in the recorder's stream; null in rows of version 1. */
  readonly offset: number | null;
  /** Up to where in the stream the elements of WebM are whole; null where that is not known. */
  readonly wholeEnd: number | null;
  readonly cues: readonly CuePoint[];
  readonly bytes: StoredBytes;
}

const chunkSchema: v.GenericSchema<unknown, ChunkRow> = v.object({
  v: v.literal(2),
  takeId: takeIdField,
  seq: count,
  startMs: amount,
  sizeBytes: count,
  offset: v.nullable(count),
  wholeEnd: v.nullable(count),
  cues: v.array(v.object({ timeMs: amount, offset: count })),
  bytes: storedBytes,
});

/** Version 1 did not keep the place of a chunk in the stream. */
const leavePlaceOpen: MigrationStep = (chunk) => ({ ...chunk, offset: null, wholeEnd: null });

export const openChunk: OpenRecord<ChunkRow> = createMigrator({
  kind: "chunk",
  current: 2,
  steps: { 1: leavePlaceOpen },
  schema: chunkSchema,
});

/** The keys of a take's chunks from that number on, in order: in IndexedDB an array lies after every number. */
export const chunksOf = (id: TakeId, from = 0): IDBKeyRange => IDBKeyRange.bound([id, from], [id, []]);
