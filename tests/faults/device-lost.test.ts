import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectKept, killService, openRoom, toldKept, UNTOLD_S } from "../support/fault-steps.ts";
import { runOf } from "../support/faults.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  keepAnswering,
  roomIs,
} from "../support/room-steps.ts";
import { expectPlays, goToTakes, playerIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

test(
  "the camera is pulled: what was said is kept and plays, and the answer goes on with the camera that comes back",
  runOf("device-lost", async () => {
    const { page, processes } = await visit();
    await openRoom(page);
    await answerFor(page, 2);
    await killService({ processes }, "VideoCaptureService");
    const kept = await toldKept(page, /^The camera went away at/);
    expect(kept).toBeGreaterThanOrEqual(2);

    await page.getByRole("button", { name: /^Go on/ }).click();
    await roomIs(page, "answering");
    await keepAnswering(page, 1);
    await finishAnswer(page);
    await finishInterview(page);
    await page.getByText("2 takes, saved on this device").waitFor();
    await backToPractice(page);
    await goToTakes(page);
    await takeRows(page).first().getByRole("link").click();
    await expectPlays(playerIn(page), kept - UNTOLD_S);
  }),
);

test(
  "the microphone is pulled: what was said is kept and plays",
  runOf("device-lost", async () => {
    const { page, processes } = await visit({ expected: [/AudioContext encountered an error/] });
    const question = await openRoom(page);
    await answerFor(page, 2);
    await killService({ processes }, "AudioService");
    const kept = await toldKept(page, /^The microphone went away at/);
    expect(kept).toBeGreaterThanOrEqual(2);
    await expectKept(page, question, kept);
  }),
);

test(
  "the permission is taken back: what was said is kept and plays",
  runOf("device-lost", async () => {
    const { page, address } = await visit();
    const question = await openRoom(page);
    await answerFor(page, 2);
    await withdrawPermission(page, new URL(address("/")).origin);
    const kept = await toldKept(page, /^The (?:camera|microphone) went away at|^The recorder stopped at/);
    expect(kept).toBeGreaterThanOrEqual(2);
    await expectKept(page, question, kept);
  }),
);

async function withdrawPermission(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const name of ["camera", "microphone"])
    await session.send("Browser.setPermission", { permission: { name }, setting: "denied", origin });
}
