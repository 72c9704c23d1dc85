import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import type { EvidenceRecord } from "../../src/domain/evidence/evidence.ts";
import type { EvidenceState } from "../../src/domain/evidence/evidence-state.ts";
import { questionId, takeId } from "../../src/domain/ids.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { Store } from "../../src/domain/store.ts";
import { ComparePlace } from "../../src/features/compare/compare-place.tsx";
import type { ComparePorts } from "../../src/features/compare/compare-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { keepTake } from "../support/fake-review.tsx";
import { newReview, newTake } from "../support/records.ts";

beforeEach(() => {
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.spyOn(HTMLMediaElement.prototype, "pause").mockReturnValue();
});

const spoken = (id: string, firstWordMs: number): EvidenceRecord => ({
  v: 1,
  takeId: takeId(id),
  measuredAt: 0,
  soundMs: 60_000,
  waveform: null,
  speech: {
    found: true,
    method: "silero",
    speech: [
      { startMs: firstWordMs, endMs: 20_000 },
      { startMs: 22_000, endMs: 60_000 },
    ],
  },
});

async function setUp(
  fields: Readonly<Record<string, Partial<TakeRecord> & { readonly pieces?: number }>> = { a: {}, b: {} },
) {
  const clock = createFakeClock();
  const storage = createMemoryStorage();
  let day = 1;
  for (const [id, own] of Object.entries(fields)) await keepTake(storage, id, { createdAt: day++, ...own });
  const urls = { open: 0, pieces: [] as number[] };
  const evidence = new Map<string, EvidenceRecord>();
  const measuring = new Map<string, Store<EvidenceState>>();
  const lost = new Set<number>();
  const ports: ComparePorts & { go: ReturnType<typeof vi.fn> } = {
    clock,
    storage,
    evidenceOf: (id) => Promise.resolve(evidence.get(id) ?? null),
    measured: ({ id }) => {
      const state = measuring.get(id) ?? new Store<EvidenceState>({ name: "none" });
      measuring.set(id, state);
      return state;
    },
    readableMedia: async (media) => ({
      ...media,
      chunks: media.chunks.filter((_, index) => !lost.has(index)),
    }),
    openMedia: ({ chunks }) => {
      urls.open++;
      urls.pieces.push(chunks.length);
      return { url: `blob:${urls.open}`, release: () => urls.open-- };
    },
    go: vi.fn<ComparePorts["go"]>(),
  };
  return {
    ...ports,
    storage,
    evidence,
    measuring,
    lost,
    urls,
    async show(a = "a", b = "b") {
      const view = render(<ComparePlace ports={ports} a={a} b={b} />);
      await act(() => clock.settle());
      return view;
    },
  };
}
const rated = { ratings: { structure: 2 as const }, skipped: false, at: 1 };
test("the earlier take stands first, whichever the address names first, and what differs is said", async () => {
  const { storage, evidence, show } = await setUp({ a: { durationMs: 141_000 }, b: { durationMs: 112_000 } });
  const text = "Dates first";
  await storage.saveReview(
    newReview("a", {
      ratings: { structure: 2, fit: 4 },
      blind: { ...rated, ratings: { structure: 2, fit: 4 } },
      oneChange: text,
    }),
  );
  await storage.saveReview(
    newReview("b", {
      ratings: { structure: 3, fit: 4 },
      blind: { ...rated, ratings: { structure: 3, fit: 4 } },
      earlierChange: { takeId: takeId("a"), text, happened: "yes" },
      notes: [{ id: "1", atMs: 5_000, tag: "gap", text: "Both dates" }],
    }),
  );
  evidence.set("a", spoken("a", 4_100)).set("b", spoken("b", 3_400));
  await show("b", "a");
  expect(screen.getByText("Take 1 beside Take 2")).toBeVisible();
  expect(
    screen.getByRole("heading", { level: 1, name: "Why do you want to train in the United States?" }),
  ).toBeVisible();
  expect(screen.getByRole("heading", { name: "1 up and 1 the same" })).toBeVisible();
  expect(screen.getByText("Happened")).toBeVisible();
  const ratings = within(screen.getByRole("region", { name: "Your blind rating" })).getAllByRole("listitem");
  expect(ratings.map((row) => row.textContent)).toEqual(["Structure 2 to 3", "Fit to specialty and program same, 4"]);
  const cells = screen.getAllByRole("row").map((row) => row.textContent.replaceAll(/[\u2066\u2069]/g, ""));
  expect(cells).toEqual(
    expect.arrayContaining([
      "Length2:211:52−0:29",
      "Silence before the first word4.1 s3.4 s−0.7 s",
      "Pauses of 1.5 s or more11same",
      "Longest of them2 s2 ssame",
      "Gap01+1",
    ]),
  );
  expect(screen.getByText(/^Aligned at the first word/)).toBeVisible();
  await expectNoAxeFaults(document.body);
});

test("one bar plays both; apart it plays the one that is heard", async () => {
  const { show } = await setUp();
  await show();
  await userEvent.click(screen.getByRole("button", { name: "Play both" }));
  expect(screen.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(vi.mocked(HTMLMediaElement.prototype.play).mock.contexts.length).toBe(2);
  await userEvent.keyboard("k");
  await userEvent.keyboard("b");
  expect(screen.getByRole("button", { name: "Play together" })).toHaveAttribute("aria-pressed", "false");
  await userEvent.keyboard("x");
  expect(screen.getByRole("button", { name: "Play Take 1" })).toBeVisible();
  expect(screen.getByRole("slider", { name: "Position of Take 1" })).toBeVisible();
});

test("what is not measured yet is measured here and shows when it is; nothing is before it is rated", async () => {
  const { storage, measuring, show } = await setUp({ a: {}, b: {}, c: {} });
  for (const id of ["a", "b"]) await storage.saveReview(newReview(id, { blind: rated }));
  await show();
  const cells = () =>
    within(screen.getByRole("row", { name: /^Silence before the first word/ }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent.replaceAll(/[\u2066\u2069]/g, ""));
  expect(cells()).toEqual(["being measured", "being measured", ""]);
  const tell = (id: string, state: EvidenceState) => act(() => measuring.get(id)?.set(state));
  tell("a", { name: "working", progress: 0.5 });
  tell("a", { name: "ready", record: spoken("a", 4_100) });
  expect(cells()).toEqual(["4.1 s", "being measured", ""]);
  tell("b", { name: "ready", record: spoken("b", 3_400) });
  expect(cells()).toEqual(["4.1 s", "3.4 s", "−0.7 s"]);
  await userEvent.click(screen.getByRole("button", { name: "Align at the first word" }));
  expect(screen.getByText(/^Aligned at the first word/)).toBeVisible();
  expect(measuring.has("c")).toBe(false);
});

test("a take with a lost piece plays what is left of it", async () => {
  const { lost, show, urls } = await setUp();
  lost.add(0);
  await show();
  expect(urls.open).toBe(2);
  expect(urls.pieces).toEqual([1, 1]);
});

test("what cannot be measured is said so, and both are aligned at the start", async () => {
  const { storage, evidence, measuring, show } = await setUp();
  measuring.set("a", new Store<EvidenceState>({ name: "cannot-tell", why: "unreadable" }));
  await storage.saveReview(newReview("a", { blind: rated }));
  evidence.set("b", spoken("b", 1_000));
  await show();
  expect(screen.getByText("Aligned at the start. The first word is not known for Take 1 and Take 2.")).toBeVisible();
  const row = screen.getByRole("row", { name: /^Silence before the first word/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["not measured", "later", ""]);
});

test("answers to two questions, sound alone, and a recording that cannot be read", async () => {
  const { show } = await setUp({
    a: { hasVideo: false, container: "mp4" },
    b: { questionId: questionId("other"), questionText: "Another question?", pieces: 0 },
  });
  await show();
  expect(screen.getByRole("heading", { level: 1, name: "Two answers, side by side" })).toBeVisible();
  expect(within(screen.getByRole("region", { name: "First take" })).getByText("Sound only")).toBeVisible();
  const second = within(screen.getByRole("region", { name: "Second take" }));
  expect(second.getByText(/The recording of this take cannot be read/)).toBeVisible();
  expect(second.getByText("Another question?")).toBeVisible();
  await expectNoAxeFaults(document.body);
});

test("another take of the question can stand in the place of one", async () => {
  const { show, go } = await setUp({ a: {}, b: {}, c: {} });
  await show("a", "c");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Another take in place of Take 3" }), "b");
  expect(go).toHaveBeenCalledExactlyOnceWith("/compare/a/b");
});

test.each([
  ["a", "a", "This link names one take twice", "Open its review"],
  ["a", "gone", "One of these takes is not on this device", "Open the other one"],
  ["gone", "a", "One of these takes is not on this device", "Open the other one"],
])("%s beside %s: words and a way on", async (a, b, title, way) => {
  const { show } = await setUp({ a: {} });
  await show(a, b);
  expect(screen.getByRole("heading", { level: 1, name: title })).toBeVisible();
  expect(screen.getByRole("link", { name: way })).toHaveAttribute("href", "#/takes/a");
  await expectNoAxeFaults(document.body);
});

test("a deleted take is not here any more, and one that is recorded opens when it is done", async () => {
  const { storage, show } = await setUp();
  await storage.deleteTakes([takeId("b")], 1);
  const { unmount } = await show();
  expect(screen.getByRole("heading", { level: 1, name: "One of these takes is not on this device" })).toBeVisible();
  unmount();
  await storage.beginTake(newTake("running"));
  await show("a", "running");
  expect(screen.getByRole("heading", { level: 1, name: "One of these takes is still being recorded" })).toBeVisible();
});

test("leaving lets go of both recordings", async () => {
  const { show, urls } = await setUp();
  const { unmount } = await show();
  expect(urls.open).toBe(2);
  unmount();
  expect(urls.open).toBe(0);
});
