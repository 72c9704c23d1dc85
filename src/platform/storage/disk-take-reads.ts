import { newestFirst } from "../../domain/records/newest-first.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { openTake } from "../../domain/records/take-schema.ts";
import { chunksOf, openChunk, type ChunkRow } from "./chunk-row.ts";
import type { Disk } from "./disk.ts";
import { allReadable, readable } from "./readable.ts";
import type { Storage } from "./storage.ts";
import { unpackBytes } from "./stored-bytes.ts";

type TakeReads = Pick<Storage, "take" | "takes" | "damagedTakes" | "takesOfQuestion" | "takesOfInterview" | "media">;

/** Lists read rows only, never chunks: they stay fast however much was recorded. */
export function diskTakeReads({ database }: Disk): TakeReads {
  return {
    take: async (id) => readable(await (await database()).get("takes", id), openTake),
    takes: async () => listed(await (await database()).getAll("takes")),
    damagedTakes: async () => {
      const rows = await (await database()).getAll("takes");
      return rows.length - allReadable(rows, openTake).length;
    },
    takesOfQuestion: async (id) => listed(await (await database()).getAllFromIndex("takes", "byQuestion", id)),
    takesOfInterview: async (id) => listed(await (await database()).getAllFromIndex("takes", "byInterview", id)),
    media: async (id) => {
      const transaction = (await database()).transaction(["takes", "chunks"]);
      const [row, pieces] = await Promise.all([
        transaction.objectStore("takes").get(id),
        transaction.objectStore("chunks").getAll(chunksOf(id)),
      ]);
      const take = readable(row, openTake);
      if (take === null) return null;
      const chunks = upToDamage(pieces);
      return {
        take,
        chunks: chunks.map(({ bytes }) => unpackBytes(bytes)),
        cues: chunks.flatMap(({ cues }) => cues),
      };
    },
  };
}

function listed(rows: readonly unknown[]): TakeRecord[] {
  return allReadable(rows, openTake)
    .filter(({ deletedAt }) => deletedAt === null)
    .toSorted(newestFirst);
}

/** The stream up to the first chunk that cannot be read: a cut recording plays, one with a hole in it does not. */
function upToDamage(rows: readonly unknown[]): ChunkRow[] {
  const chunks = rows.map((row) => readable(row, openChunk));
  const end = chunks.indexOf(null);
  return chunks.slice(0, end === -1 ? chunks.length : end).filter((chunk) => chunk !== null);
}
