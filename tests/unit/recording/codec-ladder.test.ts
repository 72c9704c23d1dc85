import { describe, expect, it } from "vitest";
import { bitratesOf, bytesPerSecond } from "../../../src/platform/recording/bitrates.ts";
import { captureHeight, chooseCodec } from "../../../src/platform/recording/codec-ladder.ts";

const choose = (supported: readonly string[], hasVideo = true, forcedContainer: "mp4" | "webm" | null = null) =>
  chooseCodec(hasVideo, { isTypeSupported: (type) => supported.includes(type), forcedContainer, hasEncoders: false })
    ?.mimeType ?? null;

const AAC = "video/mp4;codecs=avc1.42E01F,mp4a.40.2";
const MP4_OPUS = "video/mp4;codecs=avc1.42E01F,opus";
const VP9 = "video/webm;codecs=vp9,opus";
const VP8 = "video/webm;codecs=vp8,opus";
const AUDIO_MP4 = "audio/mp4;codecs=mp4a.40.2";
const AUDIO_WEBM = "audio/webm;codecs=opus";
const ALL = [AUDIO_WEBM, AUDIO_MP4, VP8, VP9, MP4_OPUS, AAC];

describe("the codec ladder", () => {
  it("takes the best rung that there is", () => {
    const ladder = [AAC, MP4_OPUS, VP9, VP8, AUDIO_MP4, AUDIO_WEBM];
    ladder.forEach((rung, i) => expect(choose(ladder.slice(i))).toBe(rung));
    expect(choose([])).toBeNull();
  });

  it("takes sound alone when that is asked for", () => {
    expect(choose(ALL, false)).toBe(AUDIO_MP4);
    expect(choose([AAC, VP9, AUDIO_WEBM], false)).toBe(AUDIO_WEBM);
    expect(choose([AAC, VP9], false)).toBeNull();
  });

  it("keeps to a forced container, and to the ladder where the browser has none of it", () => {
    expect(choose(ALL, true, "webm")).toBe(VP9);
    expect(choose(ALL, false, "webm")).toBe(AUDIO_WEBM);
    expect(choose([VP8, AUDIO_WEBM, AUDIO_MP4], true, "mp4")).toBe(VP8);
  });

  it("cuts mp4 with picture finer than its key frames, all else by the second", () => {
    const slice = (type: string, hasVideo = true) =>
      chooseCodec(hasVideo, { isTypeSupported: (one) => one === type, forcedContainer: null, hasEncoders: false })
        ?.timesliceMs;
    expect([slice(AAC), slice(MP4_OPUS), slice(VP9), slice(VP8)]).toEqual([250, 250, 1000, 1000]);
    expect([slice(AUDIO_MP4, false), slice(AUDIO_WEBM, false)]).toEqual([1000, 1000]);
  });

  it("asks for 480 lines where only VP8 is there, or small files are wanted", () => {
    const codecOf = (type: string) =>
      chooseCodec(true, { isTypeSupported: (one) => one === type, forcedContainer: null, hasEncoders: false });
    expect(captureHeight(codecOf(AAC), "standard")).toBe(720);
    expect(captureHeight(codecOf(VP9), "standard")).toBe(720);
    expect(captureHeight(codecOf(VP8), "standard")).toBe(480);
    expect(captureHeight(codecOf(AAC), "small")).toBe(480);
    expect(captureHeight(null, "standard")).toBe(720);
  });
});

describe("bitrates", () => {
  it("make two minutes the size that is promised", () => {
    const twoMinutesMb = (quality: "standard" | "small", hasVideo: boolean) =>
      (bytesPerSecond(quality, hasVideo) * 120) / 1e6;
    expect(twoMinutesMb("standard", true)).toBeCloseTo(16.5, 1);
    expect(twoMinutesMb("small", true)).toBeCloseTo(9, 1);
    expect(twoMinutesMb("small", false)).toBeCloseTo(1, 1);
  });

  it.each(["standard", "small"] as const)("of picture and sound add up to the size: %s", (quality) => {
    const { videoBitsPerSecond, audioBitsPerSecond } = bitratesOf(quality);
    expect((videoBitsPerSecond + audioBitsPerSecond) / 8).toBe(bytesPerSecond(quality, true));
  });
});

describe("a browser without a recorder", () => {
  const bare = (hasVideo: boolean, hasEncoders: boolean) =>
    chooseCodec(hasVideo, { isTypeSupported: () => false, forcedContainer: null, hasEncoders });

  it("records with its encoders where it has some", () => {
    expect(bare(true, true)).toMatchObject({ engine: "web-codecs", hasVideo: true });
    expect(bare(false, true)).toMatchObject({ engine: "web-codecs", hasVideo: false });
  });

  it("cannot record where it has none", () => {
    expect(bare(true, false)).toBeNull();
  });
});
