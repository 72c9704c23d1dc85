import type { Clock } from "../../domain/clock.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { PhoneVideos } from "../../platform/sharing/phone-video.ts";
import type { SendDrafts } from "../../platform/sharing/send-drafts.ts";
import type { ShareSheet } from "../../platform/sharing/share-sheet.ts";
import type { Storage } from "../../platform/storage/storage.ts";

/** The bytes of a take, none of them in memory. */
export interface OpenedTake {
  /** Plays in this browser; what a video for a phone is made from. */
  readonly playable: Blob;
  /** As a download gives it. */
  readonly original: Blob;
}

/** What "Send to a mentor" needs from outside; the application hands it in, the same object in every render. */
export interface SendPorts {
  readonly clock: Pick<Clock, "now" | "monotonic">;
  readonly storage: Pick<
    Storage,
    "take" | "takesOfQuestion" | "thumbnail" | "profile" | "document" | "documents" | "changeDocument"
  >;
  /** Null where nothing of it can be read. */
  readonly openTake: (take: TakeRecord) => Promise<OpenedTake | null>;
  readonly drafts: SendDrafts;
  readonly videos: PhoneVideos;
  readonly shareSheet: ShareSheet;
  /** The name of the file: what it is, with its ending. */
  readonly fileName: (take: TakeRecord, takeNumber: number, way: "original" | "made") => string;
  /** Hands a file to the downloads. */
  readonly saveFile: (file: Blob, name: string) => void;
  /** True where it is on the clipboard now. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Lets the browser ask before the page is left; gives back how to stop that. */
  readonly guardLeaving: () => () => void;
  readonly newKey: () => string;
}
