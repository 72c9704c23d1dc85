import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { answerFor, finishAnswer, finishInterview, passTheCheck, questionOf, roomIs } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const list = (page: Page) => page.getByRole("region", { name: "Questions" });

test("a question is found with a slip of the keys, answered, and then shows what is behind it", async () => {
  const { page } = await visit({ path: paths.questions() });
  await page.getByRole("searchbox", { name: "Search questions" }).fill("yoursefl");
  await list(page).getByRole("link", { name: "Tell me about yourself." }).click();
  await page.getByRole("heading", { level: 1, name: "Tell me about yourself." }).waitFor();
  expect(await page.getByRole("heading", { name: "Pitfalls" }).count()).toBe(0);
  expect(await page.getByRole("searchbox").inputValue()).toBe("yoursefl");
  await page.getByRole("textbox").nth(1).fill("Pediatrician from a small town");

  await button(page, "Practice this now").click();
  await passTheCheck(page);
  expect(await questionOf(page)).toBe("Tell me about yourself.");
  expect(await page.getByText("Pediatrician from a small town").count()).toBe(0);
  await answerFor(page, 2);
  await finishAnswer(page);
  await finishInterview(page);

  await page.goBack();
  await page.getByRole("heading", { name: "Pitfalls" }).waitFor();
  await page.getByRole("link", { name: /Not rated/ }).waitFor();
  expect(await page.getByRole("textbox").nth(1).inputValue()).toBe("Pediatrician from a small town");
});

test("own points stand under the question in the room, where one wants them", async () => {
  const { page, address } = await visit({ path: paths.build() });
  await page.getByRole("radiogroup", { name: "My points under the question" }).getByText("Shown").click();
  await page.goto(address("/questions/common-tell-me-about-yourself"));
  const link = list(page).getByRole("link").first();
  await link.click();
  await page.getByRole("textbox").nth(0).fill("First the town, then the ward");
  await button(page, "Practice this now").click();
  await passTheCheck(page);
  await page.getByText("First the town, then the ward").waitFor();
});

// Two whole visits, so it may take twice as long.
test(
  "what applies decides what is asked: a gap and a J-1 here, a U.S. citizen there",
  { timeout: 60_000 },
  async () => {
    async function asked(say: (page: Page) => Promise<void>): Promise<string> {
      const { page, address } = await visit({ path: paths.settingsSection("profile") });
      await page.getByText(/questions fit you/).waitFor();
      await say(page);
      await page.goto(address(paths.practice()));
      await button(page, /^IMG focus Six that fit what you said/).click();
      await roomIs(page, "brief");
      const id = decodeURIComponent(page.url().split("/").at(-1) ?? "");
      return page.evaluate(async (wanted) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const open = indexedDB.open("second-take");
          open.onsuccess = () => resolve(open.result);
          open.onerror = () => reject(open.error ?? new Error("closed"));
        });
        const row = await new Promise<unknown>((resolve) => {
          const read = database.transaction("interviews").objectStore("interviews").get(wanted);
          read.onsuccess = () => resolve(read.result);
        });
        database.close();
        return JSON.stringify(row);
      }, id);
    }

    const first = await asked(async (page) => {
      await button(page, "Gap in clinical work").click();
      await page.getByText("J-1", { exact: true }).click();
    });
    const second = await asked(async (page) => {
      await page.getByText("Not needed", { exact: true }).click();
      await page.getByRole("checkbox", { name: "U.S. citizen" }).check();
    });
    const promptsOf = (row: string) =>
      (JSON.parse(row) as { prompts: { questionId: string }[] }).prompts.map(({ questionId }) => questionId);
    const bank = JSON.parse(await readFile("question-banks/img.json", "utf8")) as {
      questions: { id: string; appliesTo?: string[] }[];
    };
    const needs = (row: string) =>
      new Set(promptsOf(row).flatMap((id) => bank.questions.find((question) => question.id === id)?.appliesTo ?? []));
    expect([...needs(first)].toSorted()).toEqual(["gap", "visa"]);
    expect([...needs(second)]).toEqual(["us-citizen"]);
  },
);

test("own questions come from pasted lines, are asked, exported, deleted and brought back", async () => {
  const { page } = await visit({ path: paths.importQuestions() });
  await page
    .getByRole("textbox", { name: "Paste here" })
    .fill("1. What is <b>your</b> plan B?\n2. =1+1 why?\n\n1. What is <b>your</b> plan B?");
  await page.getByText("1 row has a mistake and stays out").waitFor();
  await button(page, "Add 2 questions").click();
  await page.getByText("2 questions are added.").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "Export as CSV").click()]);
  expect(await readFile(await download.path(), "utf8")).toContain(`"'=1+1 why?"`);

  await page.getByRole("searchbox").fill("plan b");
  await list(page)
    .getByRole("link", { name: /your own question/ })
    .click();
  await button(page, "Practice this now").click();
  await roomIs(page, "brief");
  await page.goBack();
  await button(page, "Delete").click();
  await page.getByText("The question is deleted. Your takes of it stay.").waitFor();
  await button(page, "Undo").last().click();
  await list(page)
    .getByRole("link", { name: /plan B/ })
    .waitFor();
});

test.for([360, 768, 1440])("looks right and has no fault at %i px", async (width) => {
  const { page, context, address } = await visit();
  await bringAxe(context);
  await page.setViewportSize({ width, height: 800 });
  await page.reload();
  for (const path of [
    paths.questions(),
    "/questions/mmi-call-his-wife",
    paths.newQuestion(),
    paths.importQuestions(),
  ]) {
    await page.goto(address(path));
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await sidewaysScroll(page), path).toEqual([]);
    expect(await axeFaults(page), path).toEqual([]);
  }
});
