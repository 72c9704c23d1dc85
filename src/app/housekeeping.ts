import type { Clock } from "../domain/clock.ts";
import type { TakeId } from "../domain/ids.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import { Scope } from "../domain/scope.ts";
import { Store, type Readable } from "../domain/store.ts";
import type { RecordingLock } from "../platform/recording/recording-lock.ts";
import type { OpenedStorage } from "../platform/storage/open-storage.ts";
import type { RecoveredNews } from "../platform/storage/recovered-news.ts";
import type { Storage } from "../platform/storage/storage.ts";

export interface HousekeepingState {
  /** Takes brought back, in this visit or an earlier one, whose notice was not put away yet. */
  readonly recovered: readonly TakeRecord[];
  /** Another tab of this browser records now. */
  readonly recordingElsewhere: boolean;
  /** What was lost with the database, until the person has read of it. */
  readonly lost: OpenedStorage["lost"];
}

/** What is put in order when the app starts, and again when another tab has stopped recording. */
export interface Housekeeping extends Readable<HousekeepingState> {
  dismissRecovered(): void;
  /** A take is on the screen: it needs no notice any more. */
  takeOpened(id: TakeId): void;
  dismissLost(): void;
  close(): void;
}

interface HousekeepingParts {
  readonly storage: Pick<Storage, "takes" | "purgeTakes" | "subscribe">;
  readonly recoverTakes: Storage["recoverTakes"];
  readonly recoveredNews: RecoveredNews;
  readonly visit: { readonly storageLost: OpenedStorage["lost"] };
  readonly forgetLoss: () => void;
  readonly recordingLock: RecordingLock;
  readonly clock: Pick<Clock, "now">;
}

// Another tab may still offer to undo what was deleted a moment ago.
const UNDO_MS = 60_000;

export function startHousekeeping(parts: HousekeepingParts): Housekeeping {
  const { storage, recordingLock, recoveredNews, clock } = parts;
  const scope = new Scope();
  const state = new Store<HousekeepingState>({
    recovered: [],
    recordingElsewhere: false,
    lost: parts.visit.storageLost,
  });

  function set(change: Partial<HousekeepingState>): void {
    if (!scope.closed) state.set({ ...state.get(), ...change });
  }

  function tellOf(recovered: readonly TakeRecord[]): void {
    const told = new Set(state.get().recovered.map(({ id }) => id));
    const news = recovered.filter(({ id }) => !told.has(id));
    if (news.length === 0) return;
    set({ recovered: [...state.get().recovered, ...news] });
    recoveredNews.write(state.get().recovered.map(({ id }) => id));
  }

  // Brought back before this page was reloaded, or left, and not read of yet.
  async function remind(): Promise<void> {
    const unread = new Set(recoveredNews.read());
    if (unread.size === 0) return;
    tellOf((await storage.takes()).filter(({ id, status }) => status === "recovered" && unread.has(id)));
  }

  // A take in "recording" belongs to a page that went away only while nobody holds the lock.
  async function tidy(): Promise<void> {
    const release = await recordingLock.tryAcquire();
    if (release === null) return lookAround();
    try {
      const recovered = await parts.recoverTakes();
      tellOf(recovered);
      await storage.purgeTakes(clock.now() - UNDO_MS);
    } finally {
      release();
    }
  }

  function waitForOtherTab(): void {
    if (state.get().recordingElsewhere || scope.closed) return;
    set({ recordingElsewhere: true });
    scope.add(
      recordingLock.onFree(() => {
        set({ recordingElsewhere: false });
        void tidy();
      }),
    );
  }

  // Not only after a refusal: a tab that records writes every second, and this tab hears of it.
  async function lookAround(): Promise<void> {
    if (!state.get().recordingElsewhere && (await recordingLock.heldElsewhere())) waitForOtherTab();
  }

  scope.add(storage.subscribe(() => void lookAround()));
  void remind();
  void tidy();

  return {
    get: state.get,
    subscribe: state.subscribe,
    dismissRecovered() {
      recoveredNews.write([]);
      set({ recovered: [] });
    },
    takeOpened(id) {
      const left = state.get().recovered.filter((take) => take.id !== id);
      if (left.length === state.get().recovered.length) return;
      recoveredNews.write(left.map((take) => take.id));
      set({ recovered: left });
    },
    dismissLost() {
      parts.forgetLoss();
      set({ lost: null });
    },
    close: () => scope.close(),
  };
}
