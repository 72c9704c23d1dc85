import { expect, test } from "vitest";
import { paths } from "../../src/domain/paths.ts";
import { findFirefox, playInFirefox } from "../support/firefox.ts";
import { hasFfprobe, probe } from "../support/media-probe.ts";
import {
  answerFor,
  backToPractice,
  finishAnswer,
  finishInterview,
  passTheCheck,
  startOneQuestion,
} from "../support/room-steps.ts";
import { durationOf, goToTakes, lookAt, playerIn, replayIn, takeRows } from "../support/take-steps.ts";
import { visit } from "../support/visit.ts";

/** `npm run test:long -- --minutes 60`. */
const minutes = Number(process.env["SECOND_TAKE_MINUTES"] ?? 30);
const seconds = minutes * 60;
const firefox = findFirefox();

test.for(["mp4", "webm"])(
  `an answer of ${minutes} min in %s opens, seeks and stays in step: here, as a file, in another browser`,
  async (container, { annotate }) => {
    const { page, address } = await visit({ path: paths.settings(), search: `?container=${container}` });
    await page.getByRole("radiogroup", { name: "Extended time" }).getByText("No limit", { exact: true }).click();
    await page.getByText("Saved on this device").first().waitFor();
    await page.goto(address(paths.practice()));
    await startOneQuestion(page);
    await passTheCheck(page);
    await answerFor(page, seconds);
    await finishAnswer(page);

    await durationOf(replayIn(page));
    await finishInterview(page);
    await backToPractice(page);
    await goToTakes(page);
    await takeRows(page).first().getByRole("link").click();
    const player = playerIn(page);
    const shown = await durationOf(player);
    expect(shown).toBeGreaterThanOrEqual(seconds);
    for (const at of [shown - 1, 1, shown / 2, shown - 30, shown / 3]) {
      const sight = await lookAt(player, at);
      expect(sight.at).toBeCloseTo(at, 2);
      expect(sight.takenAt).toBeLessThanOrEqual(at + 0.001);
      expect(sight.takenAt).toBeGreaterThan(at - 1);
    }

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    const path = await download.path();
    if (await hasFfprobe()) {
      const file = await probe(path);
      expect(file.seconds).toBeCloseTo(shown, 0);
      expect(file.video).toMatchObject({ width: 1280, height: 720 });
      // Sound and picture end together as they began together.
      const drift = file.video.to - file.audio.to - (file.video.from - file.audio.from);
      await annotate(
        `${container}: ${file.seconds} s, sound and picture drift apart by ${(drift * 1000).toFixed(0)} ms`,
      );
      expect(Math.abs(drift)).toBeLessThan(0.25);
    }
    if (firefox !== null) {
      const there = await playInFirefox(firefox, path, container);
      expect(there.error).toBeNull();
      expect(there.seconds).toBeCloseTo(shown, 0);
      expect(there.sought[0]).toBeCloseTo(shown - 1, 0);
      expect(there.sought[1]).toBeCloseTo(1, 1);
    }
  },
);
