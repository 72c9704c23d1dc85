import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/** The replay in the room. */
export const replayIn = (page: Page): Locator => page.getByLabel("The answer you just gave");

/** The player of a take's review. */
export const playerIn = (page: Page): Locator => page.getByLabel("Your answer", { exact: true });

/** From a place with navigation to the list of takes. */
export async function goToTakes(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Takes" }).click();
  await page.getByRole("heading", { level: 1, name: "Takes" }).waitFor();
}

/** The rows of the list of takes: of one question, or all. */
export const takeRows = (page: Page, question?: string): Locator =>
  question === undefined ? page.getByRole("article") : page.getByRole("article", { name: question });

/** What the browser shows of a recording after a seek. */
export interface Sight {
  /** Where the player says it is, seconds. */
  readonly at: number;
  /** When the picture on screen was taken, seconds into the recording. */
  readonly takenAt: number;
  readonly picture: string;
}

/** Seeks as a person does and looks at the picture that comes up. */
export function lookAt(video: Locator, seconds: number): Promise<Sight> {
  return video.evaluate(async (element: HTMLVideoElement, target) => {
    element.pause();
    const sought = new Promise((resolve) => element.addEventListener("seeked", resolve, { once: true }));
    const shown = new Promise<number>((resolve) =>
      element.requestVideoFrameCallback((_now, { mediaTime }) => resolve(mediaTime)),
    );
    element.currentTime = target;
    await sought;
    const takenAt = await shown;
    const canvas = document.createElement("canvas");
    canvas.width = 64;
    canvas.height = 36;
    const context = canvas.getContext("2d");
    context?.drawImage(element, 0, 0, canvas.width, canvas.height);
    return { at: element.currentTime, takenAt, picture: canvas.toDataURL() };
  }, seconds);
}

/** Seconds; waits until the browser knows. */
export function durationOf(video: Locator): Promise<number> {
  return video.evaluate(
    (element: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        if (element.readyState >= HTMLMediaElement.HAVE_METADATA) resolve(element.duration);
        else element.addEventListener("loadedmetadata", () => resolve(element.duration), { once: true });
      }),
  );
}

/** A recording of so many seconds plays, from its beginning on, and stops where it is told to. */
export async function expectPlays(media: Locator, seconds: number): Promise<void> {
  const duration = await durationOf(media);
  expect(duration).toBeGreaterThanOrEqual(seconds);
  expect(duration).toBeLessThan(seconds + 30);
  const position = () => media.evaluate((element: HTMLVideoElement) => element.currentTime);
  await media.evaluate((element: HTMLVideoElement) => element.play());
  await expect.poll(position).toBeGreaterThan(0.4);
  await media.evaluate((element: HTMLVideoElement) => element.pause());
  expect(await media.evaluate((element: HTMLVideoElement) => element.error?.message ?? null)).toBeNull();
}

/** Every seek lands where it was asked to, whichever way it comes from, and shows the picture of that moment. */
export async function expectSeeksExactly(video: Locator): Promise<void> {
  const early = await lookAt(video, 0.7);
  const late = await lookAt(video, 2.6);
  const again = await lookAt(video, 0.7);
  for (const [sight, asked] of [
    [early, 0.7],
    [late, 2.6],
    [again, 0.7],
  ] as const) {
    expect(sight.at).toBeCloseTo(asked, 2);
    // The picture that was up at that moment; a busy machine records few of them.
    expect(sight.takenAt).toBeLessThanOrEqual(asked + 0.001);
    expect(sight.takenAt).toBeGreaterThan(asked - 0.5);
  }
  expect(late.picture).not.toBe(early.picture);
  expect(again.picture).toBe(early.picture);
}

/** As `expectSeeksExactly`, for a take of unknown length that may hold a gap: near its end, and back. */
export async function expectSeeks(video: Locator): Promise<void> {
  const seconds = await durationOf(video);
  for (const at of [seconds - 0.5, 0.5]) {
    const sight = await lookAt(video, at);
    expect(sight.at).toBeCloseTo(at, 2);
    expect(sight.takenAt).toBeLessThanOrEqual(at + 0.001);
    expect(sight.takenAt).toBeGreaterThan(at - 1);
  }
}
