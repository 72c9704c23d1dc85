import type { Clock } from "../../domain/clock.ts";
import type { EvidenceRecord, Waveform } from "../../domain/evidence/evidence.ts";
import { EVIDENCE } from "../../domain/evidence/evidence-record.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeId } from "../../domain/ids.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { findGaps } from "../../domain/takes/take-gaps.ts";
import { playableBlob } from "../recording/playable-take.ts";
import { readableMedia } from "../recording/readable-media.ts";
import type { Storage, TakeMedia } from "../storage/storage.ts";
import type { MeasureSound } from "./sound-measurer.ts";

/** The page around the take and its first picture come first; who only passes by starts nothing. */
const START_AFTER_MS = 500;

export interface EvidenceParts {
  readonly storage: Pick<Storage, "document" | "changeDocument" | "media">;
  readonly clock: Clock;
  readonly measure: MeasureSound;
  /** Runs the job when those before it are done. */
  readonly inTurn: (job: () => Promise<void>) => Promise<void>;
}

export interface EvidenceOfTake {
  readonly state: Readable<EvidenceState>;
  readonly waveform: Readable<Waveform | null>;
  readonly measureAgain: () => void;
}

/** The evidence of one take, which is worked on while there are listeners. */
export function evidenceOfTake(id: TakeId, { storage, clock, measure, inTurn }: EvidenceParts): EvidenceOfTake {
  const state = new Store<EvidenceState>({ name: "none" });
  const waveform = new Store<Waveform | null>(null);
  let listeners = 0;
  let work: Scope | null = null;
  /** What is shown is stored too, as far as we know: a restore removes it. */
  let isKept = false;

  function listenedTo<T>(value: Store<T>): Readable<T> {
    return {
      get: value.get,
      subscribe(listener) {
        const scope = new Scope();
        scope.add(value.subscribe(listener));
        scope.add(leave);
        listeners += 1;
        if (work === null && (isKept || state.get().name === "none")) start({ lookUp: true });
        return () => scope.close();
      },
    };
  }

  function leave(): void {
    listeners -= 1;
    if (listeners > 0) return;
    work?.close();
    work = null;
    if (state.get().name === "working") state.set({ name: "none" });
  }

  function start({ lookUp }: { readonly lookUp: boolean }): void {
    work?.close();
    const scope = new Scope();
    work = scope;
    void find(scope, lookUp)
      .catch(() => cannotTell(scope))
      .finally(() => {
        if (work === scope) work = null;
      });
  }

  async function find(scope: Scope, lookUp: boolean): Promise<void> {
    const stored = lookUp ? await storage.document(EVIDENCE, id) : null;
    if (scope.closed) return;
    isKept = stored !== null;
    if (stored !== null) return isShown(stored) ? undefined : show(stored);
    state.set({ name: "working", progress: 0 });
    await inTurn(async () => {
      await quietMoment(scope, clock);
      if (scope.closed) return;
      const media = await storage.media(id);
      // A take that still runs is looked at when it is done.
      if (media?.take.status === "recording") return state.set({ name: "none" });
      const record = media === null ? null : await measured(scope, await readableMedia(media));
      if (scope.closed) return;
      if (record === null) return cannotTell(scope);
      if (isFinal(record)) await keep(record);
      if (!scope.closed) show(record);
    });
  }

  async function measured(scope: Scope, media: TakeMedia): Promise<EvidenceRecord | null> {
    if (scope.closed) return null;
    const { take, places } = media;
    const isWhole = findGaps(take, places).length === 0;
    const measuring = measure(
      { media: playableBlob(media), durationMs: take.durationMs, isWhole },
      {
        onProgress: (progress) => state.set({ name: "working", progress }),
        onWaveform: (found) => waveform.set(found),
      },
    );
    const release = scope.add(measuring.stop);
    const sound = await measuring.measured;
    release();
    return sound && { v: 1, takeId: id, measuredAt: clock.now(), ...sound };
  }

  async function keep(record: EvidenceRecord): Promise<void> {
    await storage.changeDocument(EVIDENCE, id, () => {
      isKept = true;
      return record;
    });
  }

  function isShown({ measuredAt }: EvidenceRecord): boolean {
    const shown = state.get();
    return shown.name === "ready" && shown.record.measuredAt === measuredAt;
  }

  function show(record: EvidenceRecord): void {
    waveform.set(record.waveform);
    state.set({ name: "ready", record });
  }

  function cannotTell(scope: Scope): void {
    // What is shown stays, where only looking it up again failed.
    if (!scope.closed && state.get().name !== "ready") state.set({ name: "cannot-tell", why: "unreadable" });
  }

  return {
    state: listenedTo(state),
    waveform: listenedTo(waveform),
    measureAgain() {
      if (listeners > 0) start({ lookUp: false });
    },
  };
}

/** Comes early when the scope closes. */
function quietMoment(scope: Scope, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    scope.add(resolve);
    scope.add(clock.after(START_AFTER_MS, resolve));
  });
}

/** A file that cannot be read at all may be readable to the next version of the browser. */
function isFinal({ waveform, speech }: EvidenceRecord): boolean {
  return waveform !== null || (!speech.found && speech.why !== "unreadable");
}
