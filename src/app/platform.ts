import type { Clock } from "../domain/clock.ts";
import type { BankShelf } from "../platform/banks/bank-shelf.ts";
import { bytesPerSecond } from "../platform/recording/bitrates.ts";
import { chooseCodec, type LadderOptions } from "../platform/recording/codec-ladder.ts";
import { createRecordingLock, type RecordingLock } from "../platform/recording/recording-lock.ts";
import type { TakeRecorder } from "../platform/recording/recording.ts";
import { createSpeaker } from "../platform/speech/browser-speaker.ts";
import type { Speaker } from "../platform/speech/speaker.ts";
import { openStorage, type OpenedStorage } from "../platform/storage/open-storage.ts";
import { createStorageRoom } from "../platform/storage/storage-room.ts";
import type { Storage, StorageRoom } from "../platform/storage/storage.ts";
import { browserRandom, type Random } from "../platform/system/random.ts";
import type { Studio } from "./studio.ts";

/** Everything of the browser that the places use: one of each, handed to features as their ports. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly storage: Storage;
  readonly storageRoom: StorageRoom;
  readonly recordingLock: RecordingLock;
  readonly speaker: Speaker;
  readonly bankShelf: BankShelf;
  /** What a recording would be made with, and how big: known before anything is recorded. */
  readonly codecs: Pick<TakeRecorder, "codecFor" | "bytesPerSecond">;
  /** Camera, microphone and recorder; their code comes when a place asks first. */
  readonly studio: () => Promise<Studio>;
  /** What is true of this visit and needs saying. */
  readonly visit: {
    readonly storageReason: OpenedStorage["reason"];
    readonly storageLost: boolean;
    /** False where the browser gives pages no camera: neither https nor localhost. */
    readonly secureOrigin: boolean;
  };
}

/** Opens the real parts. Never fails for lack of one: each says by itself what it cannot do here. */
export async function createPlatform(clock: Clock): Promise<Platform> {
  const { storage, reason, lost } = await openStorage(clock);
  // Older browsers and insecure origins lack these, whatever their types say.
  const { locks, storage: manager }: Partial<Navigator> = navigator;
  const recordingLock = createRecordingLock(locks ?? null);
  const ladder: LadderOptions = {
    isTypeSupported: (type) => "MediaRecorder" in globalThis && MediaRecorder.isTypeSupported(type),
    forcedContainer: forcedContainerOf(location.search),
  };
  const shelf = once(async () => {
    const { createBankShelf } = await import("../platform/banks/bank-shelf.ts");
    return createBankShelf({ storage, fetch: (url) => fetch(url) });
  });
  return {
    clock,
    random: browserRandom,
    storage,
    storageRoom: createStorageRoom(manager),
    recordingLock,
    speaker: createSpeaker(browserSpeech(), clock),
    bankShelf: { content: async () => (await shelf()).content() },
    codecs: { codecFor: (hasVideo) => chooseCodec(hasVideo, ladder), bytesPerSecond },
    studio: once(async () => {
      const { createStudio } = await import("./studio.ts");
      return createStudio({ storage, clock, recordingLock, ladder });
    }),
    visit: { storageReason: reason, storageLost: lost, secureOrigin: isSecureContext },
  };
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
  return () => (made ??= make());
}
