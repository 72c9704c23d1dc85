import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, onTestFinished, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";

type Fields = Parameters<typeof keepTake>[2];

async function player(fields: Fields = {}) {
  const review = createFakeReview();
  await keepTake(review.storage, "take", fields);
  const { container } = await review.show("take");
  const video = container.querySelector("video");
  if (video === null) throw new Error("no video");
  const slider = screen.getByRole<HTMLInputElement>("slider", { name: "Position" });
  return { review, video, slider };
}

/** What a browser does that plays nothing with sound before the person has touched the page. */
function refuseToPlay(): void {
  const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockRejectedValue(new Error("NotAllowedError"));
  onTestFinished(() => play.mockRestore());
}

/** The reading without the marks that keep its direction. */
const valueText = (slider: HTMLElement) => slider.getAttribute("aria-valuetext")?.replaceAll(/[\u2066\u2069]/g, "");

test("starts to play by itself", async () => {
  const { video } = await player();
  expect(video.paused).toBe(false);
  expect(screen.getByRole("button", { name: "Pause" })).toBeVisible();
});

test("waits for the button where the browser refuses to start", async () => {
  refuseToPlay();
  const { video } = await player();
  expect(video.paused).toBe(true);
  expect(screen.getByRole("button", { name: "Play" })).toBeVisible();
});

test("tells the position as a time, in a take whose file tells no length", async () => {
  const { video, slider } = await player({ durationMs: 112_000 });
  expect(valueText(slider)).toBe("0:00 of 1:52");
  video.currentTime = 41.3;
  fireEvent.timeUpdate(video);
  expect(valueText(slider)).toBe("0:41 of 1:52");
});

test("believes the file about its length where it tells one", async () => {
  const { video, slider } = await player({ durationMs: 112_000 });
  Object.defineProperty(video, "duration", { value: 63 });
  fireEvent.durationChange(video);
  expect(valueText(slider)).toBe("0:00 of 1:03");
});

test("goes to the place that is chosen on the line of time, to a tenth of a second", async () => {
  const { video, slider } = await player();
  fireEvent.change(slider, { target: { value: "41.3" } });
  expect(video.currentTime).toBeCloseTo(41.3);
  expect(valueText(slider)).toBe("0:41 of 1:52");
});

test("is run by keys", async () => {
  const { video } = await player();
  const user = userEvent.setup();
  await user.keyboard("k");
  expect(video.paused).toBe(true);
  await user.keyboard(" ");
  expect(video.paused).toBe(false);

  const steps: [string, number][] = [
    ["{5}", 56],
    ["l", 66],
    ["j", 56],
    ["{ArrowRight}", 61],
    ["{ArrowLeft}", 56],
    ["{0}", 0],
    ["j", 0],
    ["{9}", 100.8],
    ["l", 110.8],
    ["l", 112],
  ];
  for (const [key, seconds] of steps) {
    await user.keyboard(key);
    expect(video.currentTime, key).toBeCloseTo(seconds);
  }
});

test("steps by one frame, standing still", async () => {
  const { video } = await player();
  await userEvent.keyboard("{1}.");
  expect(video.paused).toBe(true);
  expect(video.currentTime).toBeCloseTo(11.2 + 1 / 30);
  await userEvent.keyboard(",");
  expect(video.currentTime).toBeCloseTo(11.2);
});

test("knows its keys on keyboards of other scripts", async () => {
  const { video } = await player();
  fireEvent.keyDown(document.body, { key: "م", code: "KeyL" });
  expect(video.currentTime).toBe(10);
});

test("leaves the keys to a field, to a pressed button and to the browser", async () => {
  const { video } = await player();
  const user = userEvent.setup();
  await user.click(screen.getByRole("textbox", { name: "Note" }));
  await user.keyboard("l k 5{ArrowRight}");
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("l k 5");
  await user.keyboard("{Control>}l{/Control}");
  screen.getByRole("button", { name: "Turn sound off" }).focus();
  await user.keyboard(" ");
  expect(video.currentTime).toBe(0);
  expect(video.paused).toBe(false);
  expect(video.muted).toBe(true);
});

test("arrows on the line of time go five seconds, as elsewhere", async () => {
  const { video, slider } = await player();
  slider.focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(video.currentTime).toBe(5);
});

test("plays slower and faster, and without sound", async () => {
  const { video } = await player();
  const speed = screen.getByRole("combobox", { name: "Speed" });
  await userEvent.selectOptions(speed, "0.75×");
  expect(video.playbackRate).toBe(0.75);
  await userEvent.click(screen.getByRole("button", { name: "Turn sound off" }));
  expect(video.muted).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Turn sound on" }));
  expect(video.muted).toBe(false);
});

test("keeps the first picture as the take's own, once", async () => {
  const { review, video } = await player();
  expect(await review.storage.thumbnail(takeId("take"))).toBeNull();
  fireEvent.loadedData(video);
  await review.settle();
  expect(await review.storage.thumbnail(takeId("take"))).not.toBeNull();
});

test("says of a take without picture that it is sound only", async () => {
  const { video } = await player({ hasVideo: false });
  expect(screen.getByText("Sound only")).toBeVisible();
  expect(video).not.toBeVisible();
  expect(screen.queryByRole("button", { name: "Full screen" })).toBeNull();
});

test("says what is kept when the browser cannot play the recording", async () => {
  const { video } = await player();
  Object.defineProperty(video, "error", { value: { code: 3 } });
  fireEvent.error(video);
  expect(await screen.findByText("This browser cannot play this recording to its end")).toBeVisible();
  expect(screen.getByText(/Nothing was removed/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Download" })).toBeVisible();
});
