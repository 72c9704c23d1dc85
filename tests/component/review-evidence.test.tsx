import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { EvidenceRecord, SpeechFound } from "../../src/domain/evidence/evidence.ts";
import type { EvidenceState } from "../../src/domain/evidence/evidence-state.ts";
import { takeId } from "../../src/domain/ids.ts";
import type { Question } from "../../src/domain/questions/bank.ts";
import type { ReviewRecord, TakeRecord } from "../../src/domain/records/records.ts";
import { RUBRIC_VERSION } from "../../src/domain/rubric/criteria.ts";
import type { TimelineEntry } from "../../src/domain/timeline/timeline.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeReview, keepTake } from "../support/fake-review.tsx";
import { aQuestion } from "../support/questions.ts";
import { newReview } from "../support/records.ts";

const ID = takeId("take");
const SPOKEN: SpeechFound = {
  found: true,
  method: "silero",
  speech: [
    { startMs: 1600, endMs: 40_000 },
    { startMs: 43_400, endMs: 80_000 },
  ],
};

const measured = (speech: SpeechFound): EvidenceRecord => ({
  v: 1,
  takeId: ID,
  measuredAt: 1,
  soundMs: 112_000,
  waveform: { perSecond: 1, peaks: new Uint8Array(112).fill(100) },
  speech,
});

interface Setup {
  readonly kept?: Partial<ReviewRecord>;
  readonly take?: Partial<TakeRecord>;
  readonly question?: Question;
  readonly dates?: readonly TimelineEntry[];
}

async function open({ kept, take, question, dates }: Setup = {}) {
  const review = createFakeReview({}, { question: question ?? null, dates: dates ?? null });
  await keepTake(review.storage, ID, { criteria: ["structure", "eye-contact"], ...take });
  if (kept) await review.storage.saveReview(newReview(ID, { ratings: {}, oneChange: "", ...kept }));
  const { container } = await review.show(ID);
  return { ...review, container, saved: () => review.storage.review(ID) };
}

const BLIND = { ratings: { structure: 3, "eye-contact": 2 }, skipped: false, at: 1 } as const;
const tab = (name: RegExp) => screen.getByRole("tab", { name });
const level = (name: string, at: number) =>
  within(screen.getByRole("radiogroup", { name })).getAllByRole("radio")[at - 1] as HTMLElement;

describe("rating blind first", () => {
  test("nothing is measured or shown until all that is asked for is rated; the blind rating stays beside later ones", async () => {
    const { evidence, waveform, saved, settle, container } = await open();
    act(() => {
      waveform.set(measured(SPOKEN).waveform);
      evidence.set({ name: "ready", record: measured(SPOKEN) });
    });
    expect(screen.queryByRole("tab")).toBeNull();
    expect(screen.queryByText("Speech")).toBeNull();

    await userEvent.click(level("Structure", 3));
    expect(screen.getByRole("button", { name: "Skip rating" })).toBeVisible();
    await userEvent.click(level("Eye contact", 2));
    await userEvent.click(screen.getByRole("button", { name: "Show the evidence" }));
    await settle();
    expect(tab(/^Evidence/)).toHaveFocus();
    expect((await saved())?.blind).toMatchObject({ ratings: { structure: 3, "eye-contact": 2 }, skipped: false });
    expect(screen.getByText("Speech")).toBeVisible();
    await expectNoAxeFaults(container);

    await userEvent.click(tab(/^Rubric/));
    await userEvent.click(level("Structure", 5));
    await settle();
    expect(screen.getByText("3 before the evidence")).toBeVisible();
    expect((await saved())?.blind?.ratings.structure).toBe(3);
  });

  test("may be skipped, which is kept as such", async () => {
    const { saved, settle } = await open();
    await userEvent.click(level("Structure", 3));
    await userEvent.click(screen.getByRole("button", { name: "Skip rating" }));
    await settle();
    expect(await saved()).toMatchObject({ ratings: { structure: 3 }, blind: { ratings: {}, skipped: true } });
    expect(screen.queryByRole("button", { name: "Skip rating" })).toBeNull();
  });
});

describe("evidence", () => {
  const numbers = () => screen.getByRole("tabpanel").textContent.replaceAll(/[\u2066\u2069]/g, "");

  test("has its unit, its moments and its method, and grades nothing", async () => {
    const { evidence, container } = await open({ kept: { blind: BLIND } });
    await userEvent.click(tab(/^Evidence/));
    expect(screen.getByText("Listening to the sound")).toBeVisible();
    act(() => evidence.set({ name: "working", progress: 0.4 }));
    expect(screen.getByText("Listening to the sound: 40%")).toBeVisible();
    act(() => evidence.set({ name: "ready", record: measured(SPOKEN) }));
    expect(numbers()).toContain("Speaking67%");
    expect(numbers()).toContain("Time to the first word1.6 s");
    expect(numbers()).toContain("Pauses1 of 0.3 s or longer0:403.4 s");
    expect(screen.getAllByText(/A small network on this device/)).toHaveLength(3);
    await userEvent.click(screen.getByRole("button", { name: /^3.4 s, go to/ }));
    expect(container.querySelector("video")?.currentTime).toBe(40);
    await expectNoAxeFaults(container);
  });

  test("of a take in which nobody speaks says just that", async () => {
    const { evidence } = await open({ kept: { blind: BLIND } });
    await userEvent.click(tab(/^Evidence/));
    act(() => evidence.set({ name: "ready", record: measured({ found: true, method: "silero", speech: [] }) }));
    expect(screen.getByText(/^No speech was heard in this take\./)).toBeVisible();
    expect(numbers()).toContain("Speaking0%");
    expect(numbers()).not.toContain("Pauses");
  });

  test("says that it was told by loudness alone", async () => {
    const { evidence } = await open({ kept: { blind: BLIND } });
    act(() => evidence.set({ name: "ready", record: measured({ ...SPOKEN, method: "energy" }) }));
    await userEvent.click(tab(/^Evidence/));
    expect(screen.getAllByText(/by loudness alone/)).toHaveLength(3);
  });

  test("cannot tell of a take without sound, and counts nothing against it", async () => {
    const { evidence } = await open({ kept: { blind: BLIND } });
    act(() => evidence.set({ name: "ready", record: measured({ found: false, why: "no-sound" }) }));
    await userEvent.click(tab(/^Evidence/));
    expect(screen.getByText("Cannot tell")).toBeVisible();
    expect(numbers()).toContain("This take has no sound");
    expect(screen.queryByText("Speaking")).toBeNull();
  });

  test.each<[string, EvidenceState]>([
    ["a failure", { name: "cannot-tell", why: "unreadable" }],
    ["loudness alone", { name: "ready", record: measured({ ...SPOKEN, method: "energy" }) }],
    ["sound that could not be read", { name: "ready", record: measured({ found: false, why: "unreadable" }) }],
  ])("is measured again after %s", async (_, state) => {
    const { evidence, calls } = await open({ kept: { blind: BLIND } });
    act(() => evidence.set(state));
    await userEvent.click(tab(/^Evidence/));
    await userEvent.click(screen.getByRole("button", { name: "Measure again" }));
    expect(calls.measured).toEqual(["again"]);
    act(() => evidence.set({ name: "ready", record: measured(SPOKEN) }));
    expect(screen.queryByRole("button", { name: "Measure again" })).toBeNull();
  });
});

describe("what a person hears", () => {
  test("fillers are counted by one key, and taken back; the rate is by the minute", async () => {
    const { settle, saved, container } = await open();
    const video = container.querySelector("video");
    await userEvent.keyboard("f5f");
    await settle();
    expect((await saved())?.fillers).toEqual([0, 56_000]);
    expect(screen.getByText("2 heard, 1.1 a minute")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: /^Take back/, hidden: true }));
    await settle();
    expect((await saved())?.fillers).toEqual([0]);
    expect(video?.paused).toBe(false);
  });

  test("parts are marked by Shift and a letter, which moves no player; their share is told", async () => {
    const { settle, saved, container } = await open({ take: { durationMs: 100_000 } });
    await userEvent.keyboard("{Shift>}s{/Shift}");
    await userEvent.keyboard("6{Shift>}l{/Shift}");
    await settle();
    expect((await saved())?.marks).toEqual([
      { part: "situation", atMs: 0 },
      { part: "lesson", atMs: 60_000 },
    ]);
    expect(container.querySelector("video")?.currentTime).toBe(60);
    expect(screen.getByText("Situation: 60 sec, 60% of the answer")).toBeInTheDocument();
    expect(screen.getByText(/^Lesson begins at/)).toBeInTheDocument();
  });

  test("a pass hides what distracts and shows only what it serves", async () => {
    const { container } = await open();
    const video = container.querySelector("video");
    await userEvent.click(screen.getByRole("radio", { name: "Without sound", hidden: true }));
    expect(video?.muted).toBe(true);
    expect(screen.queryByRole("radiogroup", { name: "Structure" })).toBeNull();
    expect(screen.getByRole("radiogroup", { name: "Eye contact" })).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Without picture", hidden: true }));
    expect(video?.muted).toBe(false);
    expect(screen.getByText("Picture hidden: listen")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Watch the whole again" }));
    expect(screen.getByRole("radiogroup", { name: "Structure" })).toBeVisible();
  });

  test("a moment is pinned to a criterion, gone to and unpinned", async () => {
    const { settle, saved, container } = await open();
    await userEvent.keyboard("5");
    await userEvent.click(screen.getByRole("button", { name: /^Mark .* as an example ?: Structure/ }));
    await settle();
    expect((await saved())?.pins).toEqual({ structure: 56_000 });
    await userEvent.keyboard("{Tab}");
    await userEvent.click(screen.getByRole("button", { name: /^Example at/ }));
    expect(container.querySelector("video")?.currentTime).toBe(56);
    await userEvent.click(screen.getByRole("button", { name: /^Remove ?: Structure$/ }));
    await settle();
    expect((await saved())?.pins).toEqual({});
  });
});

describe("the one change", () => {
  test("is suggested from the lowest ratings as soon as there are some, and never over the person's own words", async () => {
    const { settle, saved } = await open({ kept: { ratings: { structure: 5, "eye-contact": 2 } } });
    const suggestion = { name: "Look at the lens when you make the point." };
    await userEvent.click(screen.getByRole("button", suggestion));
    await settle();
    expect((await saved())?.oneChange).toBe(suggestion.name);
    await userEvent.type(screen.getByRole("textbox", { name: /^One change/ }), " Always.");
    expect(screen.queryByRole("button", suggestion)).toBeNull();
  });

  test("of the take before: did it happen?", async () => {
    const { storage, show, settle } = createFakeReview();
    await keepTake(storage, "before", { createdAt: 1 });
    await storage.saveReview(newReview("before", { oneChange: "Say the dates first." }));
    await keepTake(storage, ID);
    await show(ID);
    const answers = within(screen.getByRole("radiogroup", { name: "Did it happen?" }));
    await userEvent.click(answers.getByRole("radio", { name: "Partly" }));
    await settle();
    expect((await storage.review(ID))?.earlierChange).toEqual({
      takeId: "before",
      text: "Say the dates first.",
      happened: "partly",
    });
  });
});

test("what is assessed opens after the blind rating", async () => {
  const question = aQuestion("img-why-the-us", { assessed: "Whether you will stay." });
  await open({ kept: { blind: BLIND }, question });
  await userEvent.click(tab(/^The question/));
  expect(screen.getByText("Whether you will stay.")).toHaveAttribute("lang", "en");
});

test("the person's own dates stand beside the rubric of a question that asks for dates", async () => {
  const entry: TimelineEntry = {
    id: "e",
    kind: "gap",
    what: "No clinical work",
    from: "2024-08",
    to: "2025-05",
    whatHappened: "",
    causeIsPrivate: false,
    whatWasDone: "",
    proof: "",
    current: "",
  };
  await open({ question: aQuestion("img-gap"), dates: [entry] });
  const dates = within(screen.getByRole("region", { name: "Your dates, from My timeline" }));
  expect(dates.getByText("Aug 2024 to May 2025")).toBeVisible();
  expect(dates.getByText("No clinical work")).toBeVisible();
});

test("ratings of an older rubric are shown as such", async () => {
  await open({ kept: { blind: BLIND, rubricVersion: RUBRIC_VERSION - 1 } });
  expect(screen.getByText(/made with version 0 of the rubric/)).toBeVisible();
});

test("the list of keys opens by ?, and keys pressed in it move nothing", async () => {
  const { container } = await open();
  await userEvent.keyboard("?");
  const list = screen.getByRole("dialog", { name: "Keys" });
  expect(within(list).getByText("Mark where this part begins: Situation")).toBeVisible();
  await userEvent.keyboard("l");
  expect(container.querySelector("video")?.currentTime).toBe(0);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
});
