import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import type { TimedNote } from "../../src/domain/records/records.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";
import { newReview } from "../support/records.ts";

const ID = takeId("take");

async function watching(notes: readonly TimedNote[] = []) {
  const review = createFakeReview();
  await keepTake(review.storage, ID);
  if (notes.length > 0) await review.storage.saveReview(newReview(ID, { notes }));
  const { container } = await review.show(ID);
  const video = container.querySelector("video");
  if (video === null) throw new Error("no video");
  return { ...review, video, saved: async () => (await review.storage.review(ID))?.notes };
}

const field = () => screen.getByRole("textbox", { name: "What you saw or heard" });
const rows = () => within(screen.getByRole("region", { name: /^Notes/ })).getAllByRole("listitem");
const at = (video: HTMLVideoElement, seconds: number) => {
  video.currentTime = seconds;
  fireEvent.timeUpdate(video);
};

test("M drops a note at this second; it is kept at once, its words when the typing pauses, and the take goes on after it", async () => {
  const { video, settle, saved } = await watching();
  at(video, 41.3);
  await userEvent.keyboard("m");
  expect(field()).toHaveFocus();
  await settle();
  expect(await saved()).toMatchObject([{ atMs: 41_300, tag: "other", text: "" }]);

  await userEvent.keyboard("Skips the dates");
  expect(video.paused).toBe(true);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "What it is about" }), "Gap");
  await settle(400);
  expect(await saved()).toMatchObject([{ atMs: 41_300, tag: "gap", text: "Skips the dates" }]);
  await userEvent.click(screen.getByRole("button", { name: "Done" }));
  expect(video.paused).toBe(false);
  expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining("Skips the datesGap")]);
});

test("Enter is done and gives the focus back; Esc takes an empty note away without a word", async () => {
  const { video, settle, saved } = await watching();
  await userEvent.keyboard("mOne{Enter}");
  expect(screen.queryByRole("textbox", { name: "What you saw or heard" })).toBeNull();
  at(video, 20);
  await userEvent.keyboard("m{Escape}");
  await settle(400);
  expect((await saved())?.map(({ text }) => text)).toEqual(["One"]);
  expect(screen.queryByText(/^Deleted the note/)).toBeNull();
  await userEvent.keyboard("k");
  expect(video.paused).toBe(true);
});

test("a note is gone to, edited, deleted and brought back as it was", async () => {
  const note = { id: "n", atMs: 9000, tag: "pace", text: "Rushes" } as const;
  const { video, settle, saved } = await watching([note]);
  await userEvent.click(screen.getByRole("button", { name: /^Go to .*0:09/ }));
  expect(video.currentTime).toBe(9);

  await userEvent.click(screen.getByRole("button", { name: /^Edit the note/ }));
  expect(field()).toHaveValue("Rushes");
  await userEvent.keyboard(" here{Enter}");
  await settle(400);
  await userEvent.click(screen.getByRole("button", { name: /^Delete the note/ }));
  await settle();
  expect(await saved()).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await settle();
  expect(await saved()).toEqual([{ ...note, text: "Rushes here" }]);
});

test("notes are chapters: the one that plays is marked", async () => {
  const { video } = await watching([
    { id: "a", atMs: 1000, tag: "other", text: "First" },
    { id: "b", atMs: 30_000, tag: "other", text: "Second" },
  ]);
  const current = () => rows().map((row) => row.getAttribute("aria-current"));
  expect(current()).toEqual([null, null]);
  at(video, 30);
  expect(current()).toEqual([null, "true"]);
});

test("of two notes at one moment the one just written is marked, and neither covers the other", async () => {
  const { video } = await watching([
    { id: "a", atMs: 30_000, tag: "other", text: "First" },
    { id: "zz", atMs: 30_000, tag: "other", text: "Second" },
  ]);
  at(video, 30);
  await userEvent.keyboard("mThird{Enter}");
  const current = rows().find((row) => row.getAttribute("aria-current") === "true");
  expect(current).toHaveTextContent("Third");
  const pins = [...document.querySelectorAll<HTMLElement>("[title=First], [title=Second], [title=Third]")];
  expect(new Set(pins.map(({ style }) => style.getPropertyValue("--row"))).size).toBe(3);
});

test("two tabs review one take: both keep what the other wrote, and see it", async () => {
  const one = createFakeReview();
  await keepTake(one.storage, ID, { criteria: ["structure", "eye-contact"] });
  const first = await one.show(ID);
  const other = createFakeReview({}, { storage: one.storage });
  const second = await other.show(ID);
  const cell = (view: typeof first, name: string, level: number) =>
    within(within(view.container).getByRole("radiogroup", { name })).getAllByRole("radio")[level - 1] as HTMLElement;

  await userEvent.click(cell(first, "Structure", 2));
  await userEvent.click(cell(second, "Eye contact", 4));
  fireEvent.change(within(first.container).getByRole("textbox", { name: "Note" }), { target: { value: "From one." } });
  fireEvent.change(within(second.container).getByRole("textbox", { name: /^One change/ }), {
    target: { value: "From the other." },
  });
  await act(() => one.clock.settle(400));
  await act(() => other.clock.settle(400));

  expect(await one.storage.review(ID)).toMatchObject({
    ratings: { structure: 2, "eye-contact": 4 },
    note: "From one.",
    oneChange: "From the other.",
  });
  for (const view of [first, second]) {
    expect(cell(view, "Structure", 2)).toBeChecked();
    expect(cell(view, "Eye contact", 4)).toBeChecked();
    expect(within(view.container).getByRole("textbox", { name: "Note" })).toHaveValue("From one.");
  }
});

test("a deleted note is brought back after the review was left, too", async () => {
  const review = createFakeReview();
  await keepTake(review.storage, ID);
  const note = { id: "1", atMs: 33_000, tag: "gap", text: "Both dates" } as const;
  await review.storage.saveReview(newReview(ID, { notes: [note] }));
  const { rerender } = await review.show(ID);
  await userEvent.click(screen.getByRole("button", { name: /^Delete the note/ }));
  await review.settle();
  rerender(<Toasts store={review.toasts} />);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await review.settle();
  expect((await review.storage.review(ID))?.notes).toEqual([note]);
});
