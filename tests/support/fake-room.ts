import { takeId } from "../../src/domain/ids.ts";
import type { EndCause, SettingsRecord, TakeRecord } from "../../src/domain/records/records.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import { fail, ok, type Result } from "../../src/domain/result.ts";
import { Store } from "../../src/domain/store.ts";
import type { InterviewPorts } from "../../src/features/interview/interview-ports.ts";
import type { Capture, CaptureDevices, CaptureFailure, CaptureRequest } from "../../src/platform/capture/capture.ts";
import type {
  RecordFailure,
  RunningTake,
  TakeRecorder,
  TakeRecorderEvents,
} from "../../src/platform/recording/recording.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage, StorageSpace } from "../../src/platform/storage/storage.ts";
import type { WindowTakes } from "../../src/platform/storage/window-takes.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { createFakeClock, type FakeClock } from "./fake-clock.ts";
import { newTake } from "./records.ts";

/** Cameras and microphones that a test plugs, refuses and pulls. */
export class FakeDevices implements CaptureDevices {
  failure: CaptureFailure | null = null;
  permitted: "granted" | "prompt" = "granted";
  cameras = ["Built-in camera"];
  readonly requests: CaptureRequest[] = [];
  opened: { lose(what: "camera" | "microphone"): void; closed: boolean } | null = null;
  level: number | null = -20;
  muted = false;
  readonly #changes = new Set<() => void>();

  async open(request: CaptureRequest): Promise<Result<Capture, CaptureFailure>> {
    this.requests.push(request);
    await Promise.resolve();
    if (this.failure) return fail(this.failure);
    const lost = new Set<(what: "camera" | "microphone") => void>();
    const opened = { lose: (what: "camera" | "microphone") => lost.forEach((tell) => tell(what)), closed: false };
    this.opened = opened;
    return ok({
      stream: emptyStream(),
      hasVideo: request.video,
      cameraLabel: request.video ? (request.cameraLabel ?? this.cameras[0] ?? null) : null,
      microphoneLabel: "Headset",
      width: 1280,
      height: 720,
      levelDbfs: () => this.level,
      isMicrophoneMuted: () => this.muted,
      onLost(listener) {
        lost.add(listener);
        return () => lost.delete(listener);
      },
      close: () => {
        opened.closed = true;
      },
    });
  }

  list = () => Promise.resolve({ cameras: this.cameras, microphones: ["Headset"], speakers: [] });
  permission = () => Promise.resolve(this.permitted);

  onChange(listener: () => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }

  plug(): void {
    for (const listener of this.#changes) listener();
  }
}

/** Records nothing, but keeps rows in storage as the real one does. */
export class FakeRecorder implements TakeRecorder {
  blockedBy: RecordFailure | null = null;
  stopFailure: RecordFailure | null = null;
  /** What cuts an answer short while it is stopped. */
  endsWith: EndCause | null = null;
  running: (TakeRecorderEvents & { readonly interrupt: (cause: EndCause, kept?: boolean) => Promise<void> }) | null =
    null;
  readonly #storage: Storage;
  readonly #clock: FakeClock;

  constructor(storage: Storage, clock: FakeClock) {
    this.#storage = storage;
    this.#clock = clock;
  }

  codecFor = () => null;
  captureHeight = () => 720 as const;
  bytesPerSecond = () => 140_000;

  async start(...[, , take, events]: Parameters<TakeRecorder["start"]>): Promise<Result<RunningTake, RecordFailure>> {
    await Promise.resolve();
    if (this.blockedBy) return fail(this.blockedBy);
    const startedAt = this.#clock.monotonic();
    const { id } = take;
    await this.#storage.beginTake(newTake(id, { ...take, container: "mp4" }));
    const close = async (endCause: EndCause): Promise<TakeRecord> => {
      const durationMs = this.#clock.monotonic() - startedAt;
      await this.#storage.appendChunk(id, {
        seq: 0,
        startMs: 0,
        offset: 0,
        wholeEnd: null,
        blob: new Blob(["take"]),
        cues: [],
        durationMs,
        mediaEndMs: 0,
        webmHead: null,
      });
      const closed = await this.#storage.finishTake(id, { endCause, durationMs, durationIsSure: true, mediaEndMs: 0 });
      if (!closed.ok) throw new Error("memory storage refused");
      return closed.value;
    };
    this.running = {
      ...events,
      interrupt: async (cause, kept = true) => events.onInterrupted(cause, kept ? await close(cause) : null),
    };
    return ok({
      id,
      codec: { mimeType: "video/mp4", container: "mp4", timesliceMs: 250, hasVideo: true, engine: "media-recorder" },
      stop: async (cause) => {
        this.running = null;
        await Promise.resolve();
        return this.stopFailure ? fail(this.stopFailure) : ok(await close(this.endsWith ?? cause));
      },
    });
  }
}

export interface FakeRoom {
  readonly ports: InterviewPorts;
  readonly clock: FakeClock;
  readonly storage: Storage;
  readonly devices: FakeDevices;
  readonly recorder: FakeRecorder;
  readonly spoken: string[];
  readonly guards: { on: number };
  readonly urls: { open: number };
  /** What hears of another address that is wanted; null while none is held. */
  readonly address: { wanted: ((path: string) => void) | null };
}

/** Everything that the interview room needs, in memory. */
export function createFakeRoom(over: Partial<InterviewPorts> & { space?: StorageSpace } = {}): FakeRoom {
  const clock = createFakeClock();
  const storage: Storage = { ...createMemoryStorage(), kind: "disk" };
  const devices = new FakeDevices();
  const recorder = new FakeRecorder(storage, clock);
  const settings = new Store<SettingsRecord>(defaultSettings());
  const spoken: string[] = [];
  const guards = { on: 0 };
  const urls = { open: 0 };
  const address: FakeRoom["address"] = { wanted: null };
  let takes = 0;
  const { space = { usedBytes: 0, quotaBytes: 10e9 }, ...ports } = over;
  return {
    clock,
    storage,
    devices,
    recorder,
    spoken,
    guards,
    urls,
    address,
    ports: {
      clock,
      storage,
      devices,
      recorder,
      storageRoom: {
        space: () => Promise.resolve(space),
        persistence: () => Promise.resolve("best-effort"),
        requestPersistence: () => Promise.resolve("persistent"),
      },
      speaker: {
        voices: () => Promise.resolve([{ uri: "en", name: "English" }]),
        async speak(text) {
          spoken.push(text);
          await Promise.resolve();
          return "spoken";
        },
        cancel: () => undefined,
      },
      settings: {
        get: settings.get,
        subscribe: settings.subscribe,
        update: (change) => {
          settings.set({ ...settings.get(), ...change });
          return Promise.resolve(ok(undefined));
        },
      },
      newTakeId: () => takeId(`take-${++takes}`),
      timeZone: () => "Asia/Karachi",
      openMedia: () => {
        urls.open++;
        return { url: "blob:take", release: () => urls.open-- };
      },
      windowTakes: new Store<WindowTakes>({ ids: new Set(), isRunning: false }),
      download: () => undefined,
      thumbnailOf: () => Promise.resolve(new Blob(["jpeg"])),
      guardLeaving: () => {
        guards.on++;
        return () => guards.on--;
      },
      holdAddress: (onWanted) => {
        address.wanted = onWanted;
        return () => {
          address.wanted = null;
        };
      },
      keepAwake: () => () => undefined,
      storageExpires: false,
      toasts: createToasts(clock),
      sitting: { checked: false },
      ...ports,
    },
  };
}

/** A stream without tracks: the node tests have no MediaStream, and that of the component tests knows no tracks. */
function emptyStream(): MediaStream {
  const stream = "MediaStream" in globalThis ? new MediaStream() : {};
  return Object.assign(stream, { getTracks: () => [] }) as unknown as MediaStream;
}
