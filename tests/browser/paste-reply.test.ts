import { expect, test } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { takeRef } from "../../src/domain/mentors/take-ref.ts";
import { paths } from "../../src/domain/paths.ts";
import { axeFaults, bringAxe, sidewaysScroll } from "../support/looks.ts";
import { newReview } from "../support/records.ts";
import { playableTake, seedSeason } from "../support/seeded-season.ts";
import { visit } from "../support/visit.ts";

const TAKE = takeId("first");
const QUESTION = "Why do you want to train in the United States?";
const REPLY = [
  "[23/11/2026, 21:04:33] Dr. Whitlow: 0:01 you apologize twice. 0:02 stop here",
  "[23/11/2026, 21:05:10] Dr. Whitlow: structure 2/5",
  "call me before thursday",
  takeRef(TAKE),
].join("\n");

test("a typed chat answer is pasted: comments and a rating stand on the take after its blind rating", async () => {
  const { page, address } = await visit({ reducedMotion: "reduce", before: ({ context }) => bringAxe(context) });
  await seedSeason(page, {
    takes: [playableTake(TAKE), playableTake("other", { createdAt: Date.now() })],
    reviews: [newReview(TAKE, { ratings: {}, blind: null })],
  });

  await page.goto(address(paths.mentors()));
  await page.getByRole("link", { name: "Paste a reply" }).click();
  await page.getByRole("textbox", { name: "The reply as it came" }).fill(REPLY);
  await page.getByRole("heading", { name: "2 comments, 1 rating" }).waitFor();
  await page.getByText(new RegExp(`found by .${takeRef(TAKE)}`)).waitFor();
  expect(await page.getByRole("combobox", { name: "From" }).inputValue()).toBe("Dr. Whitlow");
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toEqual([]);

  // Nothing is kept before it is said so; one word is mended first.
  await page.getByRole("button", { name: /^Correct .0:02/ }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("stop at the dates");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Keep 2 comments, 1 rating" }).click();

  await page.getByRole("heading", { level: 1, name: "Mentors" }).waitFor();
  await page.getByText("2 comments, 1 rating").last().waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole("link", { name: QUESTION }).click();
  await page.getByRole("button", { name: "Skip rating" }).waitFor();
  expect(await page.getByText("stop at the dates").count()).toBe(0);
  expect(await page.getByText(/Dr. Whitlow.: 2/).count()).toBe(0);

  await page.getByRole("button", { name: "Skip rating" }).click();
  const said = page.getByRole("region", { name: "What mentors said" });
  await said.getByText("stop at the dates").waitFor();
  await said.getByText("call me before thursday").waitFor();
  // It plays when it is opened; a jump is seen once it has ended.
  await page.waitForFunction(() => document.querySelector("video")?.paused === true);
  await said.getByRole("button", { name: /0:02/ }).click();
  await expect
    .poll(() => page.locator("video").evaluate((video) => (video as HTMLVideoElement).currentTime))
    .toBeCloseTo(2, 1);
  await page.getByRole("tab", { name: "Rubric" }).click();
  await page.getByText(/Dr. Whitlow.: 2/).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // The same reply again changes nothing, and says so.
  await page.goto(address(paths.pasteReply()));
  await page.getByRole("textbox", { name: "The reply as it came" }).fill(REPLY);
  await page.getByText("You kept this reply on").waitFor();
  expect(await page.getByRole("button", { name: /^Keep/ }).count()).toBe(0);
});
