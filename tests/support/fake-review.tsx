import { act, render } from "@testing-library/react";
import type { TakeRecord } from "../../src/domain/records/records.ts";
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

/** The Review place on memory storage, with a clock that the test moves. `unreadable`: chunks that play no more. */
export function createFakeReview(over: Partial<Storage> = {}, { unreadable = [] as readonly number[] } = {}) {
  const clock = createFakeClock();
  const kept = createMemoryStorage();
  const storage: Storage = { ...kept, ...over };
  const toasts = createToasts(clock);
  const calls: Record<"downloads" | "again" | "went", string[]> = { downloads: [], again: [], went: [] };
  const urls = { open: 0, made: 0 };
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
    download: ({ take }, takeNumber) => calls.downloads.push(`${take.id} as take ${takeNumber}`),
    answerAgain: (take) => calls.again.push(take.id),
    go: (path) => calls.went.push(path),
  };

  return {
    clock,
    storage,
    calls,
    urls,
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
