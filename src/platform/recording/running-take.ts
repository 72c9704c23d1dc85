import type { Clock } from "../../domain/clock.ts";
import type { EndCause, TakeRecord } from "../../domain/records/records.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { Scope } from "../../domain/scope.ts";
import { watchTracks } from "../capture/track-watch.ts";
import type { RunningCopy } from "../storage/running-copies.ts";
import type { Storage, StorageFailure } from "../storage/storage.ts";
import type { Bitrates } from "./bitrates.ts";
import { ChunkWriter } from "./chunk-writer.ts";
import { watchChunks } from "./chunk-watchdog.ts";
import { insuredAppend } from "./insured-append.ts";
import { isKeptWhole } from "./is-kept-whole.ts";
import type { CreateRecorder } from "./media-recorder.ts";
import type { Codec, RecordFailure, RunningTake, TakeRecorderEvents } from "./recording.ts";
import { within } from "./within.ts";

/** A disk that does not answer must not keep the person in the room. */
const CLOSE_LIMIT_MS = 5000;
const REST_MS = 2000;
const CLOSE_TRIES = 5;

export interface RunningTakeParts {
  readonly storage: Pick<Storage, "appendChunk" | "finishTake" | "discardTake" | "media">;
  readonly copy: RunningCopy;
  readonly clock: Clock;
  readonly createRecorder: CreateRecorder;
  readonly stream: MediaStream;
  readonly codec: Codec;
  readonly bitrates: Bitrates;
  /** The row, already begun in storage. */
  readonly take: TakeRecord;
  readonly events: TakeRecorderEvents;
  /** Closed when the take is; holds the recording lock. */
  readonly scope: Scope;
  /** The take has begun to close; its scope follows. */
  readonly onClosing: () => void;
}

/** Starts the engine and writes what it gives until the take is stopped or something fails. Throws what the engine throws. */
export function runTake(parts: RunningTakeParts): RunningTake {
  const { storage, copy, clock, codec, take, events, scope } = parts;
  const watches = scope.child();
  let ending: Promise<Result<TakeRecord, RecordFailure>> | null = null;

  const writer = new ChunkWriter({
    storage: { appendChunk: insuredAppend(storage, copy, clock) },
    copy,
    take,
    onSaved: events.onProgress,
    onFailed: (failure) => interrupt(failure.type),
  });
  const recorder = parts.createRecorder(parts.stream, codec, parts.bitrates, {
    onChunk(blob, atMs) {
      chunkArrived();
      writer.add(blob, atMs - startedAtMs);
    },
    onFault: interrupt,
  });

  const startedAtMs = clock.monotonic();
  recorder.start();
  const chunkArrived = watchChunks(clock, watches, () => interrupt("recorder-failed"));
  watchTracks(parts.stream, clock, watches, (lost) => interrupt(`${lost}-lost`));

  function end(cause: EndCause) {
    ending ??= close(cause);
    return ending;
  }

  function interrupt(cause: EndCause): void {
    if (ending) return;
    void end(cause).then((closed) => events.onInterrupted(cause, closed.ok ? closed.value : null));
  }

  async function close(cause: EndCause): Promise<Result<TakeRecord, RecordFailure>> {
    const elapsedMs = clock.monotonic() - startedAtMs;
    watches.close();
    parts.onClosing();
    try {
      await recorder.stop();
      await within(clock, CLOSE_LIMIT_MS, writer.drained(), undefined);
      return await finish(writer.failure?.type ?? cause, elapsedMs);
    } finally {
      scope.close();
    }
  }

  async function finish(endCause: EndCause, elapsedMs: number): Promise<Result<TakeRecord, RecordFailure>> {
    const { chunkCount, mediaEndMs } = writer.take;
    // A disk that answers late may still write what was said: the next start brings it back.
    if (chunkCount === 0 && !writer.failure && !writer.hasWrittenAll) {
      void copy.end("keep");
      return fail({ type: "storage-failed", name: "too-slow" });
    }
    if (chunkCount === 0) {
      void copy.end(writer.failure ? "keep" : "remove");
      await inTime(storage.discardTake(take.id));
      return fail(writer.failure ?? { type: "recorder-failed", name: "no-data" });
    }
    const end = { endCause, mediaEndMs, ...writer.duration(elapsedMs) };
    const finish = () => inTime(storage.finishTake(take.id, end));
    const finished = await finish();
    // Not waited for: the next take has a copy of its own.
    void settle(finished.ok ? null : finish);
    // What was acknowledged is there to be played, though its row still says that it is recorded.
    return finished.ok ? finished : ok(writer.take);
  }

  /**
   * A row that could not be closed is closed a little later, or else by the next start. The copy goes once the database gives
   * back all that was recorded; else it waits for the next start.
   */
  async function settle(finish: (() => Promise<Result<TakeRecord, StorageFailure>>) | null): Promise<void> {
    // First the person sees the take, which reads the same rows.
    await rest();
    for (let tries = 0; finish && tries < CLOSE_TRIES && !(await finish()).ok; tries++) await rest();
    const isSafe = writer.hasWrittenAll && (await isKeptWhole(storage, writer.take));
    await copy.end(isSafe ? "remove" : "keep");
  }

  const rest = () => new Promise<void>((rested) => void clock.after(REST_MS, rested));

  function inTime<T>(write: Promise<Result<T, StorageFailure>>): Promise<Result<T, StorageFailure>> {
    return within(clock, CLOSE_LIMIT_MS, write, fail({ type: "storage-failed", name: "too-slow" }));
  }

  return {
    id: take.id,
    codec,
    stop: end,
  };
}
