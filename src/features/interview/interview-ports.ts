import type { Clock } from "../../domain/clock.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { SettingsRecord } from "../../domain/records/records.ts";
import type { Readable } from "../../domain/store.ts";
import type { CaptureDevices } from "../../platform/capture/capture.ts";
import type { TakeRecorder } from "../../platform/recording/recording.ts";
import type { Speaker } from "../../platform/speech/speaker.ts";
import type { Toasts } from "../../ui/toast-store.ts";
import type { Storage, StorageRoom, TakeMedia } from "../../platform/storage/storage.ts";
import type { WindowTakes } from "../../platform/storage/window-takes.ts";

/** What the room needs from outside; the application hands it in. */
export interface InterviewPorts {
  readonly clock: Clock;
  readonly storage: Storage;
  readonly storageRoom: StorageRoom;
  /** Takes that the browser refused to write. */
  readonly windowTakes: Readable<WindowTakes>;
  readonly devices: CaptureDevices;
  readonly recorder: TakeRecorder;
  readonly speaker: Speaker;
  readonly settings: Readable<SettingsRecord> & { update(change: Partial<SettingsRecord>): Promise<unknown> };
  readonly newTakeId: () => TakeId;
  readonly timeZone: () => string;
  /** An address that plays the take, and how to let it go. */
  readonly openMedia: (media: TakeMedia) => { readonly url: string; readonly release: () => void };
  /** Gives a take to the person as a file. */
  readonly download: (media: TakeMedia, takeNumber: number) => void;
  readonly thumbnailOf: (video: HTMLVideoElement) => Promise<Blob | null>;
  /** Asks before the page is left; returns how to stop asking. */
  readonly guardLeaving: () => () => void;
  /** Keeps the address and tells which one was wanted instead; returns how to let go of it. */
  readonly holdAddress: (onWanted: (path: string) => void) => () => void;
  /** Keeps the screen on where the browser can; returns how to stop. */
  readonly keepAwake: () => () => void;
  /** Whether this browser drops what a page stored after some days without a visit (Safari does). */
  readonly storageExpires: boolean;
  readonly toasts: Toasts;
  /** Set once the check screen was passed: it is shown before the first question of a sitting only. */
  readonly sitting: { checked: boolean };
}
