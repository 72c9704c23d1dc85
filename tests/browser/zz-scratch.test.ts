import { test } from "vitest";
import { visit } from "../support/visit.ts";
import { recordOneTake } from "../support/room-steps.ts";

test("look", async () => {
  const { page } = await visit();
  await recordOneTake(page, 2);
  await page.getByRole("link", { name: "Rate the first answer" }).click();
  const criteria = page.getByRole("region", { name: "Rate what you saw" }).getByRole("radiogroup");
  await criteria.nth(0).getByRole("radio").nth(3).click();
  await criteria.nth(1).getByRole("radio").first().focus();
  await page.keyboard.press("2");
  await page.getByText("Saved on this device").waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Takes" }).click();
  await page.getByRole("article").waitFor();
  await page.waitForTimeout(500);
  console.log(await page.getByRole("article").evaluate((x) => x.outerHTML));
  await page.screenshot({ path: "/tmp/takes.png" });
});
