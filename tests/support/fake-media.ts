/** A camera or microphone track without a device. */
export class FakeTrack extends EventTarget {
  readonly kind: "video" | "audio";
  readonly label: string;
  muted = false;
  readyState: MediaStreamTrackState = "live";
  #onStopped: () => void = () => undefined;

  constructor(kind: "video" | "audio", label = `Fake ${kind}`) {
    super();
    this.kind = kind;
    this.label = label;
  }

  getSettings(): MediaTrackSettings {
    return this.kind === "video" ? { width: 1280, height: 720, frameRate: 30 } : {};
  }

  /** Stopped by the page: no event, as in the specification. */
  stop(): void {
    this.readyState = "ended";
    this.#onStopped();
  }

  /** Ended by the browser: unplugged, or the permission withdrawn. */
  end(): void {
    this.readyState = "ended";
    this.dispatchEvent(new Event("ended"));
    this.#onStopped();
  }

  setMuted(muted: boolean): void {
    this.muted = muted;
    this.dispatchEvent(new Event(muted ? "mute" : "unmute"));
  }

  onStopped(listener: () => void): void {
    this.#onStopped = listener;
  }
}

export class FakeStream extends EventTarget {
  readonly #tracks: readonly FakeTrack[];

  constructor(tracks: readonly FakeTrack[]) {
    super();
    this.#tracks = tracks;
    for (const track of tracks) {
      track.onStopped(() => {
        if (!this.active) this.dispatchEvent(new Event("inactive"));
      });
    }
  }

  get active(): boolean {
    return this.#tracks.some((track) => track.readyState === "live");
  }

  getTracks = (): FakeTrack[] => [...this.#tracks];
  getVideoTracks = (): FakeTrack[] => this.#tracks.filter((track) => track.kind === "video");
  getAudioTracks = (): FakeTrack[] => this.#tracks.filter((track) => track.kind === "audio");
}

export interface FakeCamera {
  readonly stream: MediaStream;
  readonly camera: FakeTrack;
  readonly microphone: FakeTrack;
}

export function fakeCamera(): FakeCamera {
  const camera = new FakeTrack("video");
  const microphone = new FakeTrack("audio");
  return { stream: new FakeStream([camera, microphone]) as unknown as MediaStream, camera, microphone };
}
