import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { EvidenceRecord } from "../../src/domain/evidence/evidence.ts";
import { takeId } from "../../src/domain/ids.ts";
import type { TimelineEntry } from "../../src/domain/timeline/timeline.ts";
import { ReportPlace } from "../../src/features/report/report-place.tsx";
import type { ReportPorts } from "../../src/features/report/report-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { keepTake } from "../support/fake-review.tsx";
import { newInterview, newReview } from "../support/records.ts";

async function setUp(dates: readonly TimelineEntry[] = [], evidence: EvidenceRecord | null = null) {
  const clock = createFakeClock();
  const storage = createMemoryStorage();
  const ports = {
    clock,
    storage,
    evidenceOf: () => Promise.resolve(evidence),
    datesOf: () => Promise.resolve(dates),
    stillsOf: vi.fn<ReportPorts["stillsOf"]>(async (_, moments) =>
      moments.map((atMs) => ({ atMs, picture: new Blob(["jpeg"], { type: "image/jpeg" }) })),
    ),
    print: vi.fn<ReportPorts["print"]>(),
  };
  async function show(id: string, type: "take" | "interview" = "take") {
    const view = render(<ReportPlace ports={ports} type={type} id={id} />);
    await act(() => clock.settle());
    return view;
  }
  return { ...ports, show };
}

test("a take on paper: question, levels with their words, notes with times, the one change", async () => {
  const { storage, show, print } = await setUp();
  await keepTake(storage, "a");
  await storage.saveReview(
    newReview("a", {
      ratings: { structure: 4, fit: "not-applicable" },
      blind: { ratings: { structure: 3, fit: "not-applicable" }, skipped: false, at: 1 },
      pins: { structure: 41_000 },
      notes: [{ id: "1", atMs: 33_000, tag: "gap", text: "Sorry, twice" }],
      oneChange: "Name the program first.",
      earlierChange: { takeId: takeId("z"), text: "Dates first", happened: "partly" },
    }),
  );
  await show("a");
  expect(
    screen.getByRole("heading", { level: 1, name: "Why do you want to train in the United States?" }),
  ).toBeVisible();
  const rows = screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent.replaceAll(/[\u2066\u2069]/g, ""));
  expect(rows).toEqual([
    "Structure3Beginning and end are there; the middle wanders or repeats. Later: 4. Shown at 0:41.",
    "Fit to specialty and programDoes not apply.",
  ]);
  expect(screen.getByText(/The ratings are the blind ones/)).toBeVisible();
  expect(screen.getByText("Name the program first.")).toBeVisible();
  expect(screen.getByText(/^Last time:/).textContent).toContain("“Dates first” Happened in part.");
  expect(screen.getByText("Sorry, twice")).toBeVisible();
  await expectNoAxeFaults(document.body);
  await userEvent.click(screen.getByRole("checkbox", { name: "Notes" }));
  expect(screen.queryByText("Sorry, twice")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Print or save as PDF" }));
  expect(print).toHaveBeenCalledOnce();
});

const SPOKEN: EvidenceRecord = {
  v: 1,
  takeId: takeId("a"),
  measuredAt: 0,
  soundMs: 60_000,
  waveform: null,
  speech: {
    found: true,
    method: "silero",
    speech: [
      { startMs: 3_400, endMs: 20_000 },
      { startMs: 22_000, endMs: 60_000 },
    ],
  },
};

test.each([
  ["is not ended", null, false],
  ["is complete", { ratings: { structure: 4 }, skipped: false, at: 1 }, true],
  ["was skipped", { ratings: {}, skipped: true, at: 1 }, true],
] as const)("where the blind rating %s, what was measured is on paper: %j", async (_, blind, isShown) => {
  const { storage, show } = await setUp([], SPOKEN);
  await keepTake(storage, "a");
  await storage.saveReview(newReview("a", { ratings: { structure: 4 }, blind }));
  await show("a");
  const measured = "First word after 3.4 s. 1 pause of 1.5 s or more after it. The longest lasts 2 s.";
  expect(screen.queryByText(measured) !== null).toBe(isShown);
  expect(screen.queryByText(/given before the evidence/) !== null).toBe(blind === null || !blind.skipped);
});

test("nothing measured is on paper of a take without a review", async () => {
  const { storage, show } = await setUp([], SPOKEN);
  await keepTake(storage, "a");
  await show("a");
  expect(screen.queryByText(/First word/)).toBeNull();
});

test("stills of the pinned moments come when they are asked for", async () => {
  const { storage, show, stillsOf } = await setUp();
  await keepTake(storage, "a");
  await storage.saveReview(newReview("a", { pins: { structure: 41_000, fit: 5_000 } }));
  await show("a");
  expect(stillsOf).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("checkbox", { name: "Stills" }));
  expect(await screen.findByRole("img", { name: /^Picture at .*0:05/ })).toBeVisible();
  expect(stillsOf.mock.calls[0]?.[1]).toEqual([5_000, 41_000]);
});

test("the dates of My timeline stand beside an answer that gives dates", async () => {
  const entry = { id: "1", kind: "gap", what: "Cared for a parent", from: "2024-08", to: "2025-05" } as TimelineEntry;
  const { storage, show } = await setUp([entry]);
  await keepTake(storage, "a");
  await show("a");
  expect(screen.getByText("Aug 2024 to May 2025")).toBeVisible();
  expect(screen.getByText("Cared for a parent")).toBeVisible();
  expect(screen.getByText("Not rated yet.")).toBeVisible();
});

test("ratings by another version of the rubric keep their numbers and lose the words", async () => {
  const { storage, show } = await setUp();
  await keepTake(storage, "a");
  await storage.saveReview(newReview("a", { rubricVersion: 0, ratings: { structure: 3 } }));
  await show("a");
  expect(screen.getByRole("row", { name: "Structure 3" })).toBeVisible();
  expect(screen.getByText(/^Rated by version 0 of the rubric/)).toBeVisible();
});

test("an interview on paper: every take of it, in the order of its questions", async () => {
  const { storage, show } = await setUp();
  await storage.saveInterview(newInterview("interview-1"));
  await keepTake(storage, "late", { promptIndex: 1, questionText: "Second?" });
  await keepTake(storage, "early", { promptIndex: 0, questionText: "First?" });
  await show("interview-1", "interview");
  expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^Interview of /);
  expect(
    screen.getAllByRole("article").map((one) => within(one).getByRole("heading", { level: 2 }).textContent),
  ).toEqual(["First?", "Second?"]);
  await expectNoAxeFaults(document.body);
});

test("what is not here is said, with a way on", async () => {
  const { show } = await setUp();
  await show("gone");
  expect(
    screen.getByRole("heading", { level: 1, name: "There is no such take on this device to print" }),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to Takes" })).toHaveAttribute("href", "#/takes");
});
