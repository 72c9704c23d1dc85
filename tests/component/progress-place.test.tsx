import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { questionId, takeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import type { Level, Ratings } from "../../src/domain/records/records.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { openProgress } from "../support/fake-progress.tsx";
import { keptTake } from "../support/fake-takes.tsx";
import { aProgram } from "../support/programs.ts";
import { aQuestion } from "../support/questions.ts";
import { newReview } from "../support/records.ts";

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 25, 12).getTime();

/** One take a day until yesterday, rated blind. */
function days(all: readonly Ratings[]) {
  const ids = all.map((_, index) => `take-${index}`);
  return {
    now: NOW,
    takes: ids.map((id, index) => keptTake(id, { createdAt: NOW - (all.length - index) * DAY })),
    reviews: ids.map((id, index) =>
      newReview(id, {
        ratings: all[index] ?? {},
        blind: { ratings: all[index] ?? {}, skipped: false, at: 1 },
        oneChange: "",
      }),
    ),
  };
}
const levels = (...eye: readonly Level[]) => days(eye.map((level) => ({ structure: 4, "eye-contact": level })));
const section = (name: string) => within(screen.getByRole("region", { name }));

test("before the first take it says what will be here, and where to begin", async () => {
  await openProgress({});
  expect(screen.getByRole("heading", { level: 1, name: "Progress begins with your first take" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to Practice" })).toHaveAttribute("href", "#/");
  await expectNoAxeFaults(document.body);
});

test("the finding stands first, with what it rests on, and the criteria follow, lowest first", async () => {
  await openProgress(levels(2, 2, 3, 2, 2, 2));
  expect(
    screen.getByRole("heading", { level: 1, name: "Eye contact is your lowest, over its last 6 ratings" }),
  ).toBeVisible();
  expect(screen.getByText("You rated it 2 in 5 takes and 3 once.")).toBeVisible();
  const rows = section("Each criterion, up to its last 30 ratings").getAllByRole("group");
  expect(rows.map((row) => row.querySelector("summary")?.textContent)).toEqual([
    "Eye contact Latest: 2 2 in 5 of the last 6",
    "Structure Latest: 4 4 in all of the last 6",
  ]);
  await expectNoAxeFaults(document.body);
});

test("few ratings are called few: no lowest, no line", async () => {
  const { container } = await openProgress(levels(1, 2));
  expect(screen.getByRole("heading", { level: 1, name: "Few ratings so far" })).toBeVisible();
  expect(screen.getByText(/^Eye contact has the lowest last rating, 2\./)).toBeVisible();
  expect(screen.getAllByText("2 ratings, a small number")).toHaveLength(2);
  expect(container.querySelector("polyline")).toBeNull();
});

test("behind a row stands every rating, blind and later, with the rubric it was given by", async () => {
  const kept = levels(2, 3);
  const [first, second] = kept.reviews;
  if (first === undefined || second === undefined) throw new Error("two reviews");
  const reviews = [
    { ...first, ratings: { "eye-contact": 4 as Level } },
    { ...second, rubricVersion: 0, blind: { ratings: {}, skipped: true, at: 1 } },
  ];
  await openProgress({ ...kept, reviews });
  await userEvent.click(screen.getByText("Eye contact"));
  const rows = screen.getAllByRole("row").filter((row) => within(row).queryByRole("link"));
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .slice(1)
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    ["none", "3", "version 0"],
    ["2", "4", "this one"],
  ]);
  expect(screen.getByText("Another version of the rubric")).toBeVisible();
  await expectNoAxeFaults(document.body);
});

test("what is due is offered with the reason, and the button starts it", async () => {
  const kept = days([{ structure: 2 }]);
  const takes = kept.takes.map((take) => ({ ...take, createdAt: NOW - 10 * DAY }));
  const { practice } = await openProgress({ ...kept, takes });
  const next = section("Practice next");
  expect(next.getByText(/and rated Structure 2, the lowest of that take/)).toBeVisible();
  await userEvent.click(next.getByRole("button", { name: "Answer it now 2 min" }));
  expect(practice).toHaveBeenCalledExactlyOnceWith("img-why-the-us", takes[0]);
});

test("an interview to come brings a question back sooner, as everywhere else", async () => {
  const kept = days([{ structure: 3 }]);
  const takes = kept.takes.map((take) => ({ ...take, createdAt: NOW - 10 * DAY }));
  const interview = { date: "2026-11-26", time: null, zone: "America/Chicago" };
  const { unmount } = await openProgress({ ...kept, takes });
  expect(section("Nothing is due today").getByText(/rated Structure 3/)).toBeVisible();
  unmount();
  await openProgress({ ...kept, takes, programs: [aProgram("soon", { interview })] });
  expect(section("Practice next").getByText(/and rated Structure 3, the lowest of that take/)).toBeVisible();
});

test("a row that moved says from what to what, and what against what", async () => {
  await openProgress(levels(2, 2, 1, 2, 2, 3, 3, 4, 3, 3));
  expect(screen.getByText("Up from 2 to 3: last 5 against the 5 before")).toBeVisible();
});

test("a topic that applies to the person and was never practiced is said, and offered", async () => {
  const { practice } = await openProgress({
    ...days([{ structure: 5 }]),
    profile: { ...emptyProfile(), visa: "j-1" },
    questions: [
      aQuestion("img-visa", { text: "Which visa do you need?", topics: ["visa"], appliesTo: ["visa"] }),
      aQuestion("img-why-the-us", { topics: ["why-us"] }),
      aQuestion("common-goals", { topics: ["goals"] }),
    ],
  });
  const rows = section("Topics practiced").getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual(["Visanever practiced0", "Why the U.S.1"]);
  expect(section("Topics practiced").getByText("1 other topic, never practiced")).toBeVisible();
  await userEvent.click(section("Practice next").getByRole("button", { name: /^Answer it now/ }));
  expect(practice).toHaveBeenCalledExactlyOnceWith(questionId("img-visa"), null);
});

test("the ledger says of each change whether it happened", async () => {
  const kept = levels(2, 2);
  const [first, second] = kept.reviews;
  if (first === undefined || second === undefined) throw new Error("two reviews");
  const text = "Dates first";
  const reviews = [
    { ...first, oneChange: text },
    {
      ...second,
      oneChange: "Stop sooner",
      earlierChange: { takeId: takeId("take-0"), text, happened: "partly" as const },
    },
  ];
  await openProgress({ ...kept, reviews });
  const entries = section("One change, kept or not").getAllByRole("listitem");
  expect(entries.map((entry) => entry.textContent.replaceAll(/[\u2068\u2069]/g, ""))).toEqual([
    "Stop soonerNot yet tried, set Nov 24, 2026",
    "Dates firstPartly, Nov 24, 2026",
  ]);
});

test("length, weeks and their tables", async () => {
  await openProgress(levels(3, 3));
  expect(
    section("Length against the target").getByText(/2 of 2 ended in time. 2 answers are a small number/),
  ).toBeVisible();
  expect(section("Practice by week").getByText("2 takes on 2 days in the last 12 weeks.")).toBeVisible();
  await userEvent.click(screen.getByText("As a table", { selector: "[aria-labelledby=weeks] summary" }));
  expect(section("Practice by week").getAllByRole("row")).toHaveLength(13);
});

test("the ratings leave as a file for a spreadsheet", async () => {
  const { saveFile } = await openProgress(levels(3));
  await userEvent.click(screen.getByRole("button", { name: "Save ratings as CSV" }));
  const [file, name] = saveFile.mock.calls[0] ?? [];
  expect(name).toBe("second-take-ratings.csv");
  expect(await file?.text()).toContain('"Eye contact","3","3"');
});
