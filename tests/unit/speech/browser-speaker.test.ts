import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSpeaker } from "../../../src/platform/speech/browser-speaker.ts";
import { realClock } from "../../support/real-clock.ts";

const voice = (voiceURI: string, lang: string, localService: boolean) => ({
  voiceURI,
  name: voiceURI,
  lang,
  localService,
  default: false,
});
const LOCAL = voice("Local", "en-US", true);
const OTHER_LOCAL = voice("Other", "en_GB", true);
const VOICES = [voice("Network", "en-US", false), voice("Deutsch", "de-DE", true), LOCAL, OTHER_LOCAL];

class FakeSynthesis extends EventTarget {
  voices = VOICES;
  readonly spoken: FakeUtterance[] = [];
  cancelled = 0;
  getVoices = () => this.voices;
  speak = (utterance: FakeUtterance) => void this.spoken.push(utterance);
  cancel = () => void (this.cancelled += 1);
}

class FakeUtterance extends EventTarget {
  voice: object | null = null;
  lang = "";
}

function setUp() {
  const synthesis = new FakeSynthesis();
  const speaker = createSpeaker(
    {
      synthesis: synthesis as unknown as SpeechSynthesis,
      createUtterance: () => new FakeUtterance() as unknown as SpeechSynthesisUtterance,
    },
    realClock,
  );
  return { synthesis, speaker };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("reading aloud", () => {
  it("offers only English voices that live on the device", async () => {
    const { speaker } = setUp();
    expect(await speaker.voices()).toEqual([
      { uri: "Local", name: "Local" },
      { uri: "Other", name: "Other" },
    ]);
  });

  it("waits for the list of voices, but not for long", async () => {
    const late = setUp();
    late.synthesis.voices = [];
    const voices = late.speaker.voices();
    late.synthesis.voices = VOICES;
    late.synthesis.dispatchEvent(new Event("voiceschanged"));
    expect(await voices).toHaveLength(2);

    const never = setUp();
    never.synthesis.voices = [];
    const none = never.speaker.voices();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await none).toEqual([]);
  });

  it("reads with the chosen voice, else with the first local one", async () => {
    const { speaker, synthesis } = setUp();
    const spoken = speaker.speak("Why us?", "Other");
    await vi.advanceTimersByTimeAsync(0);
    expect(synthesis.spoken[0]?.voice).toBe(OTHER_LOCAL);
    synthesis.spoken[0]?.dispatchEvent(new Event("end"));
    expect(await spoken).toBe("spoken");
    void speaker.speak("Why us?", "Network");
    await vi.advanceTimersByTimeAsync(0);
    expect(synthesis.spoken[1]?.voice).toBe(LOCAL);
  });

  it("goes on when the voice fails, or never ends", async () => {
    const { speaker, synthesis } = setUp();
    const failing = speaker.speak("Why us?", null);
    await vi.advanceTimersByTimeAsync(0);
    synthesis.spoken[0]?.dispatchEvent(new Event("error"));
    expect(await failing).toBe("failed");

    const hanging = speaker.speak("0123456789", null);
    await vi.advanceTimersByTimeAsync(4000);
    expect(await hanging).toBe("failed");
  });

  it("is cancelled by asking, and by the next text", async () => {
    const { speaker, synthesis } = setUp();
    const first = speaker.speak("one", null);
    await vi.advanceTimersByTimeAsync(0);
    const second = speaker.speak("two", null);
    expect(await first).toBe("cancelled");
    await vi.advanceTimersByTimeAsync(0);
    speaker.cancel();
    expect(await second).toBe("cancelled");
    expect(synthesis.cancelled).toBe(2);
  });

  it("is cancelled also while it still waits for the voices", async () => {
    const { speaker, synthesis } = setUp();
    synthesis.voices = [];
    const spoken = speaker.speak("one", null);
    speaker.cancel();
    synthesis.voices = VOICES;
    synthesis.dispatchEvent(new Event("voiceschanged"));
    expect(await spoken).toBe("cancelled");
    expect(synthesis.spoken).toEqual([]);
  });

  it("is skipped where no voice is local, or the browser cannot speak", async () => {
    const { speaker, synthesis } = setUp();
    synthesis.voices = VOICES.slice(0, 2);
    expect(await speaker.speak("one", null)).toBe("skipped");
    expect(await createSpeaker(null, realClock).speak("one", null)).toBe("skipped");
  });
});
