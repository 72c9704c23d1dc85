import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import { PROGRAM, type ProgramRecord } from "../../src/domain/programs/program.ts";
import { PracticePlace } from "../../src/features/practice/practice-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakePractice } from "../support/fake-practice.tsx";
import { aProgram } from "../support/programs.ts";
import { newReview, newTake } from "../support/records.ts";

const DAY_MS = 86_400_000;

/** Practice with one answer of ten days ago whose structure was rated 3, which comes back after 27 days. */
async function openPractice(programs: readonly ProgramRecord[]) {
  const practice = createFakePractice();
  const { clock, storage } = practice;
  const take = newTake("a", {
    status: "complete",
    questionId: questionId("common-goals-1"),
    questionText: "Question goals",
    createdAt: clock.now() - 10 * DAY_MS,
    sizeBytes: 1,
  });
  await storage.beginTake(take);
  await storage.saveReview(newReview("a", { questionId: take.questionId, ratings: { structure: 3 } }));
  for (const program of programs) await storage.changeDocument(PROGRAM, program.id, () => program);
  const view = await practice.show(<PracticePlace ports={practice.ports} />);
  return { ...practice, ...view };
}

const on = (id: string, name: string, date: string, time: string | null = "09:00") =>
  aProgram(id, { name, interview: { date, time, zone: "America/Chicago" } });

test("the next two interviews stand beside what to practice, on the program's clock too", async () => {
  const { container } = await openPractice([
    on("late", "Late", "2027-01-09"),
    on("soon", "Soon", "2026-12-03"),
    on("past", "Past", "2026-11-03"),
    on("day", "Day", "2026-12-08", null),
  ]);
  expect(screen.getByRole("heading", { name: "Coming up" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "All 3" })).toHaveAttribute("href", "#/programs");
  const rows = [screen.getByRole("link", { name: /Soon/ }), screen.getByRole("link", { name: /Day/ })];
  expect(rows[0]).toHaveAttribute("href", "#/programs/soon");
  expect(rows[0]).toHaveTextContent(/Internal medicine, in 19 days.*your time \(9:00 AM CT\)/);
  expect(rows[1]).toHaveTextContent(/^8DecDayInternal medicine, in 2[34] days$/);
  expect(screen.queryByRole("link", { name: /Late/ })).toBeNull();
  await expectNoAxeFaults(container);
});

test("what would come back after the next interview comes back before it", async () => {
  await openPractice([on("soon", "Soon", "2026-11-17")]);
  expect(await screen.findByText(/Due again. You rated structure 3 10 days ago/i)).toBeInTheDocument();
});

test("without an interview it waits, and nothing is coming up", async () => {
  const { container } = await openPractice([]);
  expect(within(container).queryByText(/Due again/)).toBeNull();
  expect(screen.queryByRole("heading", { name: "Coming up" })).toBeNull();
});
