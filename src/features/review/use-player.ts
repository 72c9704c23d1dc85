import { useRef, useState, type RefObject } from "react";
import type { PlayerCommand } from "./player-keys.ts";

/** The shortest step that shows another picture, whatever the rate of the recording. */
const FRAME_MS = 1000 / 30;

export interface PlayerState {
  readonly playing: boolean;
  readonly timeMs: number;
  readonly durationMs: number;
  readonly speed: number;
  readonly muted: boolean;
  /** The browser cannot go on playing this recording. */
  readonly failed: boolean;
}

export interface Player extends PlayerState {
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Reads the state anew; goes onto every event of the video that changes it. */
  readonly sync: () => void;
  readonly run: (command: PlayerCommand) => void;
  readonly seek: (ms: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly setMuted: (muted: boolean) => void;
}

/** The state of a video element, which is the one that holds it. `recordedMs`: its length, as long as it tells none. */
export function usePlayer(recordedMs: number): Player {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<PlayerState>({
    playing: false,
    timeMs: 0,
    durationMs: recordedMs,
    speed: 1,
    muted: false,
    failed: false,
  });

  const sync = () => {
    if (video.current !== null) setState(readState(video.current, recordedMs));
  };

  function withVideo(act: (element: HTMLVideoElement) => void): void {
    if (video.current === null) return;
    act(video.current);
    sync();
  }

  const seek = (ms: number) =>
    withVideo((element) => {
      element.currentTime = Math.min(Math.max(0, ms), readState(element, recordedMs).durationMs) / 1000;
    });

  function run(command: PlayerCommand): void {
    const element = video.current;
    if (element === null) return;
    const { timeMs, durationMs, playing } = readState(element, recordedMs);
    switch (command.type) {
      case "toggle":
        return playing ? element.pause() : play(element);
      case "seek-by":
        return seek(timeMs + command.ms);
      case "seek-to":
        return seek(durationMs * command.fraction);
      case "step":
        element.pause();
        return seek(timeMs + command.frames * FRAME_MS);
    }
  }

  return {
    ...state,
    video,
    sync,
    run,
    seek,
    setSpeed: (speed) => withVideo((element) => (element.playbackRate = speed)),
    setMuted: (muted) => withVideo((element) => (element.muted = muted)),
  };
}

/** Browsers refuse to play with sound before the person has touched the page; the button then still says "Play". */
export function play(element: HTMLVideoElement): void {
  element.play().catch(() => undefined);
}

function readState(element: HTMLVideoElement, recordedMs: number): PlayerState {
  return {
    playing: !element.paused && !element.ended,
    timeMs: element.currentTime * 1000,
    durationMs: Number.isFinite(element.duration) ? element.duration * 1000 : recordedMs,
    speed: element.playbackRate,
    muted: element.muted,
    failed: element.error !== null,
  };
}
