import * as v from "valibot";
import { amount, count, takeIdField } from "../../domain/records/fields.ts";
import { createMigrator, type OpenRecord } from "../../domain/records/migrate-record.ts";
import { storedBytes, type StoredBytes } from "./stored-bytes.ts";
import type { CuePoint } from "../../domain/records/records.ts";
import type { TakeId } from "../../domain/ids.ts";

/** One piece of a take as it lies on disk. */
export interface ChunkRow {
  readonly v: 1;
  readonly takeId: TakeId;
  readonly seq: number;
  readonly startMs: number;
  readonly sizeBytes: number;
  readonly cues: readonly CuePoint[];
  readonly bytes: StoredBytes;
}

const chunkSchema: v.GenericSchema<unknown, ChunkRow> = v.object({
  v: v.literal(1),
  takeId: takeIdField,
  seq: count,
  startMs: amount,
  sizeBytes: count,
  cues: v.array(v.object({ timeMs: amount, offset: count })),
  bytes: storedBytes,
});

export const openChunk: OpenRecord<ChunkRow> = createMigrator({
  kind: "chunk",
  current: 1,
  steps: {},
  schema: chunkSchema,
});

/** The keys of all chunks of a take, in order: in IndexedDB an array lies after every number. */
export const chunksOf = (id: TakeId): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);
