import { clockView, timeMarkBetween, type ClockView, type TimeMark } from "../../domain/interview/answer-clock.ts";
import { resumePosition } from "../../domain/interview/resume-position.ts";
import {
  currentPrompt,
  startSession,
  step,
  type SavedTake,
  type SessionEvent,
  type SessionState,
} from "../../domain/interview/session-machine.ts";
import type { EndCause, InterviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { RunningTake, TakeProgress } from "../../platform/recording/recording.ts";
import type { TakeMedia } from "../../platform/storage/storage.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { ReplayAhead } from "./replay-ahead.ts";
import { lastOneChange } from "./last-one-change.ts";
import { RoomDevices } from "./room-devices.ts";

/** Clock and level: often enough for a person, rare enough for a five-year-old laptop. */
const REPAINT_MS = 250;
/** Below this a microphone gives room noise at best. */
const SILENCE_DBFS = -55;
const SILENT_AFTER_MS = 5_000;
export interface RoomSnapshot {
  readonly session: SessionState;
  readonly clock: ClockView | null;
  /** Time into the running answer; null outside one. */
  readonly answeredMs: number | null;
  /** The mark that was passed last; `serial` changes each time so that it is announced once. */
  readonly mark: { readonly mark: TimeMark; readonly serial: number } | null;
  readonly levelDbfs: number | null;
  /** The microphone is open and has given nothing for a while. */
  readonly isSilent: boolean;
  readonly progress: TakeProgress | null;
  readonly speaking: boolean;
  /** The saved or recovered take, ready to play. */
  readonly replay: { readonly take: TakeRecord; readonly url: string } | null;
  /** The one change from the last review of this question. */
  readonly oneChange: string | null;
  /** Takes of this interview so far, oldest first. */
  readonly takes: readonly TakeRecord[];
  /** The take that "start over" put away and that undo brings back. */
  readonly putAway: TakeRecord | null;
}

/**
 * Runs one interview: feeds the pure session machine, and does what entering a phase asks for (speak, record, stop, show).
 * Everything it opens belongs to its scope; `close` turns the camera off.
 */
export class InterviewController {
  readonly snapshot: Readable<RoomSnapshot>;
  readonly devices: RoomDevices;
  readonly interview: InterviewRecord;
  readonly #store: Store<RoomSnapshot>;
  readonly #ports: InterviewPorts;
  readonly #scope = new Scope();
  /** What lives as long as the present phase. */
  #phaseScope = new Scope();
  #running: RunningTake | null = null;
  #ahead: ReplayAhead | null = null;
  #ended: TakeMedia | null = null;
  /** Time into the answer that was painted last. */
  #paintedMs = 0;
  #reading = 0;
  #lastHeardAt: number;

  constructor(ports: InterviewPorts, interview: InterviewRecord, takes: readonly TakeRecord[]) {
    this.#ports = ports;
    this.interview = interview;
    const settings = ports.settings.get();
    const answered = new Set(takes.map((take) => take.promptIndex));
    const rules = { retakes: interview.form.retakes, limit: interview.form.limit, extendedTime: settings.extendedTime };
    this.#store = new Store<RoomSnapshot>({
      session: startSession(interview.prompts, rules, resumePosition(interview.prompts, answered)),
      clock: null,
      answeredMs: null,
      mark: null,
      levelDbfs: null,
      isSilent: false,
      progress: null,
      speaking: false,
      replay: null,
      oneChange: null,
      takes: takes.toSorted((a, b) => a.createdAt - b.createdAt),
      putAway: null,
    });
    this.snapshot = this.#store;
    this.#lastHeardAt = ports.clock.monotonic();
    this.devices = new RoomDevices({
      devices: ports.devices,
      clock: ports.clock,
      scope: this.#scope,
      media: interview.media,
      wanted: { cameraLabel: settings.cameraLabel, microphoneLabel: settings.microphoneLabel },
      height: ports.recorder.captureHeight(settings.quality),
      // While an answer runs, its recorder closes it first and tells; the devices are opened again after that.
      onLost: () => {
        if (!this.#running && !this.devices.isFresh) void this.devices.open();
      },
    });
    this.#scope.add(() => this.#phaseScope.close());
    this.#scope.add(() => ports.speaker.cancel());
    this.#scope.add(ports.keepAwake());
    this.#scope.add(ports.clock.every(REPAINT_MS, () => this.#repaint()));
  }

  /** Opens the devices without a prompt where the browser already allows it; goes on to the question in a checked sitting. */
  async enter(): Promise<void> {
    if (this.#state.phase.name !== "brief") return;
    if ((await this.#ports.devices.permission()) !== "granted") return;
    await this.devices.open();
    if (this.#ports.sitting.checked && this.devices.capture) this.begin();
  }

  begin(): void {
    if (!this.devices.capture) return;
    this.#ports.sitting.checked = true;
    this.#send({ type: "begin" });
  }

  answerNow(): void {
    this.#send({ type: "answer-now" });
  }

  finish(): void {
    this.#send({ type: "finish", at: this.#ports.clock.monotonic(), cause: "finished" });
  }

  retake(): void {
    this.#send({ type: "retake" });
  }

  goOn(): void {
    if (this.devices.capture) this.#send({ type: "go-on" });
  }

  followUp(): void {
    this.#send({ type: "follow-up" });
  }

  next(): void {
    this.#send({ type: "next" });
  }

  /** Says the question once more. */
  async hearAgain(): Promise<void> {
    const prompt = currentPrompt(this.#state);
    if (prompt && (await this.#speak(this.#questionText(prompt.text))))
      this.#send({ type: "asked", at: this.#ports.clock.monotonic() });
  }

  /** Puts the running answer away (undo brings it back) and asks the same question again. */
  async startOver(): Promise<void> {
    const running = this.#running;
    if (!running || step(this.#state, { type: "start-over" }) === this.#state) return;
    this.#running = null;
    this.#send({ type: "start-over" });
    const closed = await running.stop("left");
    if (!closed.ok) return;
    await this.#ports.storage.deleteTakes([closed.value.id], this.#ports.clock.now());
    this.#update({ putAway: closed.value });
  }

  async bringBack(): Promise<void> {
    const { putAway } = this.#store.get();
    if (!putAway) return;
    this.#update({ putAway: null });
    const restored = await this.#ports.storage.restoreTakes([putAway.id]);
    // Where it failed, the offer comes back.
    if (restored.ok) this.#update({ takes: [...this.#store.get().takes, putAway] });
    else this.#update({ putAway });
  }

  /** Gives the replayed take its picture for the list. */
  async takePicture(video: HTMLVideoElement): Promise<void> {
    const { replay } = this.#store.get();
    if (!replay?.take.hasVideo) return;
    const jpeg = await this.#ports.thumbnailOf(video);
    if (jpeg) await this.#ports.storage.saveThumbnail(replay.take.id, jpeg);
  }

  /** Saves a running answer and lets everything go. */
  async leave(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running) await running.stop("left");
    this.close();
  }

  /** Lets everything go at once; a running answer is closed with what it has. */
  close(): void {
    const running = this.#running;
    this.#running = null;
    if (running) void running.stop("left");
    this.#scope.close();
  }

  get #state(): SessionState {
    return this.#store.get().session;
  }

  #send(event: SessionEvent): void {
    const before = this.#state;
    const after = step(before, event);
    if (after === before || this.#scope.closed) return;
    const newPhase = after.phase !== before.phase;
    if (newPhase) this.#phaseScope.close();
    this.#update({ session: after });
    if (!newPhase) return;
    this.#phaseScope = new Scope();
    this.#enterPhase(before, after);
    this.#repaint();
  }

  #enterPhase(before: SessionState, { phase, position }: SessionState): void {
    if (position !== before.position) void this.#savePosition(position);
    switch (phase.name) {
      case "asking":
        this.#update({ progress: null, replay: null, mark: null, clock: null });
        void this.#ask();
        return;
      case "starting":
        this.#ports.speaker.cancel();
        this.#update({ progress: null, replay: null, mark: null });
        this.#phaseScope.add(this.#ports.guardLeaving());
        void this.#startRecording().catch((error: unknown) =>
          this.#send({ type: "recording-blocked", failure: { type: "recorder-failed", name: String(error) } }),
        );
        return;
      case "answering":
        this.#paintedMs = 0;
        this.#phaseScope.add(this.#ports.guardLeaving());
        return;
      case "saving":
        this.#phaseScope.add(this.#ports.guardLeaving());
        void this.#stopRecording(phase.cause).catch(() => this.#interrupted("storage-failed", null));
        return;
      case "saved":
      case "interrupted":
        if (phase.take) this.#showTake();
        if (phase.cause === "camera-lost" || phase.cause === "microphone-lost" || !this.devices.isLive)
          void this.devices.open();
        return;
      case "done":
        this.devices.close();
        return;
      case "brief":
      case "preparing":
      case "blocked":
        return;
    }
  }

  async #ask(): Promise<void> {
    const prompt = currentPrompt(this.#state);
    if (!prompt) return;
    const scope = this.#phaseScope;
    void lastOneChange(this.#ports.storage, prompt.questionId).then((oneChange) => {
      if (!scope.closed) this.#update({ oneChange });
    });
    if (this.interview.form.readAloud && !(await this.#speak(this.#questionText(prompt.text)))) return;
    if (!scope.closed) this.#send({ type: "asked", at: this.#ports.clock.monotonic() });
  }

  #questionText(question: string): string {
    const prompt = currentPrompt(this.#state);
    return this.#state.kind === "follow-up" ? (prompt?.followUp ?? question) : question;
  }

  /** Whether it was read to its end; false where a newer reading took its place. */
  async #speak(text: string): Promise<boolean> {
    const reading = ++this.#reading;
    this.#update({ speaking: true });
    await this.#ports.speaker.speak(text, this.#ports.settings.get().voiceUri);
    if (reading !== this.#reading) return false;
    this.#update({ speaking: false });
    return true;
  }

  async #startRecording(): Promise<void> {
    const prompt = currentPrompt(this.#state);
    const { phase, kind, position } = this.#state;
    const capture = this.devices.capture;
    if (!prompt || phase.name !== "starting") return;
    if (!capture) return this.#send({ type: "interrupted", cause: "camera-lost", take: null });
    const { clock, recorder, settings, storage, newTakeId, timeZone } = this.#ports;
    const take = {
      id: newTakeId(),
      interviewId: this.interview.id,
      questionId: prompt.questionId,
      questionText: this.#questionText(prompt.text),
      promptIndex: position,
      kind,
      criteria: prompt.criteria,
      createdAt: clock.now(),
      timeZone: timeZone(),
      limitMs: phase.limits.limitMs,
    };
    // A fault may come before the start was acknowledged; it is told right after.
    const early: { tell: () => void } = { tell: () => undefined };
    this.#ahead = new ReplayAhead(storage, take.id);
    const started = await recorder.start(capture.stream, settings.get().quality, take, {
      onProgress: (progress) => {
        this.#update({ progress });
        this.#ahead?.grow();
      },
      onInterrupted: (cause, kept) => {
        const tell = () => void this.#interrupted(cause, kept);
        if (this.#running?.id === take.id) tell();
        else early.tell = tell;
      },
    });
    if (!started.ok) return this.#send({ type: "recording-blocked", failure: started.failure });
    if (this.#scope.closed) return void started.value.stop("left");
    this.#running = started.value;
    this.#send({ type: "recording-started", at: clock.monotonic() });
    early.tell();
  }

  async #interrupted(cause: EndCause, take: TakeRecord | null): Promise<void> {
    this.#running = null;
    if (take) await this.#keepEnded(take);
    this.#send({ type: "interrupted", cause, take: take && savedTake(take) });
  }

  async #stopRecording(cause: EndCause): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    const closed = await running.stop(cause);
    if (!closed.ok) {
      const failure = closed.failure.type === "storage-full" ? "storage-full" : "storage-failed";
      const kept = await this.#ports.storage.take(running.id);
      return this.#interrupted(failure, kept);
    }
    await this.#keepEnded(closed.value);
    this.#send({ type: "take-closed", take: savedTake(closed.value) });
  }

  async #keepEnded(take: TakeRecord): Promise<void> {
    this.#ended = (await this.#ahead?.read(take)) ?? null;
    this.#update({ takes: [...this.#store.get().takes.filter(({ id }) => id !== take.id), take] });
  }

  #showTake(): void {
    if (!this.#ended) return;
    const { url, release } = this.#ports.openMedia(this.#ended);
    this.#phaseScope.add(() => {
      this.#update({ replay: null });
      release();
    });
    this.#update({ replay: { take: this.#ended.take, url } });
  }

  async #savePosition(position: number): Promise<void> {
    const status = position >= this.interview.prompts.length ? "done" : "open";
    await this.#ports.storage.saveInterview({ ...this.interview, position, status });
  }

  #repaint(): void {
    const now = this.#ports.clock.monotonic();
    this.#send({ type: "tick", at: now });
    const { phase } = this.#state;
    const { clock, mark } = this.#store.get();
    const levelDbfs = this.devices.capture?.levelDbfs() ?? null;
    if (levelDbfs === null || levelDbfs > SILENCE_DBFS) this.#lastHeardAt = now;
    this.#update({ isSilent: now - this.#lastHeardAt > SILENT_AFTER_MS });
    if (phase.name === "answering") {
      const { limitMs } = phase.limits;
      const elapsed = now - phase.startedAt;
      const passed = timeMarkBetween(this.#paintedMs, elapsed, limitMs);
      this.#paintedMs = elapsed;
      this.#update({
        levelDbfs,
        answeredMs: elapsed,
        clock: clockView(elapsed, limitMs),
        mark: passed ? { mark: passed, serial: (mark?.serial ?? 0) + 1 } : mark,
      });
    } else if (phase.name === "preparing") {
      this.#update({ levelDbfs, clock: clockView(now - phase.startedAt, phase.endsAt - phase.startedAt) });
    } else {
      this.#update({ levelDbfs, clock, answeredMs: null });
    }
  }

  #update(change: Partial<RoomSnapshot>): void {
    const value = this.#store.get();
    const keys = Object.keys(change) as (keyof RoomSnapshot)[];
    if (keys.some((key) => !Object.is(value[key], change[key]))) this.#store.set({ ...value, ...change });
  }
}

const savedTake = (take: TakeRecord): SavedTake => ({
  id: take.id,
  durationMs: take.durationMs,
  sizeBytes: take.sizeBytes,
});
