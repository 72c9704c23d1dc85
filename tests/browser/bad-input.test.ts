import { expect, test } from "vitest";
import { interviewId, takeId } from "../../src/domain/ids.ts";
import { paths } from "../../src/domain/paths.ts";
import { bankFile, namedJson } from "../support/bank-files.ts";
import { visit } from "../support/visit.ts";

const TIMES = { prepSeconds: 0, answerSeconds: 60 };

test("a bank file that is damaged, of the future or not ours changes nothing and says what is wrong", async () => {
  const { page } = await visit({ path: paths.build() });
  const add = (file: ReturnType<typeof namedJson>) => page.locator("input[type=file]").setInputFiles(file);
  const alert = page.getByRole("alert");
  const banks = page.getByRole("button", { pressed: true });
  await page.getByRole("button", { name: /^Common questions/ }).waitFor();
  const before = await banks.allInnerTexts();

  await add(namedJson("cut.json", '{"format": 1, "id": "ow'));
  await alert.getByText("This file is not a question bank").waitFor();
  await add(bankFile(TIMES, { format: 2 }));
  await alert.getByText("This question bank is made for a newer Second Take").waitFor();
  await add(bankFile(TIMES, { questions: [{ kind: "question", id: "no-text" }] }));
  await alert.getByText("This question bank has a mistake in it").waitFor();
  await alert.getByText(/questions\.0\./).waitFor();
  await add(bankFile(TIMES, { id: "common" }));
  await alert.getByText("“Night shifts” has the same id as a bank that comes with Second Take").waitFor();
  const { questions } = JSON.parse(bankFile(TIMES).buffer.toString()) as { questions: unknown[] };
  await add(bankFile(TIMES, { questions: [...questions, ...questions] }));
  await alert.getByText("Two questions in this bank have the same id").waitFor();
  expect(await banks.allInnerTexts()).toEqual(before);

  await add(bankFile(TIMES));
  await page.getByText(/“Night shifts” is added/).waitFor();
  expect(await alert.count()).toBe(0);
  await page.reload();
  await page.getByRole("button", { name: /^Night shifts/ }).waitFor();
});

test.for([
  ["an address that was never one", "/nowhere", "There is no page at this address", "Go to Practice"],
  [
    "a take that is not here",
    paths.review(takeId("none")),
    "This link leads to a take that is not on this device",
    "Go to Takes",
  ],
  [
    "an interview that is not here",
    paths.interview(interviewId("none")),
    "This link leads to an interview that is not on this device",
    "Go to Practice",
  ],
] as const)("%s leads to a sentence and a way on", async ([, path, title, wayOn]) => {
  const { page } = await visit({ path });
  await page.getByText(title).waitFor();
  await page.getByRole("link", { name: wayOn }).click();
  await page.getByRole("navigation").waitFor();
});

test("a code with a mistake can be corrected on the spot", async () => {
  const { page } = await visit({ path: paths.code("XXXX") });
  await page.getByRole("alert").getByText("This code has a mistake in it").waitFor();
  const field = page.getByRole("textbox", { name: "Code" });
  expect(await field.inputValue()).toBe("XXXX");

  const other = await visit({ path: paths.build() });
  const code = await other.page.getByRole("heading", { name: "Code" }).locator("+ p").innerText();
  await field.fill(` ${code.toLowerCase()} `);
  await page.getByRole("button", { name: "Open the code" }).click();
  await page.getByText("The questions are shown when they are asked.").waitFor();
});
