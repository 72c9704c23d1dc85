import type { Clock } from "../../domain/clock.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { fail, ok } from "../../domain/result.ts";
import { Scope } from "../../domain/scope.ts";
import type { RunningCopies } from "../storage/running-copies.ts";
import type { Storage } from "../storage/storage.ts";
import { bitratesOf, bytesPerSecond } from "./bitrates.ts";
import { captureHeight, chooseCodec, type LadderOptions } from "./codec-ladder.ts";
import type { CreateRecorder } from "./media-recorder.ts";
import type { RecordingLock } from "./recording-lock.ts";
import type { Codec, NewTake, TakeRecorder } from "./recording.ts";
import { runTake } from "./running-take.ts";
import { within } from "./within.ts";

const LOCK_WAIT_MS = 1_000;
/** A take of our own that ends closes within this time: its last piece and its row each have five seconds. */
const OWN_WAIT_MS = 12_000;

export interface TakeRecorderOptions extends LadderOptions {
  readonly storage: Pick<Storage, "beginTake" | "appendChunk" | "finishTake" | "discardTake" | "media">;
  readonly copies: RunningCopies;
  readonly clock: Clock;
  readonly lock: RecordingLock;
  readonly createRecorder: CreateRecorder;
  /** Fetches the engine on the browser's encoders; null where they turn out not to be able. */
  readonly loadEncoders: (hasVideo: boolean) => Promise<Engine | null>;
}

export interface Engine {
  readonly codec: Codec;
  readonly createRecorder: CreateRecorder;
}

/** Records takes straight into storage: every piece is written as it comes, so that nothing said can be lost later. */
export function createTakeRecorder(options: TakeRecorderOptions): TakeRecorder {
  const { storage, copies, clock, lock } = options;
  /** Settles when a take of ours that is closing has let go of the lock. */
  let ownClosing: Promise<void> = Promise.resolve();

  async function engineFor(hasVideo: boolean): Promise<Engine | null> {
    const codec = chooseCodec(hasVideo, options);
    if (codec?.engine === "web-codecs") return options.loadEncoders(hasVideo);
    return codec && { codec, createRecorder: options.createRecorder };
  }

  return {
    codecFor: (hasVideo) => chooseCodec(hasVideo, options),
    captureHeight: (quality) => captureHeight(chooseCodec(true, options), quality),
    bytesPerSecond,

    async start(stream, quality, newTake, events) {
      const engine = await engineFor(stream.getVideoTracks().length > 0);
      if (!engine) return fail({ type: "recorder-unsupported" });
      const { codec, createRecorder } = engine;
      await within(clock, OWN_WAIT_MS, ownClosing, undefined);
      const release = (await lock.tryAcquire()) ?? (await acquireSoon(lock, clock));
      if (!release) return fail({ type: "recording-elsewhere" });
      const scope = new Scope();
      scope.add(release);

      const take = rowOf(newTake, codec);
      const begun = await storage.beginTake(take).catch((error: unknown) => {
        scope.close();
        throw error;
      });
      if (!begun.ok) {
        scope.close();
        return begun;
      }
      const copy = copies.begin(take);
      try {
        const bitrates = bitratesOf(quality);
        const onClosing = () => {
          ownClosing = new Promise((released) => scope.add(released));
        };
        return ok(
          runTake({ storage, copy, clock, createRecorder, stream, codec, bitrates, take, events, scope, onClosing }),
        );
      } catch (error) {
        scope.close();
        void copy.end("remove");
        await storage.discardTake(take.id);
        if (!(error instanceof DOMException)) throw error;
        return fail({ type: "recorder-failed", name: error.name });
      }
    },
  };
}

/** Another tab that just stopped, or the tidying up at the start, holds the lock for a moment only. */
async function acquireSoon(lock: RecordingLock, clock: Clock): Promise<(() => void) | null> {
  const waiting = new Scope();
  await new Promise<void>((goOn) => {
    waiting.add(lock.onFree(goOn));
    waiting.add(clock.after(LOCK_WAIT_MS, goOn));
  });
  waiting.close();
  return lock.tryAcquire();
}

/** The row of a take before its first byte. "unknown" stays if the page goes away before the take is closed. */
const rowOf = (take: NewTake, codec: Codec): TakeRecord => ({
  v: 2,
  ...take,
  status: "recording",
  endCause: "unknown",
  mimeType: codec.mimeType,
  container: codec.container,
  hasVideo: codec.hasVideo,
  durationMs: 0,
  durationIsSure: true,
  sizeBytes: 0,
  chunkCount: 0,
  webmHead: null,
  mediaEndMs: 0,
  deletedAt: null,
});
