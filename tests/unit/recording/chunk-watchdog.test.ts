import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Clock } from "../../../src/domain/clock.ts";
import { Scope } from "../../../src/domain/scope.ts";
import { watchChunks } from "../../../src/platform/recording/chunk-watchdog.ts";

let nowMs: number;
let tick: (() => void) | null;
const clock: Clock = {
  now: () => nowMs,
  monotonic: () => nowMs,
  every(_, run) {
    tick = run;
    return () => (tick = null);
  },
  after: () => () => undefined,
};

function passTicking(ms: number): void {
  for (let passed = 0; passed < ms; passed += 500) {
    nowMs += 500;
    tick?.();
  }
}

function watch() {
  const onSilence = vi.fn<() => void>();
  const scope = new Scope();
  return { onSilence, scope, chunkArrived: watchChunks(clock, scope, onSilence) };
}

beforeEach(() => {
  nowMs = 0;
  tick = null;
});

describe("the watch over the recorder's pieces", () => {
  it("is quiet while they come", () => {
    const { onSilence, chunkArrived } = watch();
    for (let second = 0; second < 60; second += 1) {
      passTicking(1000);
      chunkArrived();
    }
    expect(onSilence).not.toHaveBeenCalled();
  });

  it("calls once after six seconds without one", () => {
    const { onSilence, chunkArrived } = watch();
    passTicking(4000);
    chunkArrived();
    passTicking(5500);
    expect(onSilence).not.toHaveBeenCalled();
    passTicking(20_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it("does not take a frozen page for a silent recorder", () => {
    const { onSilence, chunkArrived } = watch();
    chunkArrived();
    nowMs += 60_000;
    tick?.();
    expect(onSilence).not.toHaveBeenCalled();
    passTicking(5500);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it("is patient with a machine that lets the page run only now and then", () => {
    const { onSilence, chunkArrived } = watch();
    chunkArrived();
    for (let turn = 0; turn < 11; turn += 1) {
      nowMs += 2000;
      tick?.();
    }
    expect(onSilence).not.toHaveBeenCalled();
    tick?.();
    passTicking(500);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it("ends with its scope", () => {
    const { scope } = watch();
    scope.close();
    expect(tick).toBeNull();
  });
});
