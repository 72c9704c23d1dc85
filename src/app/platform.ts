import type { Clock } from "../domain/clock.ts";
import type { Readable } from "../domain/store.ts";
import type { BankShelf } from "../platform/banks/bank-shelf.ts";
import { bytesPerSecond } from "../platform/recording/bitrates.ts";
import { chooseCodec, type LadderOptions } from "../platform/recording/codec-ladder.ts";
import { createRecordingLock, type RecordingLock } from "../platform/recording/recording-lock.ts";
import type { TakeRecorder } from "../platform/recording/recording.ts";
import { createSpeaker } from "../platform/speech/browser-speaker.ts";
import type { Speaker } from "../platform/speech/speaker.ts";
import { openStorage, type OpenedStorage } from "../platform/storage/open-storage.ts";
import { createRecoveredNews, type RecoveredNews } from "../platform/storage/recovered-news.ts";
import { createStorageRoom } from "../platform/storage/storage-room.ts";
import type { Storage, StorageRoom } from "../platform/storage/storage.ts";
import { createWindowStorage, type WindowTakes } from "../platform/storage/window-takes.ts";
import { guardLeaving } from "../platform/system/leave-guard.ts";
import { usableLocks } from "../platform/system/usable-locks.ts";
import { browserRandom, type Random } from "../platform/system/random.ts";
import { recoverTakes } from "./recover-takes.ts";
import type { Studio } from "./studio.ts";

/** Everything of the browser that the places use: one of each, handed to features as their ports. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly storage: Storage;
  /** What the browser refused to write; the person is asked before the page that holds it goes. */
  readonly windowTakes: Readable<WindowTakes>;
  readonly storageRoom: StorageRoom;
  readonly recordingLock: RecordingLock;
  /** As the one of storage, with what the copies of running takes hold beyond it. Call only when no tab records. */
  readonly recoverTakes: Storage["recoverTakes"];
  readonly recoveredNews: RecoveredNews;
  readonly speaker: Speaker;
  readonly bankShelf: BankShelf;
  /** What a recording would be made with, and how big: known before anything is recorded. */
  readonly codecs: Pick<TakeRecorder, "codecFor" | "bytesPerSecond">;
  /** Camera, microphone and recorder; their code comes when a place asks first. */
  readonly studio: () => Promise<Studio>;
  /** The person has read what was lost. */
  readonly forgetLoss: () => void;
  /** What is true of this visit and needs saying. */
  readonly visit: {
    readonly storageReason: OpenedStorage["reason"];
    /** What was in the database that came up empty, until the person has read of it. */
    readonly storageLost: OpenedStorage["lost"];
    /** False where the browser gives pages no camera: neither https nor localhost. */
    readonly secureOrigin: boolean;
  };
}

/** Opens the real parts. Never fails for lack of one: each says by itself what it cannot do here. */
export async function createPlatform(clock: Clock): Promise<Platform> {
  const { storage: disk, reason, lost, forgetLoss } = await openStorage(clock);
  const { storage, recording, windowTakes } = createWindowStorage(disk);
  guardWhileHeld(windowTakes);
  // Older browsers and insecure origins lack these, whatever their types say.
  const { locks, storage: manager }: Partial<Navigator> = navigator;
  const recordingLock = createRecordingLock(await usableLocks(locks));
  const ladder: LadderOptions = {
    isTypeSupported: (type) => "MediaRecorder" in globalThis && MediaRecorder.isTypeSupported(type),
    forcedContainer: forcedContainerOf(location.search),
    hasEncoders: "VideoEncoder" in globalThis && "AudioEncoder" in globalThis,
  };
  const shelf = once(async () => {
    const { createBankShelf } = await import("../platform/banks/bank-shelf.ts");
    return createBankShelf({ storage, fetch: (url) => fetch(url) });
  });
  return {
    clock,
    random: browserRandom,
    storage,
    windowTakes,
    storageRoom: createStorageRoom(manager),
    recordingLock,
    recoverTakes: () => recoverTakes(storage),
    recoveredNews: createRecoveredNews(),
    forgetLoss,
    speaker: createSpeaker(browserSpeech(), clock),
    bankShelf: {
      content: () =>
        shelf().then(
          (here) => here.content(),
          () => ({ banks: [], problems: [{ file: "", problem: { type: "bank-unreachable" } }] }),
        ),
    },
    codecs: { codecFor: (hasVideo) => chooseCodec(hasVideo, ladder), bytesPerSecond },
    studio: once(async () => {
      const { createStudio } = await import("./studio.ts");
      return createStudio({ storage: recording, clock, recordingLock, ladder });
    }),
    visit: { storageReason: reason, storageLost: lost, secureOrigin: isSecureContext },
  };
}

function guardWhileHeld(windowTakes: Readable<WindowTakes>): void {
  let release: (() => void) | null = null;
  windowTakes.subscribe(() => {
    if (windowTakes.get().ids.size > 0) {
      release ??= guardLeaving();
    } else {
      release?.();
      release = null;
    }
  });
}

function browserSpeech() {
  if (!("speechSynthesis" in globalThis)) return null;
  return { synthesis: speechSynthesis, createUtterance: (text: string) => new SpeechSynthesisUtterance(text) };
}

// `?container=webm` in the address, for tests and support; otherwise the container is the browser's best.
function forcedContainerOf(search: string): LadderOptions["forcedContainer"] {
  const asked = new URLSearchParams(search).get("container");
  return asked === "mp4" || asked === "webm" ? asked : null;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      // A part that could not be fetched is fetched again the next time.
      made = null;
      throw error;
    }));
}
