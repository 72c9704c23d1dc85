import { useEffect, type RefObject } from "react";
import type { Playback } from "./playback.ts";

/**
 * Writes where the take is, 0 to 1, as `--at` on an element: past React, at every frame while it plays. Where the element
 * is wider than what it scrolls in, the moment stays in view while it plays.
 */
export function usePlayhead(track: RefObject<HTMLElement | null>, playback: Playback): void {
  useEffect(() => {
    let frame = 0;

    function paint(): void {
      const { durationMs, playing } = playback.state.get();
      const at = durationMs > 0 ? Math.min(1, playback.nowMs() / durationMs) : 0;
      track.current?.style.setProperty("--at", at.toFixed(5));
      if (playing) keepInView(track.current, at);
    }

    function follow(): void {
      cancelAnimationFrame(frame);
      paint();
      if (playback.state.get().playing) frame = requestAnimationFrame(follow);
    }

    const stop = playback.state.subscribe(follow);
    follow();
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [track, playback]);
}

function keepInView(track: HTMLElement | null, at: number): void {
  const scroller = track?.parentElement;
  if (!track || !scroller || track.clientWidth <= scroller.clientWidth) return;
  const x = at * track.clientWidth;
  const isInView = x >= scroller.scrollLeft && x <= scroller.scrollLeft + scroller.clientWidth * 0.95;
  if (!isInView) scroller.scrollLeft = x - scroller.clientWidth * 0.1;
}
