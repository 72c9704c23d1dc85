import { expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import { emptyReview } from "../../../src/domain/rubric/review.ts";
import { ReviewEdits } from "../../../src/features/review/review-edits.ts";
import { createMemoryStorage } from "../../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../../src/platform/storage/storage.ts";
import { createFakeClock } from "../../support/fake-clock.ts";
import { newReview, newTake } from "../../support/records.ts";

const ID = takeId("t");

async function open(over: (storage: Storage) => Partial<Storage> = () => ({})) {
  const memory = createMemoryStorage();
  await memory.beginTake(newTake(ID));
  const clock = createFakeClock();
  const storage = { ...memory, ...over(memory) };
  const empty = emptyReview(ID, questionId("q"), "question", 1);
  const edits = new ReviewEdits({ storage, clock, id: ID, kept: null, empty });
  return { memory, clock, edits };
}

test("a read that fails holds up no write after it", async () => {
  let isBroken = true;
  const { memory, clock, edits } = await open(({ review }) => ({
    review: (id) => (isBroken ? Promise.reject(new DOMException("gone", "InvalidStateError")) : review(id)),
  }));
  // Another tab writes; what it wrote cannot be read.
  await memory.saveReview(newReview(ID, { note: "From the other tab." }));
  await clock.settle();
  isBroken = false;
  edits.apply((review) => ({ ...review, oneChange: "Slower." }));
  await clock.settle();
  expect(await memory.review(ID)).toMatchObject({ note: "From the other tab.", oneChange: "Slower." });
  expect(edits.state.get().saving).toEqual({ name: "saved" });
});

test("a write that breaks is said, and tried again", async () => {
  let isBroken = true;
  const { memory, clock, edits } = await open(({ changeReview }) => ({
    changeReview: (id, change) =>
      isBroken ? Promise.reject(new DOMException("gone", "InvalidStateError")) : changeReview(id, change),
  }));
  edits.apply((review) => ({ ...review, oneChange: "Slower." }));
  await clock.settle();
  expect(edits.state.get().saving).toEqual({
    name: "failed",
    failure: { type: "storage-failed", name: "InvalidStateError" },
  });
  isBroken = false;
  await edits.flush();
  expect(await memory.review(ID)).toMatchObject({ oneChange: "Slower." });
});

test("a change that comes after the review was left is written all the same", async () => {
  const { memory, clock, edits } = await open();
  edits.type("note", (review) => ({ ...review, note: "Typed last." }));
  void edits.close();
  edits.apply((review) => ({ ...review, oneChange: "Brought back." }));
  edits.type("note", (review) => ({ ...review, note: "Typed later still." }));
  await clock.settle();
  expect(await memory.review(ID)).toMatchObject({ note: "Typed later still.", oneChange: "Brought back." });
});
