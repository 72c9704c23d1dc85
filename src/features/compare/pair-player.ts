import type { Clock } from "../../domain/clock.ts";
import {
  alignTakes,
  canAlignAtFirstWord,
  SIDES,
  type Alignment,
  type Axis,
  type Pair,
  type Side,
  type Timed,
} from "../../domain/compare/alignment.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";

const TICK_MS = 100;
/** Under so much, in seconds, nobody sees that one is behind; up to FAR it catches up by a little speed, beyond by a jump. */
const NEAR = 0.04;
const FAR = 0.3;
const CATCH_UP = 0.06;

/** What is played: the part of a video element that is used. Times in seconds. */
export interface PairMedia {
  currentTime: number;
  muted: boolean;
  playbackRate: number;
  readonly paused: boolean;
  readonly ended: boolean;
  readonly seeking: boolean;
  play(): Promise<void>;
  pause(): void;
}

export interface PairState {
  readonly playing: boolean;
  /** Both are played, or only the one that is heard. */
  readonly together: boolean;
  readonly heard: Side;
  readonly alignment: Alignment;
  readonly speed: number;
  readonly axis: Axis;
  readonly lengthsMs: Pair<number>;
  /** Where each take is on the axis, in ms; the same for both while they are played together. */
  readonly placesMs: Pair<number>;
}

/**
 * Two takes on one time axis. The one that is heard leads; the other is held beside it, and waits where it has not begun or is
 * over. Played apart, the controls act on the one that is heard and the other stands.
 */
export class PairPlayer {
  readonly state: Readable<PairState>;
  readonly #store: Store<PairState>;
  readonly #clock: Pick<Clock, "monotonic" | "every">;
  readonly #media: [PairMedia | null, PairMedia | null] = [null, null];
  readonly #takes: [Timed, Timed];
  readonly #scope = new Scope();
  #tickedAt = 0;

  constructor(clock: Pick<Clock, "monotonic" | "every">, takes: Pair<Timed>) {
    this.#clock = clock;
    this.#takes = [...takes];
    const alignment = canAlignAtFirstWord(takes) ? "first-word" : "start";
    const axis = alignTakes(alignment, takes);
    this.#store = new Store<PairState>({
      playing: false,
      together: true,
      heard: 1,
      alignment,
      speed: 1,
      axis,
      lengthsMs: [takes[0].lengthMs, takes[1].lengthMs],
      placesMs: [0, 0],
    });
    this.state = this.#store;
    this.#scope.add(clock.every(TICK_MS, () => this.#tick()));
  }

  /** The element of one side has come, or gone. */
  attach(side: Side, media: PairMedia | null): void {
    this.#media[side] = media;
    if (media === null) return;
    const { heard, speed } = this.#store.get();
    media.muted = side !== heard;
    media.playbackRate = speed;
    this.#place(side);
  }

  /** The player knows better how long a take is than its record. */
  setLength(side: Side, lengthMs: number): void {
    this.#takes[side] = { ...this.#takes[side], lengthMs };
    const { alignment } = this.#store.get();
    const [a, b] = this.#takes;
    this.#set({ axis: alignTakes(alignment, this.#takes), lengthsMs: [a.lengthMs, b.lengthMs] });
  }

  /** It was measured only now: from here the takes can be aligned at it, and stay as they are until somebody wants that. */
  setFirstWord(side: Side, firstWordMs: number | null): void {
    this.#takes[side] = { ...this.#takes[side], firstWordMs };
  }

  toggle(): void {
    const { playing, placesMs, heard, axis } = this.#store.get();
    if (playing) return this.#pause();
    const isOver = placesMs[heard] >= this.#endOf(heard) - TICK_MS;
    if (isOver) this.seek(this.#store.get().together ? 0 : axis.offsetsMs[heard]);
    this.#tickedAt = this.#clock.monotonic();
    this.#set({ playing: true });
    for (const side of SIDES) this.#place(side);
  }

  /** To a place on the axis: both, or the one that is heard. */
  seek(placeMs: number): void {
    const { together, heard, placesMs, axis } = this.#store.get();
    const place = Math.min(Math.max(0, placeMs), axis.spanMs);
    const isMoved = (side: Side) => together || side === heard;
    this.#set({ placesMs: [isMoved(0) ? place : placesMs[0], isMoved(1) ? place : placesMs[1]] });
    for (const side of SIDES) if (isMoved(side)) this.#place(side, true);
  }

  seekBy(ms: number): void {
    const { placesMs, heard } = this.#store.get();
    this.seek(placesMs[heard] + ms);
  }

  /** To a moment of one take; played apart, that one is heard then. */
  seekTake(side: Side, ms: number): void {
    if (!this.#store.get().together) this.hear(side);
    this.seek(this.#store.get().axis.offsetsMs[side] + ms);
  }

  hear(side: Side): void {
    this.#set({ heard: side });
    for (const each of SIDES) {
      const media = this.#media[each];
      if (media !== null) media.muted = each !== side;
      this.#place(each);
    }
  }

  setTogether(together: boolean): void {
    const { placesMs, heard } = this.#store.get();
    this.#set({ together, ...(together && { placesMs: [placesMs[heard], placesMs[heard]] }) });
    for (const side of SIDES) this.#place(side, together);
  }

  /** Where the one that is heard is in itself stays; the other comes beside it. */
  setAlignment(alignment: Alignment): void {
    const { placesMs, heard, axis: before, together } = this.#store.get();
    const axis = alignTakes(alignment, this.#takes);
    const moved = (side: Side) => placesMs[side] - before.offsetsMs[side] + axis.offsetsMs[side];
    this.#set({
      alignment,
      axis,
      placesMs: together ? [moved(heard), moved(heard)] : [moved(0), moved(1)],
    });
    for (const side of SIDES) this.#place(side, together);
  }

  setSpeed(speed: number): void {
    this.#set({ speed });
    for (const media of this.#media) if (media !== null) media.playbackRate = speed;
  }

  close(): void {
    this.#pause();
    this.#scope.close();
  }

  #pause(): void {
    this.#set({ playing: false });
    for (const media of this.#media) media?.pause();
  }

  #tick(): void {
    const { playing, together, heard, placesMs, speed, axis } = this.#store.get();
    if (!playing) return;
    const now = this.#clock.monotonic();
    const elapsed = (now - this.#tickedAt) * speed;
    this.#tickedAt = now;
    const lead = this.#rolling(heard) ?? (together ? this.#rolling(heard === 0 ? 1 : 0) : null);
    const place = lead === null ? placesMs[heard] + elapsed : lead.placeMs;
    const end = together ? axis.spanMs : this.#endOf(heard);
    const kept = Math.min(place, end);
    this.#set({
      placesMs: [together || heard === 0 ? kept : placesMs[0], together || heard === 1 ? kept : placesMs[1]],
    });
    if (place >= end) return this.#pause();
    for (const side of SIDES) this.#place(side);
  }

  /** Where a take is that is being played at this moment; null where it is not. */
  #rolling(side: Side): { readonly placeMs: number } | null {
    const media = this.#media[side];
    if (media === null || media.paused || media.ended || media.seeking) return null;
    return { placeMs: media.currentTime * 1000 + this.#store.get().axis.offsetsMs[side] };
  }

  #endOf(side: Side): number {
    return this.#store.get().axis.offsetsMs[side] + this.#takes[side].lengthMs;
  }

  /** Brings the element of a side to where its take is; `exactly` after a jump. */
  #place(side: Side, exactly = false): void {
    const media = this.#media[side];
    if (media === null) return;
    const { playing, together, heard, placesMs, axis, speed } = this.#store.get();
    const wanted = (placesMs[side] - axis.offsetsMs[side]) / 1000;
    const length = this.#takes[side].lengthMs / 1000;
    const isIn = wanted >= 0 && wanted < length;
    const shouldPlay = playing && isIn && (together || side === heard);
    const behind = Math.min(Math.max(0, wanted), length) - media.currentTime;
    if (!media.seeking || exactly) {
      if (exactly || Math.abs(behind) > FAR || (!shouldPlay && Math.abs(behind) > NEAR)) {
        if (Math.abs(behind) > 0.001) media.currentTime += behind;
        media.playbackRate = speed;
      } else media.playbackRate = Math.abs(behind) < NEAR ? speed : speed * (1 + Math.sign(behind) * CATCH_UP);
    }
    if (shouldPlay && media.paused) media.play().catch(() => undefined);
    if (!shouldPlay && !media.paused) media.pause();
  }

  #set(change: Partial<PairState>): void {
    this.#store.set({ ...this.#store.get(), ...change });
  }
}
