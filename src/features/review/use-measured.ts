import { useCallback, useSyncExternalStore } from "react";
import type { Waveform } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { ReviewPorts } from "./review-ports.ts";

const NOTHING: EvidenceState = { name: "none" };

interface Measured {
  readonly evidence: EvidenceState;
  readonly waveform: Waveform | null;
}

/** What is measured in a take; measuring begins only once it may be seen. */
export function useMeasured(port: ReviewPorts["evidence"], take: TakeRecord, isSeen: boolean): Measured {
  const evidence = port.evidenceOf(take);
  const waveform = port.waveformOf(take);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (!isSeen) return () => undefined;
      const stops = [evidence.subscribe(listener), waveform.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [evidence, waveform, isSeen],
  );
  return {
    evidence: useSyncExternalStore(subscribe, () => (isSeen ? evidence.get() : NOTHING)),
    waveform: useSyncExternalStore(subscribe, () => (isSeen ? waveform.get() : null)),
  };
}
