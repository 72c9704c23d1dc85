import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { FEEDBACK, type FeedbackRecord } from "../../src/domain/mentors/feedback.ts";
import type { ReviewRecord } from "../../src/domain/records/records.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";
import { aReply } from "../support/feedback.ts";
import { newReview } from "../support/records.ts";

const ID = takeId("take");
const REPLY = aReply({
  comments: [
    { id: "1", takeId: ID, takeRef: null, atMs: 70_000, text: "stop here" },
    { id: "2", takeId: ID, takeRef: null, atMs: 33_000, text: "you apologize twice" },
    { id: "3", takeId: takeId("other"), takeRef: null, atMs: 1_000, text: "of another take" },
  ],
  ratings: [{ takeId: ID, takeRef: null, criterion: "structure", level: 2 }],
  notes: [{ takeId: ID, takeRef: null, text: "call me" }],
});

async function review(blind: ReviewRecord["blind"], replies: readonly FeedbackRecord[] = [REPLY]) {
  const fake = createFakeReview();
  await keepTake(fake.storage, ID, { criteria: ["structure", "eye-contact"] });
  await fake.storage.saveReview(newReview(ID, { ratings: { structure: 4 }, blind }));
  for (const reply of replies) await fake.storage.changeDocument(FEEDBACK, reply.id, () => reply);
  return { ...fake, ...(await fake.show(ID)) };
}
const RATED = { ratings: { structure: 4 }, skipped: false, at: 1 } as const;
const said = () => within(screen.getByRole("region", { name: "What mentors said" }));

test("nothing of a mentor shows before the own rating has ended", async () => {
  const { settle } = await review(null);
  expect(screen.queryByText("stop here")).toBeNull();
  expect(screen.queryByText(/Dr. Whitlow/)).toBeNull();
  expect(screen.queryByText("Mentors")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Skip rating" }));
  await settle();
  expect(said().getByText("stop here")).toBeVisible();
});

test("then the comments stand in the order of their moments, each with the name, and their own lane", async () => {
  const { container } = await review(RATED);
  expect(
    said()
      .getAllByRole("listitem")
      .map((item) => item.querySelector("bdi")?.textContent),
  ).toEqual(["you apologize twice", "stop here", "call me"]);
  expect(said().getAllByText("Dr. Whitlow")).toHaveLength(3);
  expect(said().getByRole("button", { name: /^Go to .0:33/ })).toBeVisible();
  expect(screen.getByText("Mentors")).toBeInTheDocument();
  expect(screen.getByTitle("Dr. Whitlow: stop here")).toBeInTheDocument();
  expect(screen.queryByText("of another take")).toBeNull();
  await expectNoAxeFaults(container);
});

test("a mentor's level stands under the criterion, beside the own one", async () => {
  await review(RATED);
  const [row] = screen.getAllByRole("listitem").filter((item) => item.textContent.includes("Structure"));
  expect(row).toHaveTextContent(/Dr. Whitlow.: 2/);
  expect(within(row ?? document.body).getByRole("radio", { name: /^4/ })).toBeChecked();
});

test("a reply that comes while the take is open shows at once", async () => {
  const { storage, settle } = await review(RATED, []);
  expect(screen.queryByRole("region", { name: "What mentors said" })).toBeNull();
  await storage.changeDocument(FEEDBACK, REPLY.id, () => REPLY);
  await settle();
  expect(said().getByText("stop here")).toBeVisible();
});
