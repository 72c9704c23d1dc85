import { act, render, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { FEEDBACK } from "../../src/domain/mentors/feedback.ts";
import type { Level } from "../../src/domain/records/records.ts";
import { ProgressPlace } from "../../src/features/progress/progress-place.tsx";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { keptTake } from "../support/fake-takes.tsx";
import { aReply } from "../support/feedback.ts";
import { newReview } from "../support/records.ts";

/** Takes that the person rated with the first level and a mentor with the second. */
async function open(pairs: readonly (readonly [Level, Level])[]) {
  const clock = createFakeClock(1_764_000_000_000);
  const storage = createMemoryStorage();
  for (const [index, [own, theirs]] of pairs.entries()) {
    const id = `take-${index}`;
    await storage.beginTake(keptTake(id, { questionText: `Question ${index}` }));
    const ratings = { structure: own };
    await storage.saveReview(newReview(id, { ratings, blind: { ratings, skipped: false, at: 1 } }));
    const rating = { takeId: takeId(id), takeRef: null, criterion: "structure", level: theirs } as const;
    await storage.changeDocument(FEEDBACK, id, () => aReply({ id, ratings: [rating] }));
  }
  const ports = { clock, storage, questions: async () => [], practice: vi.fn(), saveFile: vi.fn() };
  render(<ProgressPlace ports={ports} />);
  await act(() => clock.settle());
}
const section = () => within(screen.getByRole("region", { name: "You against your mentors" }));
const cells = () =>
  section()
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

test("five pairs carry a claim, with over, under and the same, and the moments that differ most", async () => {
  await open([
    [5, 2],
    [4, 3],
    [4, 3],
    [3, 3],
    [2, 3],
  ]);
  expect(section().getByText("5 takes, each rated by you before you saw their rating.")).toBeVisible();
  expect(section().getByRole("rowheader", { name: "Structure" })).toBeVisible();
  expect(cells()).toEqual(["0.8 above theirs", "3", "1", "1", "5"]);
  expect(section().getByRole("link", { name: "Question 0" })).toHaveAttribute("href", "#/takes/take-0");
  expect(section().getByText(/^Structure: you 5/)).toHaveTextContent(/Dr. Whitlow. 2/);
  await expectNoAxeFaults(document.body);
});

test("under five pairs nothing is claimed", async () => {
  await open([[5, 2]]);
  expect(cells()).toEqual(["Under 5 pairs, too few to say", "1", "0", "0", "1"]);
});

test("without a mentor's rating there is no section", async () => {
  await open([]);
  expect(screen.queryByRole("region", { name: "You against your mentors" })).toBeNull();
});
