import { endlessInterview, keep } from "./seed.mjs";

/** Both containers that a browser may record in; the address forces one. */
export const CONTAINERS = ["mp4", "webm"];

/** Opens the room of an interview that never runs out, in front of its question. */
export async function enterRoom(chromium, app, container) {
  const { page } = chromium;
  const interview = endlessInterview();
  await page.goto(`${app.url}?container=${container}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await keep(page, { interviews: [interview] });
  await page.goto(`${app.url}?container=${container}#/interview/${interview.id}`);
  const start = page.getByRole("button", { name: /^Looks right/ });
  const turnOn = page.getByRole("button", { name: "Turn on camera and microphone" });
  await start.or(turnOn).first().waitFor();
  if (await turnOn.isVisible()) await turnOn.click();
  await start.click();
  await page.getByRole("button", { name: /^Answer now/ }).waitFor();
}

export const answerNow = (page) => page.getByRole("button", { name: /^Answer now/ }).click();
export const takeAgain = (page) => page.getByRole("button", { name: /^Take it again/ }).click();

/** Presses Finish as soon as the answer is this old. */
export async function finishAfter(page, seconds) {
  const finish = page.getByRole("button", { name: /^Finish answer/ });
  await page.getByText(/^Saved on this device up to/).waitFor();
  await page.waitForTimeout(seconds * 1000);
  await finish.click();
}

/** The player of the answer that was just given, and its address. */
export const REPLAY = 'video[src^="blob:"]';
