import type { Waveform } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Readable } from "../../domain/store.ts";
import { createSoundMeasurer } from "./sound-measurer.ts";
import { evidenceOfTake, type EvidenceOfTake, type EvidenceParts } from "./evidence-of-take.ts";

export interface TakeEvidenceOptions extends Pick<EvidenceParts, "storage" | "clock"> {
  readonly measure?: EvidenceParts["measure"];
}

type Take = Pick<TakeRecord, "id">;

/**
 * What can be measured in a take. It is looked up or measured while somebody listens to one of its values, one take at a time,
 * and kept with the take. When nobody listens any more, the measuring ends.
 */
export interface TakeEvidence {
  /** "cannot-tell" only where the measuring itself failed, which `measureAgain` may heal. The same object for the same take. */
  evidenceOf(take: Take): Readable<EvidenceState>;
  /** The outline of the sound, there long before the rest; null until then and where there is none. The same object likewise. */
  waveformOf(take: Take): Readable<Waveform | null>;
  /** Whatever is kept: for a failure, and for what was measured by loudness alone. */
  measureAgain(take: Take): void;
}

export function createTakeEvidence({
  storage,
  clock,
  measure = createSoundMeasurer(),
}: TakeEvidenceOptions): TakeEvidence {
  const takes = new Map<TakeId, EvidenceOfTake>();
  let lastTurn: Promise<void> = Promise.resolve();
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const done = lastTurn.then(job);
    // A job that fails tells its caller; those behind it go on.
    lastTurn = done.catch(() => undefined);
    return done;
  };

  function of({ id }: Take): EvidenceOfTake {
    const known = takes.get(id) ?? evidenceOfTake(id, { storage, clock, measure, inTurn });
    takes.set(id, known);
    return known;
  }

  return {
    evidenceOf: (take) => of(take).state,
    waveformOf: (take) => of(take).waveform,
    measureAgain: (take) => of(take).measureAgain(),
  };
}
