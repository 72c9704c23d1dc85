import type { Clock } from "../../domain/clock.ts";
import type { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { Capture, CaptureDevices, CaptureFailure, Devices } from "../../platform/capture/capture.ts";

/** What the room knows of camera and microphone. */
export type CaptureState =
  | { readonly name: "closed" }
  /** The browser's prompt may be up. */
  | { readonly name: "opening" }
  | { readonly name: "open"; readonly capture: Capture }
  | { readonly name: "failed"; readonly failure: CaptureFailure };

export interface DevicesSnapshot {
  readonly state: CaptureState;
  readonly devices: Devices;
  readonly media: "video" | "audio";
}

export interface RoomDevicesParts {
  readonly devices: CaptureDevices;
  readonly clock: Pick<Clock, "after" | "monotonic">;
  readonly scope: Scope;
  readonly media: "video" | "audio";
  readonly wanted: WantedDevices;
  /** How many lines to ask the camera for. */
  readonly height: 480 | 720;
  /** A track went away while it was open. */
  readonly onLost: () => void;
}

export interface WantedDevices {
  readonly cameraLabel: string | null;
  readonly microphoneLabel: string | null;
}

const FRESH_MS = 5_000;
const NONE: Devices = { cameras: [], microphones: [], speakers: [] };

/**
 * The room's camera and microphone: opened on demand, one at a time, closed with the scope. After a loss it looks for
 * devices by itself whenever the browser says that some came or went.
 */
export class RoomDevices {
  readonly snapshot: Readable<DevicesSnapshot>;
  readonly #store: Store<DevicesSnapshot>;
  readonly #devices: CaptureDevices;
  readonly #scope: Scope;
  readonly #height: 480 | 720;
  readonly #onLost: () => void;
  /** Only the newest opening counts; an older one that ends later closes what it opened. */
  #opening = 0;
  #wanted: WantedDevices;
  #retryOnChange = false;
  #openedAt = Number.NEGATIVE_INFINITY;
  readonly #clock: Pick<Clock, "monotonic">;

  constructor({ devices, clock, scope, media, wanted, height, onLost }: RoomDevicesParts) {
    this.#devices = devices;
    this.#clock = clock;
    this.#scope = scope;
    this.#height = height;
    this.#onLost = onLost;
    this.#wanted = wanted;
    this.#store = new Store<DevicesSnapshot>({ state: { name: "closed" }, devices: NONE, media });
    this.snapshot = this.#store;
    scope.add(() => this.close());
    let cancelRetry = () => {};
    scope.add(() => cancelRetry());
    scope.add(
      devices.onChange(() => {
        void this.#list();
        if (!this.#retryOnChange) return;
        // A camera that was just plugged in announces itself before it can be opened.
        cancelRetry();
        cancelRetry = clock.after(400, () => void this.open());
      }),
    );
  }

  get capture(): Capture | null {
    const { state } = this.#store.get();
    return state.name === "open" ? state.capture : null;
  }

  /** False once a track of the open devices has ended. */
  get isLive(): boolean {
    return this.capture?.stream.getTracks().every(({ readyState }) => readyState === "live") ?? false;
  }

  /** Opened a moment ago: what is lost again so soon (a switch at the device, say) is not asked for over and over. */
  get isFresh(): boolean {
    return this.#clock.monotonic() - this.#openedAt < FRESH_MS;
  }

  /** Opens what is wanted now; what was open before is closed first. */
  async open(change: Partial<WantedDevices & Pick<DevicesSnapshot, "media">> = {}): Promise<void> {
    const { media = this.#store.get().media, ...wanted } = change;
    this.#wanted = { ...this.#wanted, ...wanted };
    this.#closeCapture();
    this.#update({ media, state: { name: "opening" } });
    const turn = ++this.#opening;
    const opened = await this.#devices.open({ video: media === "video", height: this.#height, ...this.#wanted });
    if (turn !== this.#opening || this.#scope.closed) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) {
      this.#retryOnChange = opened.failure.type === "missing";
      this.#update({ state: { name: "failed", failure: opened.failure } });
    } else {
      this.#retryOnChange = false;
      this.#openedAt = this.#clock.monotonic();
      opened.value.onLost(() => {
        if (this.capture === opened.value) this.#onLost();
      });
      this.#update({ state: { name: "open", capture: opened.value } });
    }
    await this.#list();
  }

  close(): void {
    this.#opening++;
    this.#retryOnChange = false;
    this.#closeCapture();
    this.#update({ state: { name: "closed" } });
  }

  #closeCapture(): void {
    this.capture?.close();
  }

  async #list(): Promise<void> {
    const devices = await this.#devices.list();
    if (!this.#scope.closed) this.#update({ devices });
  }

  #update(change: Partial<DevicesSnapshot>): void {
    this.#store.set({ ...this.#store.get(), ...change });
  }
}
