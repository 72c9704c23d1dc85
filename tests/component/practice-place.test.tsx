import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { interviewId, questionId, takeId } from "../../src/domain/ids.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { fail } from "../../src/domain/result.ts";
import { PracticePlace } from "../../src/features/practice/practice-place.tsx";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { aBank, aQuestion } from "../support/questions.ts";
import { commonBank, createFakePractice, type FakePracticeOptions } from "../support/fake-practice.tsx";
import { newInterview, newReview, newTake } from "../support/records.ts";

async function openPractice(options: FakePracticeOptions = {}, keep?: (storage: Storage) => Promise<unknown>) {
  const practice = createFakePractice(options);
  await keep?.(practice.storage);
  const view = await practice.show(<PracticePlace ports={practice.ports} />);
  return { ...practice, ...view };
}

const button = (name: RegExp) => screen.getByRole("button", { name });

const complete = (id: string, createdAt: number, fields: Parameters<typeof newTake>[1] = {}) =>
  newTake(id, { status: "complete", createdAt, durationMs: 112_000, sizeBytes: 15_000_000, ...fields });

const prompts = Array.from({ length: 5 }, (_, index) => ({
  ...newInterview("any").prompts[0],
  text: `Question ${index}`,
})) as unknown as ReturnType<typeof newInterview>["prompts"];

describe("first visit", () => {
  test("says what this is and where recordings live, and has one thing to press", async () => {
    const { container } = await openPractice();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      /answer residency interview questions on camera/i,
    );
    expect(screen.getByText(/only in this browser, on this device/i)).toBeVisible();
    expect(button(/start with one question about 4 min/i)).toBeVisible();
    expect(screen.queryByText(/your last take/i)).toBeNull();
    await expectNoAxeFaults(container);
  });

  test("offers every length with its minutes", async () => {
    await openPractice();
    expect(button(/^warm-up .* 15 min$/i)).toBeVisible();
    expect(button(/^img focus .*only if you choose them.* 20 min$/i)).toBeVisible();
    expect(screen.getByRole("link", { name: /build my own/i })).toHaveAttribute("href", "#/build");
  });

  test("lengths grow with extended time", async () => {
    await openPractice({ settings: { extendedTime: 2 } });
    expect(button(/start with one question about 6 min/i)).toBeVisible();
  });

  test.each([
    [/start with one question/i, "one-question", 1, "video"],
    [/^warm-up/i, "warm-up", 5, "video"],
    [/^img focus/i, "img-focus", 6, "video"],
    [/practice with sound only/i, "one-question", 1, "audio"],
  ] as const)("%s keeps an interview and goes to its room", async (name, preset, count, media) => {
    const { user, started, went, clock } = await openPractice();
    await user.click(button(name));
    await waitFor(() => expect(went).toEqual(["/interview/new-1"]));
    const interview = await started();
    expect(interview).toMatchObject({ createdAt: clock.now(), media, position: 0, status: "open" });
    expect(interview?.form).toMatchObject({ preset, count, conditions: [] });
    expect(interview?.prompts).toHaveLength(count);
    expect(interview?.prompts.some(({ questionId }) => questionId.includes("gap"))).toBe(false);
    expect(interview?.code).toMatch(/^[0-9A-Z-]+$/);
  });

  test("a preset takes reading aloud and self-view from the settings", async () => {
    const { user, started, went } = await openPractice({ settings: { readAloud: false, selfView: "hidden" } });
    await user.click(button(/^warm-up/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await started())?.form).toMatchObject({ readAloud: false, selfView: "hidden" });
  });

  test("two presses start one interview", async () => {
    const { user, went, storage } = await openPractice();
    await user.dblClick(button(/start with one question/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(await storage.interviews()).toHaveLength(1);
  });

  test("a full device is told, and nothing is left", async () => {
    const saveInterview = () => Promise.resolve(fail({ type: "storage-full" } as const));
    const { user, went } = await openPractice({ storage: { saveInterview } });
    await user.click(button(/start with one question/i));
    expect(await screen.findByRole("alert")).toHaveTextContent(/no room left on this device.*delete takes/i);
    expect(went).toEqual([]);
  });

  test("a bank that did not come is told", async () => {
    const { user } = await openPractice({ files: { "common.json": null } });
    await user.click(button(/^warm-up/i));
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be loaded.*reload/i);
  });

  test("a code goes to its page; none is asked for", async () => {
    const { user, went } = await openPractice();
    await user.click(button(/open the code/i));
    expect(screen.getByRole("textbox", { name: "Code" })).toHaveAccessibleDescription(/type or paste the code first/i);
    await user.type(screen.getByRole("textbox", { name: "Code" }), " 4g7km {Enter}");
    expect(went).toEqual(["/code/4g7km"]);
  });
});

describe("coming back", () => {
  test("shows the last take, its one change, and what is not rated", async () => {
    const { container, user, went } = await openPractice({}, async (storage) => {
      await storage.beginTake(complete("take-1", 1_760_000_000_000));
      await storage.beginTake(
        complete("take-2", 1_760_000_900_000, { criteria: ["structure"], questionText: "Why us?" }),
      );
      await storage.saveReview(newReview("take-2"));
    });
    expect(screen.getByRole("heading", { level: 1, name: "Why us?" })).toBeVisible();
    expect(screen.getByText("Name the program first.")).toBeVisible();
    expect(screen.getByRole("link", { name: /open your last take/i })).toHaveAttribute("href", "#/takes/take-2");
    expect(screen.getByRole("link", { name: /1 take not yet rated/i })).toHaveAttribute("href", "#/takes/take-1");
    expect(screen.getByText(/2 takes, 30 MB\. Room for about 2,500 more/i)).toBeVisible();
    await user.click(button(/answer it again/i));
    expect(went).toEqual(["again take-2"]);
    await expectNoAxeFaults(container);
  });

  test("a take that is being recorded in another tab is not the last one yet", async () => {
    await openPractice({}, async (storage) => {
      await storage.beginTake(complete("take-1", 1_760_000_000_000, { questionText: "Done?" }));
      await storage.beginTake(newTake("take-2", { createdAt: 1_760_000_900_000, questionText: "Running?" }));
    });
    expect(screen.getByRole("heading", { level: 1, name: "Done?" })).toBeVisible();
  });

  test("without knowing the quota it promises no room", async () => {
    await openPractice({ space: { usedBytes: 2e9, quotaBytes: null } }, (storage) =>
      storage.beginTake(complete("take-1", 1_760_000_000_000)),
    );
    expect(screen.getByText(/1 take, 15 MB/i)).toBeVisible();
    expect(screen.queryByText(/room for/i)).toBeNull();
    expect(screen.queryByRole("meter")).toBeNull();
  });
});

describe("due again", () => {
  const DAY_MS = 86_400_000;

  test("a badly rated question leads, with its reason", async () => {
    const { clock } = createFakePractice();
    const { container, user, went } = await openPractice({}, async (storage) => {
      const question = { questionId: questionId("common-stress-1"), questionText: "What about stress?" };
      await storage.beginTake(complete("take-1", clock.now() - 9 * DAY_MS, question));
      await storage.saveReview(newReview("take-1", { ratings: { structure: 2 }, oneChange: "Stop earlier." }));
      await storage.beginTake(complete("take-2", clock.now() - DAY_MS));
    });
    expect(screen.getByRole("heading", { level: 1, name: "What about stress?" })).toBeVisible();
    expect(screen.getByText("Due again. You rated Structure 2 9 days ago.")).toBeVisible();
    expect(screen.getByText("Stop earlier.")).toBeVisible();
    expect(screen.queryByText(/your last take,/i)).toBeNull();
    await user.click(button(/^answer it now/i));
    expect(went).toEqual(["again take-1"]);
    await expectNoAxeFaults(container);
  });

  test("not before its day", async () => {
    const { clock } = createFakePractice();
    await openPractice({}, async (storage) => {
      await storage.beginTake(complete("take-1", clock.now() - 8 * DAY_MS));
      await storage.saveReview(newReview("take-1", { ratings: { structure: 2 } }));
    });
    expect(screen.getByText(/your last take,/i)).toBeVisible();
    expect(screen.queryByText(/due again/i)).toBeNull();
  });
});

describe("what applies to the person", () => {
  test("steers IMG focus, which says so", async () => {
    const { user, started, went } = await openPractice({}, (storage) =>
      storage.saveProfile({ ...emptyProfile(), story: ["gap"] }),
    );
    await user.click(button(/^img focus six that fit what you said in settings/i));
    await waitFor(() => expect(went).toHaveLength(1));
    const interview = await started();
    expect(interview?.form.conditions).toEqual(["gap"]);
    expect(interview?.prompts.filter(({ questionId: id }) => id.includes("gap"))).toHaveLength(2);
  });

  test("brings their field into the full interview", async () => {
    const field = aBank("neurology", [aQuestion("neurology-why", { topics: ["why-specialty"] })]);
    const { user, started, went } = await openPractice(
      { files: { "neurology.json": JSON.stringify(field) } },
      (storage) => storage.saveProfile({ ...emptyProfile(), specialties: ["pathology", "neurology"] }),
    );
    await user.click(button(/^full interview/i));
    await waitFor(() => expect(went).toHaveLength(1));
    const interview = await started();
    expect(interview?.prompts).toHaveLength(8);
    expect(interview?.form.bankIds).toContain("neurology");
    expect(interview?.prompts.map(({ bankId }) => bankId)).toContain("neurology");
  });

  test("what was answered before is not drawn while there is something else", async () => {
    const { user, started, went } = await openPractice({}, async (storage) => {
      const asked = commonBank.questions.slice(0, 7);
      for (const { id } of asked) await storage.beginTake(complete(`take-${id}`, 1, { questionId: id }));
    });
    await user.click(button(/^draw another question/i));
    await waitFor(() => expect(went).toHaveLength(1));
    const [prompt] = (await started())?.prompts ?? [];
    expect(commonBank.questions.slice(7).map(({ id }) => id)).toContain(prompt?.questionId);
  });
});

describe("an open interview", () => {
  const keepOpen = async (storage: Storage) => {
    await storage.saveInterview(newInterview("interview-1", { prompts }));
    for (const promptIndex of [0, 1])
      await storage.beginTake(complete(`take-${promptIndex}`, 1_760_000_000_000 + promptIndex, { promptIndex }));
  };

  test("is offered first, at the question that comes next", async () => {
    const { container } = await openPractice({}, keepOpen);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Continue: Warm-up, question 3 of 5");
    expect(screen.getByText(/2 answers are saved, .*3:44/i)).toBeVisible();
    expect(screen.getByRole("link", { name: /continue about 10 min/i })).toHaveAttribute(
      "href",
      "#/interview/interview-1",
    );
    expect(button(/^one question/i)).toBeVisible();
    await expectNoAxeFaults(container);
  });

  test("is offered also when nothing was answered yet", async () => {
    await openPractice({}, (storage) => storage.saveInterview(newInterview("interview-1", { prompts })));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Continue: Warm-up, question 1 of 5");
    expect(screen.getByText(/nothing is answered yet/i)).toBeVisible();
  });

  test("is forgotten when nothing of it was answered and something else was since", async () => {
    await openPractice({}, async (storage) => {
      await storage.saveInterview(newInterview("interview-1", { prompts }));
      const { createdAt } = newInterview("interview-1");
      await storage.beginTake(complete("take-1", createdAt + 1, { interviewId: interviewId("interview-2") }));
    });
    expect(screen.queryByText(/^continue:/i)).toBeNull();
  });

  test("not now puts it away, and undo brings it back", async () => {
    const { user, storage } = await openPractice({}, keepOpen);
    await user.click(button(/not now/i));
    await waitFor(() => expect(screen.queryByText(/^continue:/i)).toBeNull());
    expect((await storage.interviews())[0]?.status).toBe("done");
    expect(screen.getByRole("heading", { level: 1 }).closest("[tabindex]")).toHaveFocus();
    await user.click(button(/^undo$/i));
    expect(await screen.findByRole("heading", { name: /continue: warm-up/i })).toBeVisible();
  });

  test("that has an answer to every question is not offered", async () => {
    await openPractice({}, async (storage) => {
      await storage.saveInterview(newInterview("interview-1"));
      await storage.beginTake(complete("take-1", 1_760_000_000_000));
    });
    expect(screen.queryByText(/^continue:/i)).toBeNull();
  });
});

test("a take that was deleted elsewhere disappears from the page", async () => {
  const { storage } = await openPractice({}, (kept) => kept.beginTake(complete("take-1", 1_760_000_000_000)));
  await storage.deleteTakes([takeId("take-1")], 1);
  expect(await screen.findByText(/there is no account/i)).toBeVisible();
  expect(screen.queryByText(/your last take/i)).toBeNull();
});
