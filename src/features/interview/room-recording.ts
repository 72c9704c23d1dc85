import type { EndCause, SettingsRecord, TakeRecord } from "../../domain/records/records.ts";
import type { NewTake, RecordFailure, RunningTake, TakeProgress } from "../../platform/recording/recording.ts";
import type { TakeMedia } from "../../platform/storage/storage.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { ReplayAhead } from "./replay-ahead.ts";

/** An answer that is over. */
export interface EndedAnswer {
  /** Null where nothing could be kept. */
  readonly take: TakeRecord | null;
  /** What can be played of it. */
  readonly media: TakeMedia | null;
}

interface RoomRecordingEvents {
  readonly onStarted: () => void;
  readonly onProgress: (progress: TakeProgress) => void;
  /** It ended without being asked. */
  readonly onInterrupted: (cause: EndCause, ended: EndedAnswer) => void;
}

type Ports = Pick<InterviewPorts, "recorder" | "storage">;

/** The recording of a room: at most one answer runs, and what an earlier one still tells is not heard. */
export class RoomRecording {
  readonly #ports: Ports;
  readonly #events: RoomRecordingEvents;
  #current: { readonly running: RunningTake; readonly ahead: ReplayAhead } | null = null;
  #isClosed = false;

  constructor(ports: Ports, events: RoomRecordingEvents) {
    this.#ports = ports;
    this.#events = events;
  }

  get isRunning(): boolean {
    return this.#current !== null;
  }

  /** Null once it runs; else why it does not. */
  async start(stream: MediaStream, quality: SettingsRecord["quality"], take: NewTake): Promise<RecordFailure | null> {
    const ahead = new ReplayAhead(this.#ports.storage, take.id);
    const isHeard = () => this.#current?.running.id === take.id;
    // A fault may come before the start was acknowledged; it is told right after.
    const early: { tell: () => void } = { tell: () => undefined };
    const started = await this.#ports.recorder.start(stream, quality, take, {
      onProgress: (progress) => {
        if (!isHeard()) return;
        this.#events.onProgress(progress);
        ahead.grow();
      },
      onInterrupted: (cause, kept) => {
        const tell = () => void this.#interrupted(cause, kept, ahead);
        if (isHeard()) tell();
        else early.tell = tell;
      },
    });
    if (!started.ok) return started.failure;
    if (this.#isClosed) {
      void started.value.stop("left");
      return null;
    }
    this.#current = { running: started.value, ahead };
    this.#events.onStarted();
    early.tell();
    return null;
  }

  /** Ends the answer that runs; null where none does. */
  async stop(cause: EndCause): Promise<(EndedAnswer & { readonly failure: RecordFailure | null }) | null> {
    const current = this.#current;
    this.#current = null;
    if (!current) return null;
    const { running, ahead } = current;
    const closed = await running.stop(cause);
    const take = closed.ok ? closed.value : await this.#ports.storage.take(running.id);
    return { failure: closed.ok ? null : closed.failure, take, media: take && (await ahead.read(take)) };
  }

  /** An answer that is starting just now ends too. */
  close(): void {
    this.#isClosed = true;
    void this.stop("left");
  }

  async #interrupted(cause: EndCause, take: TakeRecord | null, ahead: ReplayAhead): Promise<void> {
    this.#current = null;
    this.#events.onInterrupted(cause, { take, media: take && (await ahead.read(take)) });
  }
}
