import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { createDownloads } from "../../src/app/download-takes.ts";
import { removeTakes } from "../../src/app/remove-takes.ts";
import type { QuestionId } from "../../src/domain/ids.ts";
import type { Topic } from "../../src/domain/questions/vocabulary.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { ok } from "../../src/domain/result.ts";
import { Store } from "../../src/domain/store.ts";
import { TakesPlace } from "../../src/features/takes/takes-place.tsx";
import type { TakesPorts } from "../../src/features/takes/takes-ports.ts";
import type { Grouping } from "../../src/features/takes/takes-view.ts";
import type { FileSaver } from "../../src/platform/sharing/file-saver.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { createFakeClock } from "./fake-clock.ts";
import { newTake } from "./records.ts";

export const EVENING = new Date(2026, 10, 14, 22, 2).getTime();

/** A take that is done. */
export const keptTake = (id: string, fields: Partial<TakeRecord> = {}): TakeRecord =>
  newTake(id, { status: "complete", durationMs: 112_000, sizeBytes: 24_000_000, ...fields });

interface TakesSetting {
  /** Instead of parts of the storage. */
  readonly change?: (storage: Storage) => Partial<Storage>;
  readonly topics?: ReadonlyMap<QuestionId, readonly Topic[]>;
  readonly save?: FileSaver["save"];
}

/** The list of takes with the storage, the toasts and the deleting that the app gives it. */
export async function openTakes(takes: readonly TakeRecord[], setting: TakesSetting = {}) {
  history.replaceState(null, "");
  const clock = createFakeClock(EVENING);
  const storage = createMemoryStorage();
  Object.assign(storage, setting.change?.(storage));
  for (const take of takes) await storage.beginTake(take);
  const toasts = createToasts(clock);
  const save = vi.fn<FileSaver["save"]>(
    setting.save ?? (async (files) => ok({ as: "archive", saved: files.length, unreadable: 0 })),
  );
  const downloads = createDownloads({ storage, clock, toasts, saver: { save }, guardLeaving: () => () => undefined });
  const ports = {
    storage,
    storageRoom: { space: async () => ({ usedBytes: 1_900_000_000, quotaBytes: 36_000_000_000 }) },
    downloads,
    remove: removeTakes({ storage, clock, toasts }),
    topics: async () => setting.topics ?? new Map(),
    grouping: new Store<Grouping>("interview"),
    go: vi.fn<TakesPorts["go"]>(),
  };
  const show = () =>
    render(
      <>
        <TakesPlace ports={ports} />
        <Toasts store={toasts} />
      </>,
    );
  const view = show();
  if (takes.length > 0) await screen.findAllByRole("article");
  return { ...ports, ...view, clock, save, show };
}

export const rowOf = (question: string): HTMLElement => screen.getByRole("article", { name: question });

/** Names of the rows from top to bottom. */
export const rowNames = (): readonly (string | null)[] =>
  screen.queryAllByRole("article").map((row) => row.getAttribute("aria-label"));

export const boxOf = (question: string): HTMLElement =>
  within(rowOf(question)).getByRole("checkbox", { name: /^Select “/ });

/** Presses an item of the menu of a row. */
export async function choose(question: string, item: string): Promise<void> {
  within(rowOf(question))
    .getByRole("button", { name: /^More for/ })
    .focus();
  await userEvent.keyboard("{ArrowDown}");
  await userEvent.click(within(rowOf(question)).getByRole("menuitem", { name: item, hidden: true }));
}
