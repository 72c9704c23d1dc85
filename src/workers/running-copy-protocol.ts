import type { TakeRecord } from "../domain/records/records.ts";

/** What the page asks of the worker that copies one take. The first is "begin", the last "end". */
export type CopyRequest =
  | { readonly type: "begin"; readonly folder: string; readonly take: TakeRecord }
  | {
      readonly type: "append";
      readonly seq: number;
      readonly startMs: number;
      readonly endMs: number;
      readonly blob: Blob;
    }
  | { readonly type: "end"; readonly file: "keep" | "remove" };

/** "appended": that piece is done with, written or not. "ended": the file is let go of. */
export interface CopyAnswer {
  readonly type: "appended" | "ended";
}
