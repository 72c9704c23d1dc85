import { beforeEach, expect, test, vi } from "vitest";
import { drawStills } from "../../src/platform/system/stills.ts";
import { createFakeClock } from "../support/fake-clock.ts";

beforeEach(() => {
  // The environment plays no media: no event comes by itself, as from a seek that stalls.
  vi.spyOn(HTMLMediaElement.prototype, "load").mockReturnValue();
});

async function drawing() {
  const clock = createFakeClock();
  const create = vi.spyOn(document, "createElement");
  let drawn: unknown = "waiting";
  void drawStills(clock, "blob:take", [1_000, 2_000]).then((stills) => (drawn = stills));
  const video: unknown = create.mock.results[0]?.value;
  create.mockRestore();
  if (!(video instanceof HTMLVideoElement)) throw new Error("no video");
  await clock.settle();
  return { clock, video, drawn: () => drawn };
}

test("a recording that never opens is given up", async () => {
  const { clock, video, drawn } = await drawing();
  expect(drawn()).toBe("waiting");
  await clock.settle(10_000);
  expect(drawn()).toEqual([]);
  expect(video.hasAttribute("src")).toBe(false);
  expect(clock.timers).toBe(0);
});

test("a jump that stalls ends it with the pictures there are", async () => {
  const { clock, video, drawn } = await drawing();
  video.dispatchEvent(new Event("loadeddata"));
  await clock.settle();
  expect(video.currentTime).toBe(1);
  await clock.settle(10_000);
  expect(drawn()).toEqual([]);
  expect(clock.timers).toBe(0);
});
