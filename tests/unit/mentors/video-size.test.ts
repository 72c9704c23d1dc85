import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CAP_BYTES, CHANNELS, planVideo, type SizedTake } from "../../../src/domain/mentors/video-size.ts";

const MINUTE = 60_000;

const webm: SizedTake = {
  mimeType: "video/webm;codecs=vp9,opus",
  container: "webm",
  hasVideo: true,
  durationMs: 2 * MINUTE,
  sizeBytes: 16_500_000,
};
const opusMp4: SizedTake = { ...webm, mimeType: "video/mp4;codecs=avc1.42E01F,opus", container: "mp4" };
const aacMp4: SizedTake = { ...opusMp4, mimeType: "video/mp4;codecs=avc1.42E01F,mp4a.40.2" };

/** What the first rung makes, in one word. */
function first(take: SizedTake, channel: "chat" | "mail", writesMp4 = true) {
  const plan = planVideo(take, channel, writesMp4);
  if (plan.way !== "make") return plan.way;
  const [rung] = plan.rungs;
  return rung.makes === "sound" ? "sound" : rung.shortSide;
}

test("the original goes as it is, and says who cannot play it", () => {
  expect(planVideo(webm, "original", true)).toEqual({ way: "as-is", bytes: 16_500_000, caveat: "webm" });
  expect(planVideo(opusMp4, "original", false)).toMatchObject({ way: "as-is", caveat: "opus" });
  expect(planVideo(aacMp4, "original", true)).toMatchObject({ way: "as-is", caveat: null });
});

describe("what fits a chat and a mail", () => {
  test("mp4 with AAC that fits goes as it is; larger, its picture is made anew", () => {
    expect(first({ ...aacMp4, sizeBytes: 15_000_000 }, "chat")).toBe("as-is");
    expect(first(aacMp4, "chat")).toBe(480);
    expect(first(aacMp4, "mail")).toBe("as-is");
  });

  test("mp4 with Opus that fits keeps its picture", () => {
    expect(first({ ...opusMp4, sizeBytes: 12_000_000 }, "chat")).toBe("sound");
    expect(first(opusMp4, "chat")).toBe(480);
    expect(first(opusMp4, "mail")).toBe("sound");
  });

  test.each([
    [2, 480, 720],
    [4, 360, 480],
    [8, 240, 240],
    [9.5, 240, 240],
  ])("of a WebM take of %d min a chat gets %d lines, a mail %d", (minutes, chat, mail) => {
    const take = { ...webm, durationMs: minutes * MINUTE, sizeBytes: minutes * 8_250_000 };
    expect(first(take, "chat")).toBe(chat);
    expect(first(take, "mail")).toBe(mail);
  });

  test("a take that is too long is told how long it may be", () => {
    const plan = planVideo({ ...webm, durationMs: 20 * MINUTE, sizeBytes: 150_000_000 }, "chat", true);
    if (plan.way !== "too-long") throw new Error(plan.way);
    expect(plan.longestMs).toBe(9 * MINUTE);
    expect(first({ ...webm, durationMs: plan.longestMs, sizeBytes: 150_000_000 }, "chat")).toBe(240);
  });

  test("sound alone in WebM is made anew, in mp4 with AAC it goes as it is", () => {
    const sound = { ...webm, hasVideo: false, mimeType: "audio/webm;codecs=opus", sizeBytes: 960_000 };
    expect(first(sound, "chat")).toBe("sound");
    expect(first({ ...sound, container: "mp4", mimeType: "audio/mp4;codecs=mp4a.40.2" }, "chat")).toBe("as-is");
  });

  test("where the browser cannot write it, what fits goes as it is, and the rest cannot be made", () => {
    expect(first({ ...webm, sizeBytes: 15_000_000 }, "chat", false)).toBe("as-is");
    expect(first(webm, "chat", false)).toBe("cannot-make");
  });
});

test("no plan promises more than its channel takes, and later rungs are smaller", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(webm, opusMp4, aacMp4),
      fc.constantFrom(...CHANNELS),
      fc.integer({ min: 1, max: 7_200_000 }),
      fc.integer({ min: 0, max: 3_000_000_000 }),
      fc.boolean(),
      (take, channel, durationMs, sizeBytes, writesMp4) => {
        const plan = planVideo({ ...take, durationMs, sizeBytes }, channel, writesMp4);
        if (plan.way === "as-is" || plan.way === "make") expect(plan.bytes).toBeLessThanOrEqual(CAP_BYTES[channel]);
        if (plan.way === "too-long") expect(plan.longestMs).toBeLessThanOrEqual(durationMs);
        if (plan.way !== "make") return;
        const bits = plan.rungs.map((rung) => (rung.makes === "sound" ? Infinity : rung.videoBitsPerSecond));
        expect(bits).toEqual(bits.toSorted((a, b) => b - a));
      },
    ),
  );
});
