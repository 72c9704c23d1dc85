import type { Clock } from "../domain/clock.ts";
import { fileEnding, takeFileName } from "../domain/takes/file-name.ts";
import { takeFile } from "../platform/recording/playable-take.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import type { TakeMedia } from "../platform/storage/storage.ts";
import { saveFile } from "../platform/system/save-file.ts";

/** Gives a take to the person as one file with a name that says what it is. */
export const downloadTake =
  (clock: Pick<Clock, "after">) =>
  (media: TakeMedia, takeNumber: number): void =>
    saveFile(takeFile(media), nameOf(media.take, takeNumber), clock.after);

export const nameOf = (take: TakeRecord, takeNumber: number): string =>
  takeFileName({ ...take, takeNumber, container: fileEnding(take) });
