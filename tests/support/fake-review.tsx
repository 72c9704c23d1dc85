import { act, render } from "@testing-library/react";
import type { EvidenceState } from "../../src/domain/evidence/evidence-state.ts";
import type { Waveform } from "../../src/domain/evidence/evidence.ts";
import type { Question } from "../../src/domain/questions/bank.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { Store } from "../../src/domain/store.ts";
import type { TimelineEntry } from "../../src/domain/timeline/timeline.ts";
import { ReviewPlace } from "../../src/features/review/review-place.tsx";
import type { ReviewPorts } from "../../src/features/review/review-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { createFakeClock } from "./fake-clock.ts";
import { newChunk, newTake } from "./records.ts";

const COMPLETE: Partial<TakeRecord> = { status: "complete", endCause: "finished", durationMs: 112_000 };

/** Keeps a finished take of two pieces, or of as many as `pieces` tells. */
export async function keepTake(
  storage: Storage,
  id: string,
  { pieces = 2, ...fields }: Partial<TakeRecord> & { readonly pieces?: number } = {},
): Promise<void> {
  const take = newTake(id, { ...COMPLETE, ...fields });
  await storage.beginTake(take);
  for (let seq = 0; seq < pieces; seq++)
    await storage.appendChunk(take.id, newChunk(seq, "piece", { durationMs: take.durationMs }));
}

interface FakeReviewParts {
  /** Chunks that play no more. */
  readonly unreadable?: readonly number[];
  readonly question?: Question | null;
  readonly dates?: readonly TimelineEntry[] | null;
  /** Another tab of the same browser: the same storage. */
  readonly storage?: Storage;
}

/** The Review place on memory storage, with a clock that the test moves. */
export function createFakeReview(
  over: Partial<Storage> = {},
  { unreadable = [], question = null, dates = null, storage: shared }: FakeReviewParts = {},
) {
  const clock = createFakeClock();
  const storage: Storage = shared ?? { ...createMemoryStorage(), ...over };
  const toasts = createToasts(clock);
  const calls: Record<"downloads" | "again" | "went" | "measured", string[]> = {
    downloads: [],
    again: [],
    went: [],
    measured: [],
  };
  const urls = { open: 0, made: 0 };
  const evidence = new Store<EvidenceState>({ name: "none" });
  const waveform = new Store<Waveform | null>(null);
  const positions = new Map<string, number>();
  let keys = 0;
  const ports: ReviewPorts = {
    clock,
    storage,
    toasts,
    openMedia: () => {
      urls.open++;
      urls.made++;
      return { url: `blob:take-${urls.made}`, release: () => urls.open-- };
    },
    readableMedia: async (media) => {
      const isReadable = (_: unknown, index: number) => !unreadable.includes(media.places[index]?.seq ?? -1);
      return { ...media, chunks: media.chunks.filter(isReadable), places: media.places.filter(isReadable) };
    },
    thumbnailOf: () => Promise.resolve(new Blob(["jpeg"])),
    evidence: {
      evidenceOf: () => evidence,
      waveformOf: () => waveform,
      measureAgain: () => calls.measured.push("again"),
    },
    question: () => Promise.resolve(question),
    dates: () => Promise.resolve(dates),
    position: { get: (id) => positions.get(id) ?? null, keep: (id, atMs) => positions.set(id, atMs) },
    newKey: () => `key${(keys += 1)}`,
    download: ({ take }, takeNumber) => calls.downloads.push(`${take.id} as take ${takeNumber}`),
    answerAgain: (take) => calls.again.push(take.id),
    go: (path) => calls.went.push(path),
  };

  return {
    clock,
    storage,
    toasts,
    calls,
    urls,
    evidence,
    waveform,
    positions,
    /** Time passes, and what waits for storage goes on. */
    settle: (ms = 0) => act(() => clock.settle(ms)),
    /** Opens the place of a take and waits until it stands. */
    async show(id: string) {
      const view = render(
        <>
          <ReviewPlace ports={ports} id={id} />
          <Toasts store={toasts} />
        </>,
      );
      await act(() => clock.settle());
      return view;
    },
  };
}
