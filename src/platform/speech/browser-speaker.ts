import type { Clock } from "../../domain/clock.ts";
import type { Speaker } from "./speaker.ts";

/** The parts of the Web Speech API that are used. */
export interface Speech {
  readonly synthesis: SpeechSynthesis;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
}

type Outcome = Awaited<ReturnType<Speaker["speak"]>>;

/** Chromium fills its list of voices some time after the page starts. */
const VOICES_LIMIT_MS = 1000;
/** Android writes en_US. */
const ENGLISH = /^en([-_]|$)/i;
const MS_PER_CHARACTER = 100;
const SPARE_MS = 3000;

/** `speech` is null where the browser cannot speak. */
export function createSpeaker(speech: Speech | null, clock: Clock): Speaker {
  /** Held also because Chromium may otherwise collect an utterance before its end was told. */
  let current: { readonly utterance: SpeechSynthesisUtterance; settle(outcome: Outcome): void } | null = null;

  /** Only the newest text counts, also while the voices are still waited for. */
  let turn = 0;

  function cancel(): void {
    turn += 1;
    current?.settle("cancelled");
  }

  return {
    async voices() {
      const voices = speech ? await localVoices(speech.synthesis, clock) : [];
      return voices.map((voice) => ({ uri: voice.voiceURI, name: voice.name }));
    },
    cancel,

    async speak(text, voiceUri) {
      cancel();
      const mine = turn;
      const voices = speech ? await localVoices(speech.synthesis, clock) : [];
      if (mine !== turn) return "cancelled";
      const voice = voices.find((one) => one.voiceURI === voiceUri) ?? voices[0];
      if (!speech || !voice) return "skipped";

      const utterance = speech.createUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return new Promise((resolve) => {
        const stopWaiting = clock.after(text.length * MS_PER_CHARACTER + SPARE_MS, () => settle("failed"));
        function settle(outcome: Outcome) {
          if (current?.utterance !== utterance) return;
          current = null;
          stopWaiting();
          if (outcome !== "spoken") speech?.synthesis.cancel();
          resolve(outcome);
        }
        current = { utterance, settle };
        utterance.addEventListener("end", () => settle("spoken"));
        utterance.addEventListener("error", () => settle("failed"));
        speech.synthesis.speak(utterance);
      });
    },
  };
}

/** English voices that live on the device; with any other the text would go to a server. */
async function localVoices(synthesis: SpeechSynthesis, clock: Clock): Promise<readonly SpeechSynthesisVoice[]> {
  if (synthesis.getVoices().length === 0) await voicesChanged(synthesis, clock);
  return synthesis.getVoices().filter((voice) => voice.localService && ENGLISH.test(voice.lang));
}

function voicesChanged(synthesis: SpeechSynthesis, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const stopWaiting = clock.after(VOICES_LIMIT_MS, done);
    function done() {
      stopWaiting();
      synthesis.removeEventListener("voiceschanged", done);
      resolve();
    }
    synthesis.addEventListener("voiceschanged", done);
  });
}
