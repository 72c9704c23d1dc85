import { test } from "vitest";
import { visitWithQuota } from "../support/fault-steps.ts";
import { reportRoom } from "../support/doctored-browser.ts";
import { runOf } from "../support/faults.ts";
import { startOneQuestion } from "../support/room-steps.ts";
import { visit } from "../support/visit.ts";

test(
  "the device is full before the start: it is said, with the way to free space",
  runOf("quota-before", async () => {
    const { page, setQuota } = await visitWithQuota(1);
    await page.getByRole("button", { name: /^Start with one question/ }).click();
    await page.getByRole("alert").getByText("There is no room left on this device").waitFor();
    await setQuota(500_000_000);
    await startOneQuestion(page);
    await page.getByRole("button", { name: /^Looks right/ }).waitFor();
  }),
);

test(
  "the device has room for less than the interview: it is told before the first question, with what to free",
  runOf("quota-before", async () => {
    const { page } = await visit({ before: ({ context }) => reportRoom(context, 8_000_000) });
    await startOneQuestion(page);
    await page.getByText(/^Room for about 0 of 1 answers/).waitFor();
    await page.getByRole("button", { name: "Free space" }).click();
    await page.getByRole("heading", { level: 1, name: "Free space" }).waitFor();
  }),
);
