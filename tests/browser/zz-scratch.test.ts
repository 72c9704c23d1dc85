import { test } from "vitest";
import { visit } from "../support/visit.ts";

test("look", async () => {
  const { page, processes, requests } = await visit();
  const perm = () => page.evaluate(async () => [(await navigator.permissions.query({ name: "camera" as PermissionName })).state, (await navigator.permissions.query({ name: "microphone" as PermissionName })).state]);
  console.log(await perm());
  await page.getByRole("button", { name: /Start with one question/ }).click();
  await page.locator("[data-phase=brief]").waitFor();
  await page.waitForTimeout(1000);
  console.log(await page.locator("body").innerText());
  await page.getByRole("button", { name: /^Looks right/ }).click();
  await page.locator("[data-phase=asking]").waitFor();
  console.log(await perm());
  console.log(await page.locator("body").innerText());
  await page.getByRole("button", { name: "Answer now" }).click();
  await page.locator("[data-phase=answering]").waitFor();
  await page.waitForTimeout(3500);
  console.log(await page.locator("body").innerText());
  console.log(await processes());
  await page.getByRole("button", { name: "Finish answer" }).click();
  await page.locator("[data-phase=saved]").waitFor();
  await page.waitForTimeout(500);
  console.log(await page.locator("body").innerText());
  console.log(await page.locator("video[aria-label='The answer you just gave']").evaluate(async (v: HTMLVideoElement) => {
    const out = [v.duration];
    for (const t of [0.5, 2.5, 0.5]) {
      const shown = new Promise<number>((r) => v.requestVideoFrameCallback((_n, m) => r(m.mediaTime)));
      const sought = new Promise((r) => v.addEventListener("seeked", r, { once: true }));
      v.currentTime = t;
      await sought;
      out.push(v.currentTime, await shown, v.readyState);
    }
    return out;
  }));
  console.log(requests);
});
