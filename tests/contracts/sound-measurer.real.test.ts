import { describe, expect, test, vi } from "vitest";
import type { SpeechMethod, Stretch } from "../../src/domain/evidence/evidence.ts";
import { longestPauses, speechFacts } from "../../src/domain/evidence/speech-facts.ts";
import { createSoundMeasurer } from "../../src/platform/analysis/sound-measurer.ts";
import { createWorker } from "../../src/platform/system/worker-url.ts";
import type { SoundMeasured } from "../../src/workers/speech-protocol.ts";
import speechWorkerUrl from "../../src/workers/speech.worker.ts?worker&url";
import noSoundUrl from "../fixtures/media/no-sound.webm?url";
import silentUrl from "../fixtures/media/silent.webm?url";
import spokenMp4Url from "../fixtures/media/spoken.mp4?url";
import spokenWebmUrl from "../fixtures/media/spoken.webm?url";

/** As the README of the clips says. */
const SPOKEN: readonly Stretch[] = [
  { startMs: 400, endMs: 1835 },
  { startMs: 2185, endMs: 3514 },
  { startMs: 4214, endMs: 5714 },
];
const SPOKEN_MS = 5914;
const TOLERANCE_MS = 150;

const startWorker = () => createWorker(speechWorkerUrl);

/** The same worker in a browser without WebAssembly. */
function startWorkerWithoutWasm(): Worker {
  const worker = new URL(speechWorkerUrl, location.href).href;
  const script = `import ${JSON.stringify(worker)}; Reflect.deleteProperty(globalThis, "WebAssembly");`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(url, { type: "module" });
}

const clip = async (url: string) => (await fetch(url)).blob();

async function measure(media: Blob, { isWhole = true, start = startWorker } = {}) {
  const events = { onProgress: vi.fn<(share: number) => void>(), onWaveform: vi.fn() };
  const measured = await createSoundMeasurer(start)({ media, durationMs: SPOKEN_MS, isWhole }, events).measured;
  if (measured === null) throw new Error("the worker broke");
  return { measured, events };
}

function expectSpoken({ speech: found }: SoundMeasured, method: SpeechMethod): void {
  if (!found.found) throw new Error(found.why);
  expect(found.method).toBe(method);
  expect(found.speech).toHaveLength(SPOKEN.length);
  for (const [index, { startMs, endMs }] of SPOKEN.entries()) {
    expect(Math.abs((found.speech[index]?.startMs ?? NaN) - startMs)).toBeLessThan(TOLERANCE_MS);
    expect(Math.abs((found.speech[index]?.endMs ?? NaN) - endMs)).toBeLessThan(TOLERANCE_MS);
  }
}

describe.each([
  ["webm", spokenWebmUrl],
  ["mp4", spokenMp4Url],
])("a spoken clip in %s", (_container, url) => {
  test.each<[SpeechMethod, () => Worker]>([
    ["silero", startWorker],
    ["energy", startWorkerWithoutWasm],
  ])("is told from its pauses by %s", async (method, start) => {
    const { measured } = await measure(await clip(url), { start });
    expectSpoken(measured, method);
    const facts = speechFacts(measured);
    if (!facts.known) throw new Error(facts.why);
    expect(Math.abs((longestPauses(facts.pauses, 1)[0]?.startMs ?? NaN) - 3514)).toBeLessThan(TOLERANCE_MS);
    expect(Math.abs(facts.speakingShare - 0.72)).toBeLessThan(0.05);
  });

  test("shows its outline first, and how far the work is", async () => {
    const { measured, events } = await measure(await clip(url));
    expect(Math.abs(measured.soundMs - SPOKEN_MS)).toBeLessThan(50);
    expect(events.onWaveform).toHaveBeenCalledExactlyOnceWith(measured.waveform);
    const peaks = [...(measured.waveform?.peaks ?? [])];
    expect(Math.abs(peaks.length - 296)).toBeLessThan(4);
    const loudest = (from: number, to: number) => Math.max(...peaks.slice(from, to));
    expect(loudest(180, 205)).toBeLessThan(3);
    expect(loudest(215, 285)).toBeGreaterThan(30);
    const shares = events.onProgress.mock.calls.map(([share]) => share);
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });
});

describe("what cannot be told", () => {
  test("a muted microphone is silent, and has an outline", async () => {
    const { measured } = await measure(await clip(silentUrl));
    expect(measured).toMatchObject({ speech: { found: false, why: "silent" } });
    expect(new Set(measured.waveform?.peaks)).toEqual(new Set([0]));
  });

  test("a take without a sound track", async () => {
    const { measured } = await measure(await clip(noSoundUrl));
    expect(measured).toEqual({ soundMs: 0, waveform: null, speech: { found: false, why: "no-sound" } });
  });

  test("a file that is no recording", async () => {
    const { measured } = await measure(new Blob(["not a recording"]));
    expect(measured).toEqual({ soundMs: 0, waveform: null, speech: { found: false, why: "unreadable" } });
  });

  test("a take with lost pieces has an outline, but its holes are not called pauses", async () => {
    const { measured } = await measure(await clip(spokenWebmUrl), { isWhole: false });
    expect(measured.speech).toEqual({ found: false, why: "unreadable" });
    expect(measured.waveform?.peaks.length).toBeGreaterThan(290);
  });

  test("a recording that was cut off is measured up to there", async () => {
    const whole = await clip(spokenMp4Url);
    const { measured } = await measure(whole.slice(0, Math.round(whole.size * 0.6)));
    expect(measured.soundMs).toBeGreaterThan(2000);
    expect(measured.soundMs).toBeLessThan(4500);
    expect(measured.waveform).not.toBeNull();
  });
});

test("a worker that breaks, and one that is stopped, end without a measure", async () => {
  const breaks = () => new Worker("data:text/javascript,throw new Error('broken')");
  await expect(measure(new Blob(), { start: breaks })).rejects.toThrow("the worker broke");
  const request = { media: await clip(spokenWebmUrl), durationMs: SPOKEN_MS, isWhole: true };
  const events = { onProgress: vi.fn(), onWaveform: vi.fn() };
  const measuring = createSoundMeasurer()(request, events);
  measuring.stop();
  expect(await measuring.measured).toBeNull();
  expect(events.onWaveform).not.toHaveBeenCalled();
});
