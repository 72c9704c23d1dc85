import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import type { Bank } from "../../src/domain/questions/bank.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { fail } from "../../src/domain/result.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { createGate } from "../support/gate.ts";
import { fakeLayout } from "../support/fake-layout.ts";
import { newReview, newTake } from "../support/records.ts";
import { gap, openQuestions as open } from "../support/questions-on-screen.tsx";

const list = () => within(screen.getByRole("region", { name: "Questions" }));
const listed = () =>
  list()
    .queryAllByRole("link")
    .map((link) => link.querySelector("[lang]")?.textContent);
const heading = (name: string) => screen.queryByRole("heading", { name });
const answered = (storage: Storage, at: number) =>
  storage.beginTake(
    newTake("take-1", { status: "complete", questionId: questionId("img-gap"), createdAt: at, durationMs: 112_000 }),
  );

beforeEach(() => fakeLayout({ viewportPx: 900, itemPx: 30 }));

describe("the list", () => {
  test("searches while one types, forgives a slip, and says how many are left", async () => {
    const { user, container } = await open({ page: "questions" });
    expect(screen.getByText("4 of 4 questions")).toBeVisible();
    expect(listed()).toHaveLength(4);
    await user.type(screen.getByRole("searchbox", { name: "Search questions" }), "gradauted");
    await waitFor(() => expect(listed()).toEqual([gap.text]));
    expect(screen.getByText("1 of 4 questions")).toBeVisible();
    await expectNoAxeFaults(container);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(listed()).toHaveLength(4));
  });

  test("nothing found says what to do", async () => {
    const { user } = await open({ page: "questions" });
    await user.type(screen.getByRole("searchbox"), "zebra");
    expect(await screen.findByText(/take a filter away/i)).toBeVisible();
  });

  test("filters by bank, topic, competency, fit, practice, due and star", async () => {
    const { user, clock } = await open({ page: "questions" }, async (storage) => {
      await answered(storage, createFakeClock().now() - 10 * 86_400_000);
      await storage.saveReview(newReview("take-1", { ratings: { structure: 2 } }));
      await storage.changeNotebook((stored) => ({ ...stored, starred: [questionId("other-night")] }));
    });
    expect(clock.now()).toBeGreaterThan(0);
    const chip = (name: string) => user.click(screen.getByRole("button", { name }));
    expect(
      screen.getByText("Gaps · 1 take · lowest: Structure 2 of 5 · does not fit what applies to you"),
    ).toBeVisible();
    await chip("Due again");
    await waitFor(() => expect(listed()).toEqual([gap.text]));
    expect(screen.getByText(/9 days after a 2/)).toBeVisible();
    await chip("Due again");
    await chip("Not practiced");
    await waitFor(() => expect(listed()).not.toContain(gap.text));
    await chip("Practiced");
    await waitFor(() => expect(listed()).toEqual([gap.text]));
    await chip("Practiced");
    await chip("Starred");
    await waitFor(() => expect(listed()).toEqual(["Who came at 3 a.m.?"]));
    await chip("Starred");
    await chip("Fits me");
    await waitFor(() => expect(listed()).toHaveLength(3));
    await chip("Fits me");
    await chip("Filters");
    await user.selectOptions(screen.getByRole("combobox", { name: "Bank" }), "IMG");
    await waitFor(() => expect(listed()).toHaveLength(2));
    await user.selectOptions(screen.getByRole("combobox", { name: "Topic" }), "Gaps");
    await waitFor(() => expect(listed()).toEqual([gap.text]));
    await user.selectOptions(screen.getByRole("combobox", { name: "Competency" }), "Patient care");
    await waitFor(() => expect(listed()).toEqual([]));
    await chip("Clear filters");
    await waitFor(() => expect(listed()).toHaveLength(4));
  });

  test("what fits follows what was said in Settings", async () => {
    const { user } = await open({ page: "questions" }, (storage) =>
      storage.saveProfile({ ...emptyProfile(), story: ["gap"] }),
    );
    await user.click(screen.getByRole("button", { name: "Fits me" }));
    await waitFor(() => expect(listed()).toHaveLength(4));
  });
});

describe("a question", () => {
  const at = { page: "question", id: "img-gap" } as const;

  test("guidance waits for the first answer, or until it is asked for", async () => {
    const { user, container, practiced } = await open(at);
    expect(screen.getByRole("heading", { level: 1, name: gap.text })).toBeVisible();
    expect(screen.getByText("Gaps · IMG · 90 sec to answer")).toBeVisible();
    expect(heading("What is being assessed")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Show it anyway" }));
    expect(heading("What is being assessed")).toBeVisible();
    expect(screen.getByText("Whether the dates are straight.")).toBeVisible();
    const source = screen.getByRole("link", { name: /a survey, 2025/i });
    expect(source).toHaveAttribute("target", "_blank");
    expect(source).toHaveAttribute("rel", "noopener noreferrer");
    await user.click(screen.getByRole("button", { name: "Practice this now" }));
    expect(practiced).toEqual(["img-gap"]);
    await expectNoAxeFaults(container);
  });

  test("after an answer guidance is there, with the take and its weakest criterion", async () => {
    await open(at, async (storage) => {
      await answered(storage, 1_760_000_000_000);
      await storage.saveReview(newReview("take-1", { ratings: { structure: 2, fit: 4 } }));
    });
    expect(heading("What is being assessed")).toBeVisible();
    const take = within(screen.getByRole("article")).getByRole("link", { name: /structure 2/i });
    expect(take).toHaveAttribute("href", "#/takes/take-1");
  });

  test("a star stays", async () => {
    const { user, storage } = await open(at);
    await user.click(screen.getByRole("button", { name: "Star" }));
    expect(await screen.findByRole("button", { name: "Starred", pressed: true, description: "" })).toBeVisible();
    expect((await storage.notebook()).starred).toEqual(["img-gap"]);
  });

  test("a star holds at once, and is taken back where it cannot be kept", async () => {
    const disk = createGate();
    const { user } = await open(at, undefined, {
      changeNotebook: () => disk.opened.then(() => fail({ type: "storage-full" } as const)),
    });
    await user.click(screen.getByRole("button", { name: "Star" }));
    expect(screen.getByRole("button", { name: "Starred", pressed: true })).toBeVisible();
    disk.open();
    expect(await screen.findByRole("button", { name: "Star", pressed: false })).toBeVisible();
    expect(screen.getByText(/^There is no room left on this device\. Delete takes/)).toBeVisible();
  });

  test("says who has not read it, and copies its id for a report", async () => {
    const { user } = await open(at);
    expect(screen.getByText(/not yet reviewed by a program director/i)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Copy the id" }));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
  });

  test("a difficult one has three replies to put into own words, and the rule", async () => {
    const { user } = await open({ page: "question", id: "other-family" });
    await user.click(screen.getByRole("button", { name: "Show it anyway" }));
    for (const text of ["I will be there.", "Who covers leave?", "Not today.", "It may become evidence."])
      expect(screen.getByText(text)).toBeVisible();
    expect(screen.getByText(/they are examples\. put them into your own words/i)).toBeVisible();
  });

  test("one for them says whom to ask and what it tells, at once", async () => {
    await open({ page: "question", id: "other-night" });
    expect(screen.getByText("A resident and The chair")).toBeVisible();
    expect(screen.getByText("Minutes.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Practice this now" })).toBeNull();
  });

  test("one that is not here leads back to all", async () => {
    await open({ page: "question", id: "gone" });
    expect(screen.getByRole("link", { name: "All questions" })).toHaveAttribute("href", "#/questions");
  });
});

describe("own points", () => {
  const at = { page: "question", id: "img-gap" } as const;

  test("have a box for each part, are kept, and warn when they become a script", async () => {
    const { user, clock, storage } = await open(at);
    await user.type(screen.getByRole("textbox", { name: "Fact" }), "Graduated June 2024");
    expect(screen.getByText("3 of 60 words")).toBeVisible();
    act(() => clock.advance(500));
    await waitFor(async () =>
      expect((await storage.notebook()).outlines[0]?.points[0]).toEqual({ part: "Fact", text: "Graduated June 2024" }),
    );
    expect(screen.queryByText(/becoming a script/i)).toBeNull();
    await user.click(screen.getByRole("textbox", { name: "Cause" }));
    await user.paste("word ".repeat(60));
    expect(screen.getByText(/this is becoming a script/i)).toBeVisible();
  });

  test("typed just before leaving are kept", async () => {
    const { user, unmount, storage } = await open(at);
    await user.type(screen.getByRole("textbox", { name: "Fact" }), "Dates");
    unmount();
    await waitFor(async () => expect((await storage.notebook()).outlines).toHaveLength(1));
  });

  test("that cannot be kept say so", async () => {
    const { user, clock } = await open(at, undefined, { changeNotebook: async () => fail({ type: "storage-full" }) });
    await user.type(screen.getByRole("textbox", { name: "Fact" }), "Dates");
    act(() => clock.advance(500));
    expect(await screen.findByRole("alert")).toHaveTextContent("Your points could not be kept");
  });

  test("that cannot be kept are not forgotten on the way out", async () => {
    let isFull = true;
    const real = createMemoryStorage();
    const changeNotebook: Storage["changeNotebook"] = async (...change) =>
      isFull ? fail({ type: "storage-full" }) : real.changeNotebook(...change);
    const { user, clock, goTo } = await open(at, undefined, { ...real, changeNotebook });
    await user.type(screen.getByRole("textbox", { name: "Fact" }), "Dates");
    await act(() => clock.settle(500));
    goTo({ page: "questions" });
    expect(await screen.findByText(/^Your points for “Walk me through .*” are not kept\./)).toBeVisible();
    isFull = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(async () => expect((await real.notebook()).outlines[0]?.points[0]?.text).toBe("Dates"));
  });
});

describe("own questions", () => {
  const ownIn = async (storage: Storage) =>
    (JSON.parse((await storage.bankTexts()).get("mine") ?? '{"questions":[]}') as Bank).questions.map(
      ({ text }) => text,
    );

  test("one is written, and is there", async () => {
    const { user, storage, went, container } = await open({ page: "newQuestion" });
    await user.click(screen.getByRole("button", { name: "Keep the question" }));
    expect(screen.getByRole("textbox", { name: "Question" })).toHaveAccessibleDescription(/write the question first/i);
    await user.type(screen.getByRole("textbox", { name: "Question" }), "Why <b>here</b>?");
    await user.selectOptions(screen.getByRole("combobox", { name: "Topic" }), "Gaps");
    await user.click(screen.getByRole("button", { name: "Keep the question" }));
    await waitFor(() => expect(went).toEqual(["/questions/mine-key1"]));
    expect(await ownIn(storage)).toEqual(["Why <b>here</b>?"]);
    await waitFor(() => expect(listed()).toContain("Why <b>here</b>?"));
    await expectNoAxeFaults(container);
  });

  const withOne = (storage: Storage) =>
    storage.saveBank(
      "mine",
      JSON.stringify({
        id: "mine",
        version: 4,
        title: "My questions",
        questions: [{ kind: "own", id: "mine-a", text: "Mine?" }],
      }),
    );

  test("is changed under the same id", async () => {
    const { user, storage, went } = await open({ page: "editQuestion", id: "mine-a" }, withOne);
    const box = screen.getByRole("textbox", { name: "Question" });
    await user.clear(box);
    await user.type(box, "Changed?");
    await user.click(screen.getByRole("button", { name: "Keep the question" }));
    await waitFor(() => expect(went).toEqual(["/questions/mine-a"]));
    expect(JSON.parse((await storage.bankTexts()).get("mine") ?? "")).toMatchObject({
      version: 5,
      questions: [{ id: "mine-a", text: "Changed?" }],
    });
  });

  test("is deleted, and undo brings it back", async () => {
    const { user, storage, went } = await open({ page: "question", id: "mine-a" }, withOne);
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(went).toEqual(["/questions"]));
    expect(await ownIn(storage)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await ownIn(storage)).toEqual(["Mine?"]));
  });

  test("one that cannot be kept says so and keeps what was written", async () => {
    const { user } = await open({ page: "newQuestion" }, undefined, {
      changeBank: async () => fail({ type: "storage-full" }),
    });
    await user.type(screen.getByRole("textbox", { name: "Question" }), "Why?");
    await user.click(screen.getByRole("button", { name: "Keep the question" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Nothing was kept");
    expect(screen.getByRole("textbox", { name: "Question" })).toHaveValue("Why?");
  });

  test("an import shows every mistake, keeps nothing before it is told to, and is undone", async () => {
    const { user, storage, container } = await open({ page: "importQuestions" }, withOne);
    await user.click(screen.getByRole("textbox", { name: "Paste here" }));
    await user.paste("1. Why here?\nmine?\nWhat next?");
    expect(await screen.findByText("2 questions can be added")).toBeVisible();
    expect(screen.getByText("1 row has a mistake and stays out")).toBeVisible();
    expect(screen.getByText("this question is there already")).toBeVisible();
    expect(await ownIn(storage)).toEqual(["Mine?"]);
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: "Add 2 questions" }));
    await waitFor(async () => expect(await ownIn(storage)).toEqual(["Mine?", "Why here?", "What next?"]));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await ownIn(storage)).toEqual(["Mine?"]));
  });

  test("an import that is pressed twice adds each question once", async () => {
    const real = createMemoryStorage();
    const disk = createGate();
    const changeBank: Storage["changeBank"] = (...change) => disk.opened.then(() => real.changeBank(...change));
    const { user, storage } = await open({ page: "importQuestions" }, undefined, { ...real, changeBank });
    await user.click(screen.getByRole("textbox", { name: "Paste here" }));
    await user.paste("Why here?\nWhat next?");
    await user.dblClick(await screen.findByRole("button", { name: "Add 2 questions" }));
    disk.open();
    await waitFor(async () => expect(await ownIn(storage)).toEqual(["Why here?", "What next?"]));
  });

  test.each([
    ["a file in another encoding", new File([new Uint8Array([0xff, 0xfe, 0x57, 0x00])], "a.csv"), /not text in UTF-8/],
    ["a huge file", new File([new Uint8Array(4_000_001)], "a.csv"), /larger than 4 MB/],
    ["broken JSON", new File(["[{"], "a.json"), /begins like JSON, but it is not/],
  ])("%s is refused with its reason", async (_, file, reason) => {
    const { user, container } = await open({ page: "importQuestions" });
    await user.upload(container.querySelector("input[type=file]") as HTMLInputElement, file);
    expect(await screen.findByRole("alert")).toHaveTextContent(reason);
  });

  test("are exported as CSV that no spreadsheet calculates", async () => {
    const { user, saved } = await open({ page: "questions" }, (storage) =>
      storage.saveBank(
        "mine",
        JSON.stringify({
          id: "mine",
          version: 1,
          title: "Mine",
          questions: [{ kind: "own", id: "mine-a", text: "=1+1" }],
        }),
      ),
    );
    await user.click(screen.getByRole("button", { name: "Export as CSV" }));
    expect(saved[0]?.name).toBe("my-questions.csv");
    expect(await saved[0]?.text).toContain(`"'=1+1"`);
  });
});
