import { describe, expect, test, vi } from "vitest";
import type { Clock } from "../../src/domain/clock.ts";

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What every clock keeps to; nothing here depends on how late a busy machine is. */
export function describeClock(name: string, create: () => Clock): void {
  describe(`clock: ${name}`, () => {
    test("goes forward", async () => {
      const clock = create();
      const [at, since] = [clock.now(), clock.monotonic()];
      await wait(20);
      expect(clock.monotonic()).toBeGreaterThan(since);
      expect(clock.now()).toBeGreaterThanOrEqual(at);
    });

    test("calls again and again until it is told to stop", async () => {
      const tick = vi.fn<() => void>();
      const stop = create().every(10, tick);
      await vi.waitFor(() => expect(tick.mock.calls.length).toBeGreaterThan(3), { timeout: 10_000 });
      stop();
      stop();
      const ticks = tick.mock.calls.length;
      await wait(100);
      expect(tick).toHaveBeenCalledTimes(ticks);
    });

    test("calls once, not before its time", async () => {
      const clock = create();
      const start = clock.monotonic();
      const calledAt: number[] = [];
      clock.after(50, () => calledAt.push(clock.monotonic()));
      await vi.waitFor(() => expect(calledAt).toHaveLength(1), { timeout: 10_000 });
      expect((calledAt[0] ?? 0) - start).toBeGreaterThanOrEqual(48);
      await wait(100);
      expect(calledAt).toHaveLength(1);
    });

    test("does not call what was stopped before", async () => {
      const then = vi.fn<() => void>();
      create().after(10, then)();
      await wait(100);
      expect(then).not.toHaveBeenCalled();
    });
  });
}
