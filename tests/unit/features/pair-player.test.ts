import { describe, expect, test } from "vitest";
import type { Timed } from "../../../src/domain/compare/alignment.ts";
import { PairPlayer, type PairMedia } from "../../../src/features/compare/pair-player.ts";
import { createFakeClock } from "../../support/fake-clock.ts";

interface FakeMedia extends PairMedia {
  paused: boolean;
  lag: number;
  run(ms: number): void;
}

/** Plays as long as it is not paused, by the clock of the test; `lag`: how much slower it runs than it should. */
function fakeMedia(lengthMs: number): FakeMedia {
  return {
    currentTime: 0,
    muted: false,
    playbackRate: 1,
    paused: true,
    seeking: false,
    lag: 0,
    get ended() {
      return this.currentTime * 1000 >= lengthMs;
    },
    play() {
      this.paused = false;
      return Promise.resolve();
    },
    pause() {
      this.paused = true;
    },
    run(ms: number) {
      if (!this.paused)
        this.currentTime = Math.min(lengthMs, this.currentTime * 1000 + ms * this.playbackRate * (1 - this.lag)) / 1000;
    },
  };
}

function pair(a: Timed, b: Timed) {
  const clock = createFakeClock();
  const player = new PairPlayer(clock, [a, b]);
  const media = [fakeMedia(a.lengthMs), fakeMedia(b.lengthMs)] as const;
  player.attach(0, media[0]);
  player.attach(1, media[1]);
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      for (const one of media) one.run(50);
      clock.advance(50);
    }
  };
  return { player, media, pass, clock };
}

const said = (lengthMs: number, firstWordMs: number | null): Timed => ({ lengthMs, firstWordMs });

describe("two takes on one axis", () => {
  test("only the one that is heard has sound, and both start together at the first word", () => {
    const { player, media, pass } = pair(said(10_000, 500), said(8_000, 1_500));
    expect(media.map(({ muted }) => muted)).toEqual([true, false]);
    player.toggle();
    expect(media.map(({ paused }) => paused)).toEqual([true, false]);
    pass(3_000);
    expect(media[1].currentTime).toBeCloseTo(3, 1);
    expect(media[1].currentTime - media[0].currentTime).toBeCloseTo(1, 1);
  });

  test("one that falls behind is brought back: by a little speed, or by a jump where it is far", () => {
    const { player, media, pass } = pair(said(60_000, null), said(60_000, null));
    player.toggle();
    media[0].lag = 0.03;
    pass(20_000);
    expect(Math.abs(media[0].currentTime - media[1].currentTime)).toBeLessThan(0.2);
    media[0].currentTime -= 5;
    pass(300);
    expect(Math.abs(media[0].currentTime - media[1].currentTime)).toBeLessThan(0.2);
  });

  test("the longer one goes on when the other is over, and both stop at the end of the axis", () => {
    const { player, media, pass } = pair(said(6_000, null), said(2_000, null));
    player.toggle();
    pass(4_000);
    expect(media.map(({ paused }) => paused)).toEqual([false, true]);
    expect(player.state.get().placesMs[1]).toBeCloseTo(4_000, -3);
    pass(3_000);
    expect(player.state.get().playing).toBe(false);
    player.toggle();
    expect(media.map(({ currentTime }) => currentTime)).toEqual([0, 0]);
  });

  test("played apart the controls act on the one that is heard; the other stands", () => {
    const { player, media, pass } = pair(said(9_000, null), said(9_000, null));
    player.setTogether(false);
    player.hear(0);
    player.toggle();
    pass(2_000);
    expect(media.map(({ currentTime }) => Math.round(currentTime))).toEqual([2, 0]);
    player.seekTake(1, 5_000);
    expect(player.state.get()).toMatchObject({ heard: 1 });
    expect(media[1].currentTime).toBe(5);
    expect(media[0].paused).toBe(true);
    player.setTogether(true);
    expect(media.map(({ currentTime }) => Math.round(currentTime))).toEqual([5, 5]);
  });

  test("another alignment keeps the moment of the one that is heard", () => {
    const { player, media } = pair(said(9_000, 1_000), said(9_000, 3_000));
    player.seekTake(1, 4_000);
    expect(media.map(({ currentTime }) => currentTime)).toEqual([2, 4]);
    player.setAlignment("start");
    expect(media.map(({ currentTime }) => currentTime)).toEqual([4, 4]);
  });

  test("closed, it holds no timer and plays nothing", () => {
    const { player, media, clock } = pair(said(9_000, null), said(9_000, null));
    player.toggle();
    player.close();
    expect(media.map(({ paused }) => paused)).toEqual([true, true]);
    expect(clock.timers).toBe(0);
  });
});
