import { endlessInterview, keep } from "./seed.mjs";

/** What a browser may record in; the address forces one. */
export const CONTAINERS = ["mp4", "webm"];

/** The player of the answer that was just given. */
export const REPLAY = 'video[src^="blob:"]';

/** Opens the room of an interview that never runs out, up to its question. */
export async function enterRoom(page, app, container) {
  const interview = endlessInterview();
  await page.goto(`${app.url}?container=${container}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keep(page, { interviews: [interview] });
  await page.goto(`${app.url}?container=${container}#/interview/${interview.id}`);
  await page.getByRole("button", { name: /^Looks right/ }).click();
  await page.getByRole("button", { name: /^Answer now/ }).waitFor();
}

export const answerNow = (page) => page.getByRole("button", { name: /^Answer now/ }).click();
export const finish = (page) => page.getByRole("button", { name: /^Finish answer/ }).click();
export const takeAgain = (page) => page.getByRole("button", { name: /^Take it again/ }).click();

/** Finishes as soon as some of the answer is kept and it is that old. */
export async function finishAfter(page, seconds) {
  await page.getByText(/^Saved on this device up to/).waitFor();
  await page.waitForTimeout(seconds * 1000);
  await finish(page);
}
