import { expect, test } from "vitest";
import { SoundWatch } from "../../../src/features/interview/sound-watch.ts";

const giving = (level: number | null, isMuted = false) => ({
  levelDbfs: () => level,
  isMicrophoneMuted: () => isMuted,
});

test("digital silence is trouble after three seconds, and over with the first signal", () => {
  const watch = new SoundWatch(0);
  expect(watch.look(giving(-Infinity), 3_000).soundTrouble).toBeNull();
  expect(watch.look(giving(-Infinity), 3_250).soundTrouble).toBe("nothing");
  expect(watch.look(giving(-70), 3_500).soundTrouble).toBeNull();
});

test("a person who thinks in a quiet room is no trouble, however long", () => {
  const watch = new SoundWatch(0);
  expect(watch.look(giving(-70), 60_000)).toEqual({ isSilent: true, soundTrouble: null });
});

test("a muted microphone is told after a second, not for a moment", () => {
  const watch = new SoundWatch(0);
  expect(watch.look(giving(-20, true), 750).soundTrouble).toBeNull();
  expect(watch.look(giving(-20), 1_000).soundTrouble).toBeNull();
  expect(watch.look(giving(-Infinity, true), 2_250).soundTrouble).toBe("muted");
});

test("nothing is known, and nothing told, where no level can be measured or no device is open", () => {
  const watch = new SoundWatch(0);
  expect(watch.look(giving(null), 10_000).soundTrouble).toBeNull();
  expect(watch.look(null, 20_000)).toEqual({ isSilent: false, soundTrouble: null });
});
