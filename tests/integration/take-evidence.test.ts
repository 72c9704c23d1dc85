import { expect, test, vi } from "vitest";
import type { Waveform } from "../../src/domain/evidence/evidence.ts";
import { EVIDENCE } from "../../src/domain/evidence/evidence-record.ts";
import { takeId, type TakeId } from "../../src/domain/ids.ts";
import type { MeasureEvents, MeasureSound } from "../../src/platform/analysis/sound-measurer.ts";
import { createTakeEvidence } from "../../src/platform/analysis/take-evidence.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { SoundMeasured, SpeechRequest } from "../../src/workers/speech-protocol.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { newChunk, newTake } from "../support/records.ts";

const waveform: Waveform = { perSecond: 50, peaks: Uint8Array.of(1, 2, 3) };
const spoken: SoundMeasured = {
  soundMs: 60,
  waveform,
  speech: { found: true, method: "silero", speech: [{ startMs: 10, endMs: 50 }] },
};
const nothing = () => undefined;

interface Run {
  readonly request: SpeechRequest;
  readonly events: MeasureEvents;
  readonly end: (measured: SoundMeasured | null) => void;
  stopped: boolean;
}

/** Storage with some takes, and a measurer whose runs the test ends. */
async function setUp(...ids: readonly string[]) {
  const storage = createMemoryStorage();
  const clock = createFakeClock();
  for (const id of ids) {
    await storage.beginTake(newTake(id));
    for (const seq of [0, 1]) await storage.appendChunk(takeId(id), newChunk(seq));
    const end = { endCause: "finished", durationMs: 2000, durationIsSure: true, mediaEndMs: 2000 } as const;
    await storage.finishTake(takeId(id), end);
  }
  const runs: Run[] = [];
  const measure: MeasureSound = (request, events) => {
    let end: Run["end"] = nothing;
    const measured = new Promise<SoundMeasured | null>((resolve) => (end = resolve));
    const run: Run = { request, events, end, stopped: false };
    runs.push(run);
    const stop = () => {
      run.stopped = true;
      end(null);
    };
    return { measured, stop };
  };
  const open = () => createTakeEvidence({ storage, clock, measure });
  const stored = (id: string) => storage.document(EVIDENCE, id);
  /** Lets the quiet moment pass. Blobs are read with real time. */
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await clock.settle(1000);
      await new Promise((resolve) => void setTimeout(resolve));
    }
  };
  return { storage, clock, runs, evidence: open(), open, stored, settle };
}

const a = { id: takeId("a") };
const b = { id: takeId("b") };

test("nothing is measured before somebody listens", async () => {
  const { evidence, runs, settle } = await setUp("a");
  expect(evidence.evidenceOf(a).get()).toEqual({ name: "none" });
  expect(evidence.evidenceOf(a)).toBe(evidence.evidenceOf({ id: takeId("a") }));
  await settle();
  expect(runs).toHaveLength(0);
});

test("a take is measured once, the waveform first, and kept", async () => {
  const { evidence, runs, stored, settle, open, clock } = await setUp("a");
  const state = evidence.evidenceOf(a);
  state.subscribe(nothing);
  await settle();
  expect(runs[0]?.request).toMatchObject({ durationMs: 2000, isWhole: true });
  runs[0]?.events.onWaveform(waveform);
  runs[0]?.events.onProgress(0.25);
  expect(evidence.waveformOf(a).get()).toBe(waveform);
  expect(state.get()).toEqual({ name: "working", progress: 0.25 });
  runs[0]?.end(spoken);
  await settle();
  const record = { v: 1, takeId: a.id, ...spoken };
  expect(state.get()).toMatchObject({ name: "ready", record });
  expect(await stored("a")).toMatchObject(record);
  expect((await stored("a"))?.measuredAt).toBeLessThanOrEqual(clock.now());

  const later = open();
  later.waveformOf(a).subscribe(nothing);
  await settle();
  expect(later.evidenceOf(a).get()).toMatchObject({ name: "ready", record });
  expect(later.waveformOf(a).get()).toEqual(waveform);
  expect(runs).toHaveLength(1);
});

test("who only passes by starts nothing", async () => {
  const { evidence, runs, settle } = await setUp("a");
  evidence.evidenceOf(a).subscribe(nothing)();
  await settle();
  expect(runs).toHaveLength(0);
  expect(evidence.evidenceOf(a).get()).toEqual({ name: "none" });
});

test("the measuring ends with the last listener, and begins again with the next", async () => {
  const { evidence, runs, settle, stored } = await setUp("a");
  const state = evidence.evidenceOf(a);
  const leave = [state.subscribe(nothing), evidence.waveformOf(a).subscribe(nothing)];
  await settle();
  leave[0]?.();
  leave[0]?.();
  expect(runs[0]?.stopped).toBe(false);
  leave[1]?.();
  expect(runs[0]?.stopped).toBe(true);
  expect(state.get()).toEqual({ name: "none" });
  await settle();
  expect(await stored("a")).toBeNull();
  state.subscribe(nothing);
  await settle();
  expect(runs).toHaveLength(2);
});

test("one take at a time; one that is left while it waits is passed over", async () => {
  const { evidence, runs, settle, storage } = await setUp("a", "b", "c");
  const c = { id: takeId("c") };
  for (const take of [a, c]) evidence.evidenceOf(take).subscribe(nothing);
  const leave = evidence.evidenceOf(b).subscribe(nothing);
  await settle();
  expect(runs).toHaveLength(1);
  expect(evidence.evidenceOf(c).get()).toEqual({ name: "working", progress: 0 });
  leave();
  runs[0]?.end(spoken);
  await settle();
  expect(runs).toHaveLength(2);
  runs[1]?.end(spoken);
  await settle();
  const ids: readonly TakeId[] = (await storage.documents(EVIDENCE)).map((record) => record.takeId);
  expect(ids.toSorted()).toEqual([a.id, c.id]);
});

test("a worker that breaks is said, nothing is kept of it, and it can be tried again", async () => {
  const { evidence, runs, settle, stored } = await setUp("a", "b");
  const state = evidence.evidenceOf(a);
  state.subscribe(nothing);
  evidence.evidenceOf(b).subscribe(nothing);
  await settle();
  runs[0]?.end(null);
  await settle();
  expect(state.get()).toEqual({ name: "cannot-tell", why: "unreadable" });
  expect(await stored("a")).toBeNull();
  runs[1]?.end(spoken);
  await settle();
  evidence.measureAgain(a);
  expect(state.get()).toEqual({ name: "working", progress: 0 });
  await settle();
  runs[2]?.end(spoken);
  await settle();
  expect(state.get()).toMatchObject({ name: "ready" });
});

test("what was measured by loudness alone can be measured again, and the new record takes the place of the old", async () => {
  const { evidence, runs, settle, stored } = await setUp("a");
  evidence.evidenceOf(a).subscribe(nothing);
  await settle();
  runs[0]?.end({ ...spoken, speech: { found: true, method: "energy", speech: [] } });
  await settle();
  evidence.measureAgain(a);
  await settle();
  runs[1]?.end(spoken);
  await settle();
  expect((await stored("a"))?.speech).toEqual(spoken.speech);
});

test.each([
  ["without a sound track", "no-sound", true],
  ["that this browser cannot read", "unreadable", false],
] as const)("a take %s says so; kept where it stays true", async (_what, why, isKept) => {
  const { evidence, runs, settle, stored } = await setUp("a");
  evidence.evidenceOf(a).subscribe(nothing);
  await settle();
  runs[0]?.end({ soundMs: 0, waveform: null, speech: { found: false, why } });
  await settle();
  expect(evidence.evidenceOf(a).get()).toMatchObject({ name: "ready", record: { speech: { found: false, why } } });
  expect((await stored("a")) !== null).toBe(isKept);
});

test("a take with lost pieces is not taken for whole; one that is not there cannot be told", async () => {
  const { storage, clock, runs, settle } = await setUp("a");
  const measure: MeasureSound = vi.fn(() => ({ measured: Promise.resolve(spoken), stop: nothing }));
  const media = await storage.media(a.id);
  if (media === null) throw new Error("the take is not there");
  const holed = { ...media, chunks: media.chunks.slice(1), places: media.places.slice(1) };
  const damaged = { ...storage, media: async (id: TakeId) => (id === a.id ? holed : null) };
  const evidence = createTakeEvidence({ storage: damaged, clock, measure });
  for (const take of [a, b]) evidence.evidenceOf(take).subscribe(nothing);
  await settle();
  await settle();
  expect(measure).toHaveBeenCalledWith(expect.objectContaining({ isWhole: false }), expect.anything());
  expect(evidence.evidenceOf(b).get()).toEqual({ name: "cannot-tell", why: "unreadable" });
  expect(runs).toHaveLength(0);
});

test("a take that still runs is looked at when it is done", async () => {
  const { storage, evidence, runs, settle } = await setUp();
  await storage.beginTake(newTake("a"));
  const stop = evidence.evidenceOf(a).subscribe(nothing);
  await settle();
  expect(evidence.evidenceOf(a).get()).toEqual({ name: "none" });
  expect(runs).toHaveLength(0);
  stop();
});

test("a take that was restored meanwhile is measured anew", async () => {
  const { evidence, runs, settle, storage, stored } = await setUp("a");
  const state = evidence.evidenceOf(a);
  const leave = state.subscribe(nothing);
  await settle();
  runs[0]?.end({ ...spoken, speech: { found: false, why: "unreadable" } });
  await settle();
  leave();
  // As a restore does.
  await storage.changeDocument(EVIDENCE, a.id, () => null);
  state.subscribe(nothing);
  await settle();
  runs[1]?.end(spoken);
  await settle();
  expect(state.get()).toMatchObject({ name: "ready", record: { speech: spoken.speech } });
  expect((await stored("a"))?.speech).toEqual(spoken.speech);
});

test("what is shown is not measured again by the next who looks", async () => {
  const { evidence, runs, settle } = await setUp("a");
  const state = evidence.evidenceOf(a);
  const leave = state.subscribe(nothing);
  await settle();
  runs[0]?.end(spoken);
  await settle();
  const shown = state.get();
  leave();
  state.subscribe(nothing);
  await settle();
  expect(runs).toHaveLength(1);
  expect(state.get()).toBe(shown);
});
