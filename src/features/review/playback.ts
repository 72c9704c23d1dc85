import { Store, type Readable } from "../../domain/store.ts";
import type { PlayerCommand } from "./review-keys.ts";

/** The shortest step that shows another picture, whatever the rate of the recording. */
const FRAME_MS = 1000 / 30;

/** Every change of the element that the state tells of. */
const CHANGES = [
  "loadedmetadata",
  "durationchange",
  "timeupdate",
  "seeking",
  "play",
  "pause",
  "ended",
  "ratechange",
  "volumechange",
  "error",
] as const;

/** A stretch that plays again and again; `endMs` is null while only its start was set. */
export interface Loop {
  readonly startMs: number;
  readonly endMs: number | null;
}

export interface PlaybackState {
  readonly playing: boolean;
  readonly timeMs: number;
  readonly durationMs: number;
  readonly speed: number;
  readonly muted: boolean;
  /** The picture is hidden, so that only the sound is judged. */
  readonly pictureHidden: boolean;
  readonly loop: Loop | null;
  /** The browser cannot go on playing this recording. */
  readonly failed: boolean;
}

/** Runs a video element and tells its state, for everything on the screen that follows the time of the take. */
export class Playback {
  readonly state: Readable<PlaybackState>;
  readonly #store: Store<PlaybackState>;
  readonly #recordedMs: number;
  #video: HTMLVideoElement | null = null;

  /** `recordedMs`: the length of the take as long as the element tells none. */
  constructor(recordedMs: number) {
    this.#recordedMs = recordedMs;
    this.#store = new Store<PlaybackState>({
      playing: false,
      timeMs: 0,
      durationMs: recordedMs,
      speed: 1,
      muted: false,
      pictureHidden: false,
      loop: null,
      failed: false,
    });
    this.state = this.#store;
  }

  /** Follows this element; returns how to stop. */
  attach(video: HTMLVideoElement): () => void {
    const { speed, muted } = this.#store.get();
    this.#video = video;
    video.preservesPitch = true;
    video.playbackRate = speed;
    video.muted = muted;
    const sync = () => this.#sync();
    for (const change of CHANGES) video.addEventListener(change, sync);
    sync();
    return () => {
      for (const change of CHANGES) video.removeEventListener(change, sync);
      this.#video = null;
    };
  }

  /** The moment on screen, finer than the state tells it. */
  nowMs(): number {
    return this.#video === null ? this.#store.get().timeMs : this.#video.currentTime * 1000;
  }

  /** Browsers refuse to play with sound before the person has touched the page; the state then still says so. */
  play(): void {
    this.#video?.play().catch(() => undefined);
  }

  pause(): void {
    this.#video?.pause();
  }

  seek(ms: number): void {
    const { durationMs } = this.#store.get();
    this.#withVideo((video) => (video.currentTime = Math.min(Math.max(0, ms), durationMs) / 1000));
  }

  run(command: PlayerCommand): void {
    const { durationMs, playing } = this.#store.get();
    switch (command.type) {
      case "toggle":
        return playing ? this.pause() : this.play();
      case "seek-by":
        return this.seek(this.nowMs() + command.ms);
      case "seek-to":
        return this.seek(durationMs * command.fraction);
      case "step":
        this.pause();
        return this.seek(this.nowMs() + command.frames * FRAME_MS);
    }
  }

  setSpeed(speed: number): void {
    this.#withVideo((video) => (video.playbackRate = speed));
  }

  setMuted(muted: boolean): void {
    this.#withVideo((video) => (video.muted = muted));
  }

  hidePicture(pictureHidden: boolean): void {
    this.#store.set({ ...this.#store.get(), pictureHidden });
  }

  /** Sets the start of a loop, then its end, then takes it away. An end before the start begins anew. */
  turnLoop(): void {
    const { loop } = this.#store.get();
    const nowMs = this.nowMs();
    const isOpen = loop !== null && loop.endMs === null;
    const next =
      loop === null || (isOpen && nowMs <= loop.startMs)
        ? { startMs: nowMs, endMs: null }
        : isOpen
          ? { ...loop, endMs: nowMs }
          : null;
    this.#store.set({ ...this.#store.get(), loop: next });
    this.#sync();
  }

  #withVideo(act: (video: HTMLVideoElement) => void): void {
    if (this.#video === null) return;
    act(this.#video);
    this.#sync();
  }

  #sync(): void {
    const video = this.#video;
    if (video === null) return;
    const before = this.#store.get();
    const { loop } = before;
    if (loop !== null && loop.endMs !== null && !video.paused && video.currentTime * 1000 >= loop.endMs)
      video.currentTime = loop.startMs / 1000;
    this.#store.set({
      ...before,
      playing: !video.paused && !video.ended,
      timeMs: video.currentTime * 1000,
      durationMs: Number.isFinite(video.duration) ? video.duration * 1000 : this.#recordedMs,
      speed: video.playbackRate,
      muted: video.muted,
      failed: video.error !== null,
    });
  }
}
