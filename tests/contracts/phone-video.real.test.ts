import { ALL_FORMATS, BlobSource, BufferTarget, Conversion, Input, Output, WebMOutputFormat } from "mediabunny";
import { describe, expect, test } from "vitest";
import type { Rung } from "../../src/domain/mentors/video-size.ts";
import { createPhoneVideos, STALLED_MS } from "../../src/platform/sharing/phone-video.ts";
import { createBrowserClock } from "../../src/platform/system/browser-clock.ts";
import mp4Url from "../fixtures/media/avc1-opus.mp4?url";
import spokenUrl from "../fixtures/media/spoken.webm?url";
import webmUrl from "../fixtures/media/vp9-opus.webm?url";
import { createFakeClock } from "../support/fake-clock.ts";

const SOUND: Rung = { makes: "sound" };
const SMALL: Rung = { makes: "picture", shortSide: 120, videoBitsPerSecond: 140_000 };
const LARGE: Rung = { makes: "picture", shortSide: 720, videoBitsPerSecond: 900_000 };
const CAP = 16_000_000;

const clip = async (url: string) => (await fetch(url)).blob();
const videos = createPhoneVideos({ clock: createBrowserClock() });

interface Wanted {
  readonly hasVideo?: boolean;
  readonly maxBytes?: number;
}

function make(media: Blob, rungs: readonly [Rung, ...Rung[]], { hasVideo = true, maxBytes = CAP }: Wanted = {}) {
  return videos.make({ media, hasVideo, rungs, maxBytes }, () => undefined).made;
}

/** What another reader makes of a file. */
async function lookInto(file: Blob) {
  const input = new Input({ formats: ALL_FORMATS, source: new BlobSource(file) });
  const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()];
  return {
    type: await input.getMimeType(),
    seconds: await input.computeDuration(),
    height: (await video?.getDisplayHeight()) ?? null,
    video: (await video?.getCodecParameterString()) ?? null,
    audio: (await audio?.getCodecParameterString()) ?? null,
  };
}

/** As from a microphone that was refused. */
async function withoutSound(media: Blob): Promise<Blob> {
  const target = new BufferTarget();
  const conversion = await Conversion.init({
    input: new Input({ formats: ALL_FORMATS, source: new BlobSource(media) }),
    output: new Output({ format: new WebMOutputFormat(), target }),
    audio: { discard: true },
  });
  await conversion.execute();
  return new Blob([target.buffer ?? new ArrayBuffer(0)]);
}

test("this browser can make them", async () => {
  expect(await videos.canMake(true)).toBe(true);
  expect(await videos.canMake(false)).toBe(true);
});

describe("a file that every phone plays", () => {
  test("of a WebM take: H.264 and AAC, as long as it was, no larger than asked", async () => {
    const shares: number[] = [];
    const media = await clip(webmUrl);
    const request = { media, hasVideo: true, rungs: [SMALL] as const, maxBytes: CAP };
    const made = await videos.make(request, (share) => shares.push(share)).made;
    if (!made.ok) throw new Error(made.failure.type);
    const { file, rung } = made.value;
    expect(rung).toEqual(SMALL);
    expect(file.type).toBe("video/mp4");
    expect(file.size).toBeLessThan(200_000);
    const seen = await lookInto(file);
    expect(seen.video).toMatch(/^avc1/);
    expect(seen.audio).toBe("mp4a.40.2");
    expect(seen.height).toBe(120);
    expect(Math.abs(seen.seconds - (await lookInto(media)).seconds)).toBeLessThan(0.2);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test("of an mp4 take: the very picture, the sound made anew", async () => {
    const media = await clip(mp4Url);
    const made = await make(media, [SOUND]);
    if (!made.ok) throw new Error(made.failure.type);
    const [before, after] = [await lookInto(media), await lookInto(made.value.file)];
    expect(after).toMatchObject({ video: before.video, height: before.height, audio: "mp4a.40.2" });
    expect(Math.abs(after.seconds - before.seconds)).toBeLessThan(0.2);
  });

  test("of sound alone", async () => {
    const made = await make(await clip(spokenUrl), [SOUND], { hasVideo: false });
    if (!made.ok) throw new Error(made.failure.type);
    expect(made.value.file.type).toBe("audio/mp4");
    const seen = await lookInto(made.value.file);
    expect(seen).toMatchObject({ video: null, audio: "mp4a.40.2" });
    expect(Math.abs(seen.seconds - 5.9)).toBeLessThan(0.2);
  });

  test("of a take without sound", async () => {
    const made = await make(await withoutSound(await clip(webmUrl)), [SMALL]);
    if (!made.ok) throw new Error(made.failure.type);
    expect(await lookInto(made.value.file)).toMatchObject({ video: expect.stringMatching(/^avc1/), audio: null });
  });

  test("is never made larger than it was filmed", async () => {
    const made = await make(await clip(webmUrl), [LARGE]);
    if (!made.ok) throw new Error(made.failure.type);
    expect((await lookInto(made.value.file)).height).toBe(180);
  });

  test("comes from the next rung where the first is too large", async () => {
    const media = await clip(mp4Url);
    const whole = await make(media, [SOUND]);
    if (!whole.ok) throw new Error(whole.failure.type);
    const maxBytes = whole.value.file.size - 1;
    const thin: Rung = { makes: "picture", shortSide: 60, videoBitsPerSecond: 20_000 };
    expect(await make(media, [SOUND, thin], { maxBytes })).toMatchObject({ ok: true, value: { rung: thin } });
    expect(await make(media, [SOUND], { maxBytes })).toEqual({ ok: false, failure: { type: "made-too-large" } });
  });
});

describe("what cannot be made is told", () => {
  test.each([
    ["nothing", new Blob([])],
    ["text", new Blob(["not a recording"])],
    ["a page", new Blob(["<!doctype html><script>throw 1</script>"], { type: "video/mp4" })],
    ["zeros", new Blob([new Uint8Array(100_000)])],
  ])("%s", async (_what, media) => {
    expect(await make(media, [SMALL])).toEqual({ ok: false, failure: { type: "take-unreadable" } });
  });

  test("sound alone where a picture was promised", async () => {
    const made = await make(await clip(spokenUrl), [SMALL]);
    expect(made).toEqual({ ok: false, failure: { type: "take-unreadable" } });
  });

  test("a take that was cut off is made up to there, or refused; never half said", async () => {
    const whole = await clip(mp4Url);
    const made = await make(whole.slice(0, Math.round(whole.size * 0.6)), [SMALL]);
    if (made.ok) expect((await lookInto(made.value.file)).seconds).toBeLessThan(3.4);
    else expect(["make-failed", "take-unreadable", "made-unplayable"]).toContain(made.failure.type);
  });
});

test.each(["before it began", "on the way"])("cancel stops at once, %s", async (when) => {
  const told: number[] = [];
  const request = { media: await clip(webmUrl), hasVideo: true, rungs: [SMALL] as const, maxBytes: CAP };
  const making = videos.make(request, (share) => {
    told.push(share);
    making.cancel();
  });
  if (when === "before it began") making.cancel();
  expect(await making.made).toEqual({ ok: false, failure: { type: "make-canceled" } });
  expect(told).toHaveLength(when === "on the way" ? 1 : 0);
});

describe("a worker of which nothing comes", () => {
  const silent = () => new Worker("data:text/javascript,");
  const broken = () => new Worker("data:text/javascript,throw new Error('broken')");
  const request = { media: new Blob(), hasVideo: true, rungs: [SMALL], maxBytes: CAP } as const;

  test("is given up after a while", async () => {
    const clock = createFakeClock();
    const making = createPhoneVideos({ clock, startWorker: silent }).make(request, () => undefined);
    clock.advance(STALLED_MS);
    expect(await making.made).toEqual({ ok: false, failure: { type: "make-stalled" } });
  });

  test("is a failure at once where it broke", async () => {
    const started = { clock: createBrowserClock(), startWorker: broken };
    const { made } = createPhoneVideos(started).make(request, () => undefined);
    expect(await made).toEqual({ ok: false, failure: { type: "make-failed", name: "WorkerBroke" } });
    expect(await createPhoneVideos(started).canMake(true)).toBe(false);
  });
});
