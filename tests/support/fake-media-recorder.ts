/**
 * MediaRecorder with the timing of the specification: `stop` returns at once, the last data and `stop` come in a later
 * task; it stops by itself when all tracks have ended; after an error it gives its data and stops.
 */
export class FakeMediaRecorder extends EventTarget {
  static readonly made: FakeMediaRecorder[] = [];
  /** What the next slices hold; without any more, a slice is its own number. Empty data is told, as browsers do. */
  static slices: Blob[] = [];
  static isTypeSupported = (): boolean => true;

  readonly mimeType: string;
  readonly options: MediaRecorderOptions;
  state: RecordingState = "inactive";
  readonly #stream: MediaStream;
  #timer: ReturnType<typeof setInterval> | undefined;
  #count = 0;
  #isDumb = false;

  constructor(stream: MediaStream, options: MediaRecorderOptions) {
    super();
    this.#stream = stream;
    this.options = options;
    this.mimeType = options.mimeType ?? "";
    FakeMediaRecorder.made.push(this);
  }

  start(timesliceMs: number): void {
    if (this.state !== "inactive") throw new DOMException("already recording", "InvalidStateError");
    if (!this.#stream.active) throw new DOMException("no live track", "NotSupportedError");
    this.state = "recording";
    this.#timer = setInterval(() => this.#give(), timesliceMs);
    this.#stream.addEventListener("inactive", () => this.#end());
    setTimeout(() => this.dispatchEvent(new Event("start")));
  }

  stop(): void {
    this.#end();
  }

  /** Fails as an encoder does. */
  fail(): void {
    this.dispatchEvent(new Event("error"));
    this.#end();
  }

  /** Goes on without giving anything, as when the permission is withdrawn. */
  fallSilent(): void {
    this.#isDumb = true;
  }

  #end(): void {
    if (this.state === "inactive") return;
    this.state = "inactive";
    clearInterval(this.#timer);
    setTimeout(() => {
      this.#give();
      this.dispatchEvent(new Event("stop"));
    });
  }

  #give(): void {
    if (this.#isDumb) return;
    this.#count += 1;
    const data = FakeMediaRecorder.slices.shift() ?? new Blob([`slice ${this.#count}`]);
    this.dispatchEvent(Object.assign(new Event("dataavailable"), { data }));
  }
}
