import type { TakeId } from "../ids.ts";
import type { TakeRecord } from "../records/records.ts";
import { distinctNames } from "../takes/distinct-names.ts";
import { fileEnding, takeFileName } from "../takes/file-name.ts";
import { numberTakes } from "../takes/take-number.ts";

/** Words for a person who opens the archive, and the list of all that is in it. */
export const README_NAME = "README.txt";
export const MANIFEST_NAME = "manifest.json";

// As in the names of takes: nothing that a file system refuses or that cannot be seen, but joiners.
const MEDIA = /^media\/(?:[\u200c\u200d]|[^/\\:*?"<>|\p{C}\p{Zl}\p{Zp}]){1,240}\.(?:mp4|m4a|webm)$/u;
const THUMBNAIL = /^thumbnails\/\d{1,6}\.jpg$/;

export const isMediaName = (name: string): boolean => MEDIA.test(name);
export const isThumbnailName = (name: string): boolean => THUMBNAIL.test(name);

/** Equal for names that some file system takes for one and the same. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase();

/** The names of a take's files in the archive. */
export interface EntryNames {
  readonly media: string;
  readonly thumbnail: string;
}

/** Names for takes in any order: a person finds a take by its date and question, and no two are equal. */
export function nameEntries(takes: readonly TakeRecord[]): ReadonlyMap<TakeId, EntryNames> {
  const numbers = numberTakes(takes);
  const names = distinctNames(
    takes.map((take) =>
      takeFileName({ ...take, container: fileEnding(take), takeNumber: numbers.get(take.id)?.number ?? 1 }),
    ),
  );
  return new Map(
    takes.map(({ id }, index) => [
      id,
      { media: `media/${names[index] ?? index}`, thumbnail: `thumbnails/${index + 1}.jpg` },
    ]),
  );
}
