import type { Clock } from "../../domain/clock.ts";
import type { Scope } from "../../domain/scope.ts";

/** A track may be silent for a moment, when a headset changes hands; longer, and nothing comes from it any more. */
const MUTED_LIMIT_MS = 2000;

/**
 * Calls `onLost` once, when a camera or microphone track ends or stays muted for 2 s. The recorder alone would not tell: with
 * the permission withdrawn it stays "recording" and gives nothing more.
 */
export function watchTracks(
  stream: MediaStream,
  clock: Clock,
  scope: Scope,
  onLost: (lost: "camera" | "microphone") => void,
): void {
  const watch = scope.child();
  for (const track of stream.getTracks()) {
    const lose = () => {
      watch.close();
      onLost(track.kind === "video" ? "camera" : "microphone");
    };
    let cancelMuted = () => {};
    const mute = () => {
      cancelMuted();
      cancelMuted = watch.add(clock.after(MUTED_LIMIT_MS, lose));
    };
    const unmute = () => cancelMuted();

    listen(watch, track, "ended", lose);
    listen(watch, track, "mute", mute);
    listen(watch, track, "unmute", unmute);
    if (track.muted) mute();
    if (track.readyState === "ended") watch.add(clock.after(0, lose));
  }
}

function listen(scope: Scope, target: EventTarget, type: string, listener: () => void): void {
  target.addEventListener(type, listener);
  scope.add(() => target.removeEventListener(type, listener));
}
