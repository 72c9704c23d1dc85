import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import type { ReviewRecord } from "../../src/domain/records/records.ts";
import { fail, ok, type Result } from "../../src/domain/result.ts";
import type { Storage, StorageFailure } from "../../src/platform/storage/storage.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";
import { newInterview, newReview } from "../support/records.ts";

const ID = takeId("take");

async function rating(over: Partial<Storage> = {}, kept?: ReviewRecord) {
  const review = createFakeReview(over);
  await keepTake(review.storage, ID, { criteria: ["structure", "eye-contact", "answers-question"] });
  if (kept) await review.storage.saveReview(kept);
  const view = await review.show(ID);
  return { ...review, ...view, saved: () => review.storage.review(ID) };
}

const cells = (name: string) => within(screen.getByRole("radiogroup", { name }));
const cell = (name: string, level: number) => cells(name).getByRole("radio", { name: new RegExp(`^${level}`) });
const rubric = () => within(screen.getByRole("region", { name: "Rate what you saw" }));
const groups = () =>
  rubric()
    .getAllByRole("radiogroup")
    .map((group) => group.getAttribute("aria-label"));
const anchor = (level: number) => screen.getByRole("button", { name: new RegExp(`^${level} `) });
const heading = () => screen.getByRole("heading", { name: "Rate what you saw" });

describe("the rubric", () => {
  test("asks for what the question exercises, in the rubric's order, the first one open", async () => {
    const { container } = await rating();
    expect(heading()).toBeVisible();
    expect(screen.getByText("0 of 3 rated")).toBeVisible();
    expect(groups()).toEqual(["Answers the question", "Structure", "Eye contact"]);
    expect(anchor(1)).toHaveTextContent("What was asked is never answered, or something else is");
    expect(anchor(3)).toHaveTextContent("The answer is there, but late or after a detour");
    expect(anchor(5)).toHaveTextContent("The first two sentences answer it; the rest supports that");
    await expectNoAxeFaults(container);
  });

  test("is rated by pressing an anchor; the next criterion without a rating opens", async () => {
    const { settle, saved } = await rating();
    await userEvent.click(anchor(3));
    expect(cell("Answers the question", 3)).toBeChecked();
    expect(cell("Answers the question", 3)).toHaveFocus();
    expect(screen.getByText("1 of 3 rated")).toBeVisible();
    expect(anchor(1)).toHaveTextContent("Starts in the middle; a listener could not retell it");
    await settle(400);
    expect((await saved())?.ratings).toEqual({ "answers-question": 3 });
  });

  test("of a station asks for no gaps and no fit, even where all ten are shown", async () => {
    const review = createFakeReview();
    const interview = newInterview("station");
    const prompts = interview.prompts.map((prompt) => ({ ...prompt, scenario: "A patient declines treatment." }));
    await review.storage.saveInterview({ ...interview, prompts });
    await keepTake(review.storage, ID, { interviewId: interview.id, criteria: ["structure"] });
    await review.show(ID);
    await userEvent.click(cell("Structure", 3));
    await review.settle(400);
    expect((await review.storage.review(ID))?.ratings).toEqual({
      structure: 3,
      "gaps-red-flags": "not-applicable",
      fit: "not-applicable",
    });
  });

  test("of a station has its scenario to read again", async () => {
    const review = createFakeReview();
    const interview = newInterview("station");
    const prompts = interview.prompts.map((prompt) => ({ ...prompt, scenario: "A patient declines treatment." }));
    await review.storage.saveInterview({ ...interview, prompts });
    await keepTake(review.storage, ID, { interviewId: interview.id });
    await review.show(ID);
    expect(screen.getByText("A patient declines treatment.")).not.toBeVisible();
    await userEvent.click(screen.getByText("Read the scenario again"));
    expect(screen.getByText("A patient declines treatment.")).toBeVisible();
  });

  test("opens a row whose cell is pressed, and stays there", async () => {
    await rating();
    await userEvent.click(cell("Eye contact", 4));
    expect(cell("Eye contact", 4)).toBeChecked();
    expect(anchor(5)).toHaveTextContent("Toward the lens when making a point; nothing is read off");
  });

  test("is rated by digits and arrows; the row with the focus is open, and no row opens by itself", async () => {
    const { container } = await rating();
    const video = container.querySelector("video");
    await userEvent.click(cell("Structure", 1));
    await userEvent.keyboard("4");
    expect(cell("Structure", 4)).toBeChecked();
    await userEvent.keyboard("{ArrowRight}");
    expect(cell("Structure", 5)).toBeChecked();
    expect(cell("Structure", 5)).toHaveFocus();
    await userEvent.keyboard("{Backspace}");
    expect(cells("Structure").queryByRole("radio", { checked: true })).toBeNull();
    // A digit that is no rating moves no player either; letters still run it, to hear a moment again while rating.
    await userEvent.keyboard("9");
    expect(video?.currentTime).toBe(0);
    await userEvent.keyboard("l");
    expect(video?.currentTime).toBe(10);

    // Past “Pin it” and “Does not apply”.
    for (let stops = 0; stops < 3; stops++) await userEvent.tab();
    expect(cell("Eye contact", 1)).toHaveFocus();
    expect(anchor(1)).toHaveTextContent("Looks at notes, the own picture or elsewhere most of the time");
  });

  test("says of each level what it looks like", async () => {
    await rating();
    expect(
      cells("Structure")
        .getAllByRole("radio")
        .map((radio) => radio.getAttribute("aria-label")),
    ).toEqual([
      "1: Starts in the middle; a listener could not retell it",
      "2",
      "3: Beginning and end are there; the middle wanders or repeats",
      "4",
      "5: One line of thought in order, each part said once, then it stops",
    ]);
  });

  test("lets a criterion not apply, and takes that back with the level it had", async () => {
    const { settle, saved, container } = await rating();
    await userEvent.click(cell("Structure", 2));
    await userEvent.click(screen.getByRole("button", { name: "Does not apply" }));
    expect(screen.queryByRole("radiogroup", { name: "Structure" })).toBeNull();
    expect(screen.getByRole("button", { name: "Rate it: Structure" })).toHaveFocus();
    expect(screen.getByText("1 of 3 rated")).toBeVisible();
    await settle(400);
    expect((await saved())?.ratings).toEqual({ structure: "not-applicable" });
    await expectNoAxeFaults(container);

    await userEvent.click(screen.getByRole("button", { name: "Rate it: Structure" }));
    expect(cell("Structure", 2)).toBeChecked();
    expect(cell("Structure", 2)).toHaveFocus();
  });

  test("rates all ten one press further, and remembers that", async () => {
    const { settle, saved } = await rating();
    await userEvent.click(screen.getByRole("button", { name: "Rate all ten" }));
    expect(groups()).toHaveLength(10);
    expect(screen.getByText("0 of 10 rated")).toBeVisible();
    await settle(400);
    expect((await saved())?.allTen).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Only what this question exercises" }));
    expect(groups()).toHaveLength(3);
  });

  test("shows what was rated before, the first criterion without a rating open", async () => {
    await rating(
      { kind: "disk" },
      newReview(ID, { ratings: { "answers-question": 5, structure: 2 }, note: "Slow.", oneChange: "Stop." }),
    );
    expect(cell("Structure", 2)).toBeChecked();
    expect(anchor(1)).toHaveTextContent("Looks at notes, the own picture or elsewhere most of the time");
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("Slow.");
    expect(screen.getByRole("textbox", { name: "One change for the next take" })).toHaveValue("Stop.");
    expect(screen.getByText("Saved on this device")).toBeVisible();
  });
});

describe("saving by itself", () => {
  const change = () => screen.getByRole("textbox", { name: "One change for the next take" });

  /** Storage on which a test holds each save until it lets it go. */
  function heldSaves() {
    const asked: { readonly review: ReviewRecord; readonly answer: (result: Result<void, StorageFailure>) => void }[] =
      [];
    let stored: ReviewRecord | null = null;
    const changeReview: Storage["changeReview"] = (_, change) =>
      new Promise((answer) => {
        const review = change(stored);
        asked.push({
          review,
          answer: (result) => {
            if (result.ok) stored = review;
            answer(result);
          },
        });
      });
    return { asked, changeReview };
  }

  test("waits until the person pauses, then saves once", async () => {
    const { asked, changeReview } = heldSaves();
    const { settle } = await rating({ changeReview, kind: "disk" });
    expect(screen.queryByText("Saving")).toBeNull();
    fireEvent.change(change(), { target: { value: "Say" } });
    await settle(399);
    fireEvent.change(change(), { target: { value: "Say it." } });
    expect(screen.getByText("Saving")).toBeVisible();
    await settle(399);
    expect(asked).toHaveLength(0);
    await settle(1);
    expect(asked.map(({ review }) => review.oneChange)).toEqual(["Say it."]);

    asked[0]?.answer(ok(undefined));
    await settle();
    expect(screen.getByText("Saved on this device")).toBeVisible();
  });

  test("never has two saves under way, and ends with the newest words", async () => {
    const { asked, changeReview } = heldSaves();
    const { settle } = await rating({ changeReview });
    fireEvent.change(change(), { target: { value: "One" } });
    await settle(400);
    fireEvent.change(change(), { target: { value: "Two" } });
    await settle(400);
    expect(asked).toHaveLength(1);
    asked[0]?.answer(ok(undefined));
    await settle();
    expect(screen.getByText("Saving")).toBeVisible();
    expect(asked.map(({ review }) => review.oneChange)).toEqual(["One", "Two"]);
  });

  test.each([
    ["a field is left", () => fireEvent.blur(change())],
    ["the page goes away", () => fireEvent(window, new Event("pagehide"))],
  ])("saves at once when %s", async (_, leave) => {
    const { settle, saved } = await rating();
    fireEvent.change(change(), { target: { value: "Say it." } });
    leave();
    await settle();
    expect((await saved())?.oneChange).toBe("Say it.");
  });

  test("saves at once when the place is left", async () => {
    const { unmount, settle, saved } = await rating();
    fireEvent.change(change(), { target: { value: "Say it." } });
    unmount();
    await settle();
    expect((await saved())?.oneChange).toBe("Say it.");
  });

  test("says that nothing outlives the window where storage is only in memory", async () => {
    const { settle } = await rating();
    fireEvent.change(change(), { target: { value: "Say it." } });
    await settle(400);
    expect(screen.getByText("Kept until this window closes")).toBeVisible();
  });

  test("says when it cannot save, keeps what was written and tries again", async () => {
    const { asked, changeReview } = heldSaves();
    const { settle } = await rating({ changeReview, kind: "disk" });
    fireEvent.change(change(), { target: { value: "Say it." } });
    await settle(400);
    asked[0]?.answer(fail({ type: "storage-full" }));
    await settle();
    expect(screen.getByRole("alert")).toHaveTextContent("There is no room left on this device");
    expect(change()).toHaveValue("Say it.");

    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await settle();
    asked[1]?.answer(ok(undefined));
    await settle();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("Saved on this device")).toBeVisible();
    expect(asked.map(({ review }) => review.oneChange)).toEqual(["Say it.", "Say it."]);
  });
});

test("words that cannot be written while leaving are told, and written when it is tried again", async () => {
  const memory = createMemoryStorage();
  let isFull = true;
  const { settle, saved, toasts, rerender } = await rating({
    ...memory,
    changeReview: async (id, change) => (isFull ? fail({ type: "storage-full" }) : memory.changeReview(id, change)),
  });
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), "Typed last.");
  rerender(<Toasts store={toasts} />);
  await settle();
  isFull = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await settle();
  expect((await saved())?.note).toBe("Typed last.");
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});
