import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Stretch } from "../../../src/domain/evidence/evidence.ts";
import { longestPauses, MIN_PAUSE_MS, speechFacts } from "../../../src/domain/evidence/speech-facts.ts";

const stretch = (startMs: number, endMs: number): Stretch => ({ startMs, endMs });

function factsOf(speech: readonly Stretch[], soundMs: number) {
  const facts = speechFacts({ soundMs, speech: { found: true, method: "silero", speech } });
  if (!facts.known) throw new Error(facts.why);
  return facts;
}

describe("what follows from the stretches of speech", () => {
  test("share, first word and pauses with their moments", () => {
    const speech = [stretch(400, 1400), stretch(1900, 2900), stretch(3000, 4000), stretch(5200, 6200)];
    expect(factsOf(speech, 8000)).toEqual({
      known: true,
      method: "silero",
      speechMs: 4000,
      speakingShare: 0.5,
      firstWordMs: 400,
      pauses: [stretch(1400, 1900), stretch(4000, 5200)],
    });
  });

  test("a silence is a pause from 0.3 s on", () => {
    const after = (ms: number) => factsOf([stretch(0, 500), stretch(500 + ms, 2000)], 2000).pauses;
    expect(after(MIN_PAUSE_MS)).toEqual([stretch(500, 800)]);
    expect(after(MIN_PAUSE_MS - 1)).toEqual([]);
  });

  test("nobody speaks", () => {
    expect(factsOf([], 3000)).toMatchObject({ speechMs: 0, speakingShare: 0, firstWordMs: null, pauses: [] });
    expect(factsOf([], 0).speakingShare).toBe(0);
  });

  test.each(["no-sound", "silent", "unreadable"] as const)("cannot tell: %s", (why) => {
    expect(speechFacts({ soundMs: 0, speech: { found: false, why } })).toEqual({ known: false, why });
  });

  test("speech, pauses and shorter silences make up the time from the first word to the last", () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 3000 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lengths, (pairs) => {
        let at = 0;
        const speech = pairs.map(([silenceMs, speechMs]) => stretch((at += silenceMs), (at += speechMs)));
        const { pauses, speechMs, speakingShare, firstWordMs } = factsOf(speech, at);
        const shortMs = pairs.slice(1).reduce((sum, [ms]) => sum + (ms < MIN_PAUSE_MS ? ms : 0), 0);
        const pausesMs = pauses.reduce((sum, pause) => sum + pause.endMs - pause.startMs, 0);
        expect(speechMs + pausesMs + shortMs).toBe(at - (firstWordMs ?? 0));
        expect(speakingShare).toBeGreaterThan(0);
        expect(speakingShare).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("the longest pauses come first, of equal ones the earlier", () => {
  const pauses = [stretch(0, 400), stretch(1000, 1900), stretch(3000, 3400), stretch(5000, 5500)];
  expect(longestPauses(pauses, 3)).toEqual([stretch(1000, 1900), stretch(5000, 5500), stretch(0, 400)]);
  expect(longestPauses(pauses, 9)).toHaveLength(4);
});
