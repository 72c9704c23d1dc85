import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { answerFor, finishAnswer, nextQuestion, passTheCheck, questionOf, roomIs } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

test("another device opens the sheet by the code and asks; the room shows no question and records the answers", async () => {
  const { page } = await visit({ before: ({ context }) => bringAxe(context) });
  await page.getByRole("link", { name: /^Someone asks me/ }).click();
  await page.getByRole("button", { name: /^Warm-up/ }).click();
  await page.getByRole("heading", { name: "Give your interviewer the sheet" }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const code = page.url().split("/").at(-1) ?? "";
  const link = await page.getByText(/#\/sheet\//).innerText();
  expect(link).toBe(new URL(`#${paths.sheet(code)}`, page.url()).href);

  const interviewer = await visit({
    path: paths.sheet(code),
    viewport: { width: 360, height: 740 },
    before: ({ context }) => bringAxe(context),
  });
  const sheet = interviewer.page;
  await sheet.getByText("5 questions, about 15 min.").waitFor();
  expect([...(await axeFaults(sheet)), ...(await sidewaysScroll(sheet))]).toEqual([]);
  const list = await sheet.getByRole("list", { name: "All questions" }).getByRole("listitem").locator(".voice").all();
  const questions = await Promise.all(list.map((question) => question.innerText()));
  expect(new Set(questions).size).toBe(5);

  await page.getByRole("button", { name: /^Start: I am being asked/ }).click();
  await passTheCheck(page);
  expect(await questionOf(page)).toBe("Your interviewer asks");
  expect(await axeFaults(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Start with question 1" }).click();
  for (const [index, question] of questions.slice(0, 2).entries()) {
    expect(await sheet.getByRole("heading", { level: 2 }).innerText()).toBe(question);
    expect([...(await axeFaults(sheet)), ...(await sidewaysScroll(sheet))]).toEqual([]);
    const shown = await page.locator("body").innerText();
    expect(questions.slice(index).filter((hidden) => shown.includes(hidden))).toEqual([]);
    await answerFor(page, 1);
    await finishAnswer(page);
    expect(await questionOf(page)).toBe(question);
    await sheet.getByRole("textbox", { name: "Your note" }).fill(`Note ${index + 1}`);
    await sheet.getByRole("button", { name: "Next question" }).click();
    await nextQuestion(page);
  }

  await sheet.reload();
  await sheet.getByRole("button", { name: "Go on with question 3" }).waitFor();
  expect(await sheet.getByText("Asked, with a note").count()).toBe(2);
  await sheet.emulateMedia({ media: "print" });
  for (const question of questions) await sheet.locator("section").filter({ hasText: question }).waitFor();
  expect(await sheet.getByRole("button").count()).toBe(0);

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave", exact: true }).last().click();
  await page.getByText("2 answers are saved").waitFor();
  await page.getByRole("link", { name: /^Continue/ }).click();
  await roomIs(page, "asking");
  expect(await questionOf(page)).toBe("Your interviewer asks");
});
