import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";
import { newChunk, newReview } from "../support/records.ts";

const ID = takeId("take-2");

async function reviewOfSecondTake(over?: Parameters<typeof createFakeReview>[0]) {
  const review = createFakeReview(over);
  await keepTake(review.storage, "take-1", { createdAt: 1_760_000_000_000 });
  await keepTake(review.storage, ID, { createdAt: 1_760_000_600_000, sizeBytes: 38_000_000 });
  return review;
}

describe("a take", () => {
  test("says what it is and has no accessibility faults", async () => {
    const review = await reviewOfSecondTake();
    const { container } = await review.show(ID);
    const question = screen.getByRole("heading", { level: 1, name: "Why do you want to train in the United States?" });
    expect(question).toHaveAttribute("lang", "en");
    expect(question).toHaveAttribute("dir", "ltr");
    expect(screen.getByText("Take 2 of 2 of this question")).toBeVisible();
    expect(screen.getByText("38 MB")).toBeVisible();
    expect(screen.queryByText("Recovered")).toBeNull();
    await expectNoAxeFaults(container);
  });

  test("lets its recording go when it is left", async () => {
    const review = await reviewOfSecondTake();
    const { unmount } = await review.show(ID);
    expect(review.urls.open).toBe(1);
    unmount();
    expect(review.urls.open).toBe(0);
    expect(review.clock.timers).toBe(0);
  });

  test("is downloaded under its number, and answered again", async () => {
    const review = await reviewOfSecondTake();
    await review.show(ID);
    await userEvent.click(screen.getByRole("button", { name: "Download" }));
    await userEvent.click(screen.getByRole("button", { name: /^Answer it again/ }));
    expect(review.calls.downloads).toEqual(["take-2 as take 2"]);
    expect(review.calls.again).toEqual(["take-2"]);
  });

  test("goes to Takes when deleted, and comes back by Undo", async () => {
    const review = await reviewOfSecondTake();
    await review.show(ID);
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await review.settle();
    expect(review.calls.went).toEqual(["/takes"]);
    expect((await review.storage.takes()).map(({ id }) => id)).toEqual(["take-1"]);

    const toast = within(screen.getByText("Deleted 1 take, 38 MB").parentElement ?? document.body);
    await userEvent.click(toast.getByRole("button", { name: "Undo" }));
    await review.settle(10_000);
    expect((await review.storage.takes()).map(({ id }) => id)).toEqual([ID, "take-1"]);
  });

  test("is really gone when nobody pressed Undo", async () => {
    const review = await reviewOfSecondTake();
    await review.show(ID);
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await review.settle(9_000);
    expect(await review.storage.take(ID)).toBeNull();
  });

  test("stays where it is when it cannot be deleted", async () => {
    const review = await reviewOfSecondTake({
      deleteTakes: async () => ({ ok: false, failure: { type: "storage-full" } }),
    });
    await review.show(ID);
    await userEvent.click(screen.getByRole("button", { name: "Delete" }));
    await review.settle();
    expect(screen.getByText("There is no room left on this device")).toBeVisible();
    expect(review.calls.went).toEqual([]);
  });

  test("shows what the person set out to do after an earlier take of this question", async () => {
    const review = await reviewOfSecondTake();
    await review.storage.saveReview(newReview("take-1", { oneChange: "Say the dates first." }));
    await review.show(ID);
    expect(screen.getByText("Last time you set out to")).toBeVisible();
    expect(screen.getByText("Say the dates first.")).toBeVisible();
  });

  test("does not show a later take's change, nor that of another question", async () => {
    const review = await reviewOfSecondTake();
    await review.storage.saveReview(newReview(ID, { oneChange: "Later." }));
    await keepTake(review.storage, "follow-up", { createdAt: 1, kind: "follow-up", questionText: "Why?" });
    await review.storage.saveReview(newReview("follow-up", { oneChange: "Other." }));
    await review.show("take-1");
    expect(screen.queryByText("Last time you set out to")).toBeNull();
  });
});

describe("a take that is not as it should be", () => {
  test("is not on this device", async () => {
    const review = createFakeReview();
    const { container } = await review.show("not-here");
    expect(screen.getByRole("heading", { name: "This link leads to a take that is not on this device" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to Takes" })).toHaveAttribute("href", "#/takes");
    await expectNoAxeFaults(container);
  });

  test("was deleted", async () => {
    const review = await reviewOfSecondTake();
    await review.storage.deleteTakes([ID], 1);
    await review.show(ID);
    expect(screen.getByRole("heading", { name: /not on this device/ })).toBeVisible();
  });

  test("is still being recorded, and opens when it is finished", async () => {
    const review = createFakeReview();
    await keepTake(review.storage, "running", { status: "recording", endCause: "unknown" });
    await review.show("running");
    expect(screen.getByRole("heading", { name: "This take is still being recorded" })).toBeVisible();

    await review.storage.finishTake(takeId("running"), {
      endCause: "finished",
      durationMs: 9000,
      durationIsSure: true,
      mediaEndMs: 9000,
    });
    await review.settle();
    expect(screen.getByRole("slider", { name: "Position" })).toBeVisible();
  });

  test("was recovered, and says so", async () => {
    const review = createFakeReview();
    await keepTake(review.storage, "recovered", { status: "recovered", endCause: "unknown" });
    await review.show("recovered");
    expect(screen.getByText("Recovered")).toBeVisible();
    expect(screen.getByText(/Everything up to about the last second is here/)).toBeVisible();
  });

  test("has lost its recording: rating goes on, download is not offered", async () => {
    const review = createFakeReview();
    await keepTake(review.storage, "gone", { pieces: 0 });
    const { container } = await review.show("gone");
    expect(screen.getByText("The recording of this take cannot be read")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Download" })).toBeNull();
    expect(screen.queryByRole("slider", { name: "Position" })).toBeNull();
    await userEvent.type(screen.getByRole("textbox", { name: "Note" }), "Again.");
    await review.settle(400);
    expect((await review.storage.review(takeId("gone")))?.note).toBe("Again.");
    await expectNoAxeFaults(container);
  });

  test("has a hole, and says where", async () => {
    const review = createFakeReview();
    await keepTake(review.storage, "cut", { durationMs: 5000, pieces: 2 });
    await review.storage.appendChunk(takeId("cut"), newChunk(4, "piece", { durationMs: 5000 }));
    await review.show("cut");
    expect(screen.getByText("Part of this recording cannot be read")).toBeVisible();
    expect(screen.getByText(/Missing: about \S*0:02\S* to \S*0:04\S*\. The rest plays/)).toBeVisible();
    expect(screen.getByRole("slider", { name: "Position" })).toBeVisible();
  });

  test("has a chunk that is gone, which the player takes for the end: it is found once the first picture is there", async () => {
    const review = createFakeReview({}, { unreadable: [1] });
    await keepTake(review.storage, "torn", { durationMs: 3000, pieces: 3 });
    await review.show("torn");
    fireEvent.loadedData(screen.getByLabelText("Your answer"));
    await review.settle();
    expect(screen.getByText(/Missing: about \S*0:01\S* to \S*0:02\S*\./)).toBeVisible();
    expect(review.urls.open).toBe(1);
  });

  test("has a chunk that the browser does not give any more: the rest plays, and it says what is missing", async () => {
    const review = createFakeReview({}, { unreadable: [1] });
    await keepTake(review.storage, "torn", { durationMs: 3000, pieces: 3 });
    await review.show("torn");
    expect(screen.queryByText("Part of this recording cannot be read")).toBeNull();
    fail(screen.getByLabelText("Your answer"));
    await review.settle();
    expect(screen.getByText(/Missing: about \S*0:01\S* to \S*0:02\S*\./)).toBeVisible();
    expect(review.urls.open).toBe(1);
    fail(screen.getByLabelText("Your answer"));
    await review.settle();
    expect(screen.getByText("This browser cannot play this recording to its end")).toBeVisible();
  });

  test("has a length that is not sure", async () => {
    const review = createFakeReview();
    await keepTake(review.storage, "asleep", { durationIsSure: false });
    await review.show("asleep");
    expect(screen.getByText(/^about \S*1:52\S*$/)).toBeVisible();
  });
});

/** The browser gives up on the recording. */
function fail(video: HTMLElement): void {
  Object.defineProperty(video, "error", { value: { code: 2 } });
  fireEvent.error(video);
}
