import { newestFirst } from "../../domain/records/newest-first.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { openTake } from "../../domain/records/take-schema.ts";
import { placeOf } from "./chunk-place.ts";
import { chunksOf, openChunk, type ChunkRow } from "./chunk-row.ts";
import type { Changes } from "./changes.ts";
import type { Disk } from "./disk.ts";
import { readMp4Head } from "./mp4-head.ts";
import { allReadable, readable } from "./readable.ts";
import { rememberUntilChange } from "./remember.ts";
import type { Storage } from "./storage.ts";
import { unpackBytes } from "./stored-bytes.ts";

type TakeReads = Pick<Storage, "take" | "takes" | "damagedTakes" | "takesOfQuestion" | "takesOfInterview" | "media">;

/** Lists read rows only, never chunks: they stay fast however much was recorded. */
export function diskTakeReads({ database }: Disk, changes: Changes): TakeReads {
  const all = rememberUntilChange(changes, async () => {
    const rows = await (await database()).getAll("takes");
    const takes = allReadable(rows, openTake);
    return { listed: listed(takes), damaged: rows.length - takes.length };
  });

  return {
    take: async (id) => readable(await (await database()).get("takes", id), openTake),
    takes: async () => (await all()).listed,
    damagedTakes: async () => (await all()).damaged,
    takesOfQuestion: async (id) => opened(await (await database()).getAllFromIndex("takes", "byQuestion", id)),
    takesOfInterview: async (id) => opened(await (await database()).getAllFromIndex("takes", "byInterview", id)),
    media: async (id, known) => {
      const before = known ?? NOTHING;
      const next = (before.places.at(-1)?.seq ?? -1) + 1;
      const transaction = (await database()).transaction(["takes", "chunks"]);
      const [row, pieces] = await Promise.all([
        transaction.objectStore("takes").get(id),
        transaction.objectStore("chunks").getAll(chunksOf(id, next)),
      ]);
      const take = readable(row, openTake);
      if (take === null) return null;
      const rows = allReadable(pieces, openChunk).filter(isWhole);
      const media = {
        take,
        chunks: [...before.chunks, ...rows.map(({ bytes }) => unpackBytes(bytes))],
        places: [...before.places, ...rows.map(placeOf)],
        cues: [...before.cues, ...rows.flatMap(({ cues }) => cues)],
      };
      return { ...media, mp4Head: before.mp4Head ?? (await readMp4Head(media)) };
    },
  };
}

const NOTHING = { chunks: [], places: [], cues: [], mp4Head: null };

const opened = (rows: readonly unknown[]): readonly TakeRecord[] => listed(allReadable(rows, openTake));

const listed = (takes: readonly TakeRecord[]): readonly TakeRecord[] =>
  takes.filter(({ deletedAt }) => deletedAt === null).toSorted(newestFirst);

const isWhole = ({ bytes, sizeBytes }: ChunkRow): boolean => unpackBytes(bytes).size === sizeBytes;
