import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { removeRecorders } from "../support/doctored-browser.ts";
import {
  answerFor,
  finishAnswer,
  finishInterview,
  nextQuestion,
  passTheCheck,
  questionOf,
  readQuestions,
  roomIs,
  startPreset,
} from "../support/room-steps.ts";
import { goToTakes, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test("a warm-up is five answers, left and gone on with, and its code asks the same in another browser", async () => {
  const { page } = await visit();
  await startPreset(page, "Warm-up");
  await passTheCheck(page);
  const asked: string[] = [];
  async function answer() {
    asked.push(await questionOf(page));
    await answerFor(page, 1);
    await finishAnswer(page);
  }

  await answer();
  await nextQuestion(page);
  await answer();
  await page.getByRole("button", { name: /^Leave/ }).click();
  await page.getByRole("heading", { name: "Continue: Warm-up, question 3 of 5" }).waitFor();
  await page.getByText(/2 answers are saved/).waitFor();
  await page.getByRole("link", { name: /^Continue/ }).click();
  await roomIs(page, "asking");
  await answer();
  await nextQuestion(page);
  await answer();
  await nextQuestion(page);
  await answer();
  await finishInterview(page);

  expect(new Set(asked).size).toBe(5);
  await page.getByText("5 takes, saved on this device").waitFor();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBe(5);
  await page.getByRole("link", { name: "Back to Practice" }).click();
  await page.getByText("5 takes not yet rated").waitFor();
  expect(await page.getByRole("heading", { name: /^Continue/ }).count()).toBe(0);

  await goToTakes(page);
  await page.getByText("5 of 5 answered").waitFor();
  for (const question of asked) await takeRows(page, question).waitFor();
  const code = await page
    .getByText(/^code /)
    .locator("bdi")
    .innerText();

  const friend = await visit({ path: paths.code(code), before: ({ context }) => removeRecorders(context) });
  await friend.page.getByText("Whoever opens this code gets the same questions in the same order.").waitFor();
  await friend.page.getByRole("button", { name: /^Start interview/ }).click();
  await passTheCheck(friend.page);
  expect(await readQuestions(friend.page, 5)).toEqual(asked);
});

test("the IMG focus asks six questions that suit every doctor from abroad, and says so", async () => {
  const { page } = await visit({ before: ({ context }) => removeRecorders(context) });
  await page.getByText("questions on gaps, attempts or a visa only if you choose them").waitFor();
  await startPreset(page, "IMG focus");
  await passTheCheck(page);
  const asked = await readQuestions(page, 6);

  const { questions } = JSON.parse(readFileSync("question-banks/img.json", "utf8")) as {
    questions: { text: string; appliesTo?: string[] }[];
  };
  const forEveryone = questions.filter(({ appliesTo = [] }) => appliesTo.length === 0).map(({ text }) => text);
  expect(new Set(asked).size).toBe(6);
  expect(asked.filter((question) => !forEveryone.includes(question))).toEqual([]);
});
