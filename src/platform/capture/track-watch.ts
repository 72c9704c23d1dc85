import type { Clock } from "../../domain/clock.ts";
import type { Scope } from "../../domain/scope.ts";

/** A camera may give no picture for a moment; longer, and nothing comes from it any more. */
const MUTED_LIMIT_MS = 2000;

/**
 * Calls `onLost` once, when a camera or microphone track ends or the camera's stays muted for 2 s. The recorder alone would not
 * tell: with the permission withdrawn it stays "recording" and gives nothing more. A muted microphone is not lost: people
 * have a switch for it, and the picture goes on.
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
    listen(watch, track, "ended", lose);
    if (track.readyState === "ended") watch.add(clock.after(0, lose));
    if (track.kind === "audio") continue;
    let cancelMuted = () => {};
    const mute = () => {
      cancelMuted();
      cancelMuted = watch.add(clock.after(MUTED_LIMIT_MS, lose));
    };
    const unmute = () => cancelMuted();

    listen(watch, track, "mute", mute);
    listen(watch, track, "unmute", unmute);
    if (track.muted) mute();
  }
}

function listen(scope: Scope, target: EventTarget, type: string, listener: () => void): void {
  target.addEventListener(type, listener);
  scope.add(() => target.removeEventListener(type, listener));
}
