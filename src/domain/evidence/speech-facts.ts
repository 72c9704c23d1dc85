import type { CannotTell, EvidenceRecord, SpeechMethod, Stretch } from "./evidence.ts";

/**
 * The shortest silence that is called a pause, in ms. Research on speech takes 250 ms (Goldman-Eisler 1968; De Jong and Bosker
 * 2013), because shorter silences belong to the making of sounds; the analyser was measured with pauses from 300 ms on, where it finds
 * 95 of 100, so nothing is said of shorter ones.
 */
export const MIN_PAUSE_MS = 300;

/** What follows from the stretches of speech. All of it describes; none of it says what is right. */
export type SpeechFacts =
  | {
      readonly known: true;
      readonly method: SpeechMethod;
      /** Time with speech, in ms. */
      readonly speechMs: number;
      /** Of the whole sound, 0 to 1. */
      readonly speakingShare: number;
      /** From the start of the take, in ms; null where nobody speaks. */
      readonly firstWordMs: number | null;
      /** Silences between stretches of speech of at least `MIN_PAUSE_MS`, in order; those before the first and after the last word are none. */
      readonly pauses: readonly Stretch[];
    }
  | { readonly known: false; readonly why: CannotTell };

/** Reads the facts out of what was measured. */
export function speechFacts({ speech: found, soundMs }: Pick<EvidenceRecord, "speech" | "soundMs">): SpeechFacts {
  if (!found.found) return { known: false, why: found.why };
  const { method, speech } = found;
  const speechMs = speech.reduce((sum, stretch) => sum + lengthMs(stretch), 0);
  return {
    known: true,
    method,
    speechMs,
    speakingShare: soundMs > 0 ? Math.min(1, speechMs / soundMs) : 0,
    firstWordMs: speech[0]?.startMs ?? null,
    pauses: pausesBetween(speech),
  };
}

/** The `count` longest pauses, longest first; of equal ones the earlier first. */
export function longestPauses(pauses: readonly Stretch[], count: number): readonly Stretch[] {
  return pauses.toSorted((a, b) => lengthMs(b) - lengthMs(a) || a.startMs - b.startMs).slice(0, count);
}

function pausesBetween(speech: readonly Stretch[]): readonly Stretch[] {
  return speech
    .slice(1)
    .map(({ startMs }, index) => ({ startMs: speech[index]?.endMs ?? startMs, endMs: startMs }))
    .filter((silence) => lengthMs(silence) >= MIN_PAUSE_MS);
}

function lengthMs({ startMs, endMs }: Stretch): number {
  return endMs - startMs;
}
