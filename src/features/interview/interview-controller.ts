import { clockView, timeMarkBetween, type ClockView } from "../../domain/interview/answer-clock.ts";
import { resumePosition } from "../../domain/interview/resume-position.ts";
import { currentPrompt, step, type SessionEvent, type SessionState } from "../../domain/interview/session-machine.ts";
import type { EndCause, InterviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { NewTake } from "../../platform/recording/recording.ts";
import type { TakeMedia } from "../../platform/storage/storage.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { lastOneChange } from "./last-one-change.ts";
import { RoomDevices } from "./room-devices.ts";
import { RoomRecording, type EndedAnswer } from "./room-recording.ts";
import { takeNumbers } from "./room-take-numbers.ts";
import type { RoomSnapshot } from "./room-snapshot.ts";
import { savedTake, sessionOf } from "./session-of.ts";
import { SoundWatch } from "./sound-watch.ts";
import { spaceForAnswers } from "./space-for-answers.ts";

/** Clock and level: often enough for a person, rare enough for a five-year-old laptop. */
const REPAINT_MS = 250;

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
  readonly #recording: RoomRecording;
  readonly #sound: SoundWatch;
  #ended: TakeMedia | null = null;
  /** Time into the answer that was painted last. */
  #paintedMs = 0;
  #reading = 0;

  /** Of the microphone now, in dBFS; null where it is not measured. */
  readonly level: Readable<number | null>;
  readonly #level = new Store<number | null>(null);

  constructor(ports: InterviewPorts, interview: InterviewRecord, takes: readonly TakeRecord[]) {
    this.#ports = ports;
    this.level = this.#level;
    this.interview = interview;
    const settings = ports.settings.get();
    const rules = { retakes: interview.form.retakes, limit: interview.form.limit, extendedTime: settings.extendedTime };
    this.#store = new Store<RoomSnapshot>({
      session: sessionOf(interview, takes, rules),
      clock: null,
      answeredMs: null,
      mark: null,
      isSilent: false,
      soundTrouble: null,
      progress: null,
      speaking: false,
      replay: null,
      oneChange: null,
      takes: takes.toSorted((a, b) => a.createdAt - b.createdAt),
      numbers: new Map(),
      putAway: null,
    });
    this.snapshot = this.#store;
    this.#sound = new SoundWatch(ports.clock.monotonic());
    this.#recording = new RoomRecording(ports, {
      onStarted: () => this.#send({ type: "recording-started", at: ports.clock.monotonic() }),
      onProgress: (progress) => this.#update({ progress }),
      onInterrupted: (cause, ended) => void this.#interrupted(cause, ended),
    });
    this.#scope.add(() => this.#recording.close());
    this.devices = new RoomDevices({
      devices: ports.devices,
      clock: ports.clock,
      scope: this.#scope,
      media: interview.media,
      wanted: { cameraLabel: settings.cameraLabel, microphoneLabel: settings.microphoneLabel },
      height: ports.recorder.captureHeight(settings.quality),
      // While an answer runs, its recorder closes it first and tells; the devices are opened again after that.
      onLost: () => {
        if (!this.#recording.isRunning && !this.devices.isFresh) void this.devices.open();
      },
    });
    this.#scope.add(this.devices.snapshot.subscribe(() => this.#devicesChanged()));
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
    // What is known of the program is shown before each of its interviews.
    if (!this.#ports.sitting.checked || this.interview.programId !== null) return;
    // Little room is told before the question is, also in a sitting that was checked.
    const { media } = this.devices.snapshot.get();
    const space = await spaceForAnswers(this.#ports, this.#state, media);
    if (space === null || space.leftBytes >= space.neededBytes) this.begin();
  }

  begin(): void {
    if (!this.devices.capture) return;
    this.#ports.sitting.checked = true;
    this.#send({ type: "begin" });
  }

  answerNow(): void {
    if (this.devices.capture) this.#send({ type: "answer-now" });
  }

  finish(): void {
    this.#send({ type: "finish", at: this.#ports.clock.monotonic(), cause: "finished" });
  }

  retake(): void {
    this.#send({ type: "retake" });
  }

  goOn(): void {
    if (this.devices.capture) this.#send({ type: "go-on" });
    else void this.devices.open();
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
    if (prompt && this.interview.askedBy === "room" && (await this.#speak(this.#questionText(prompt.text))))
      this.#asked();
  }

  /** Puts the running answer away (undo brings it back) and asks the same question again. */
  async startOver(): Promise<void> {
    if (!this.#recording.isRunning || step(this.#state, { type: "start-over" }) === this.#state) return;
    const ending = this.#recording.stop("left");
    this.#send({ type: "start-over" });
    const ended = await ending;
    if (!ended?.take || ended.failure) return;
    await this.#ports.storage.deleteTakes([ended.take.id], this.#ports.clock.now());
    this.#update({ putAway: ended.take });
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

  /** Saves a running answer and lets everything go. With every question answered the interview is over. */
  async leave(): Promise<void> {
    const ended = await this.#recording.stop("left");
    const takes = [...this.#store.get().takes, ...(ended?.take ? [ended.take] : [])];
    const { prompts } = this.interview;
    const isOver = resumePosition(prompts, new Set(takes.map(({ promptIndex }) => promptIndex))) === prompts.length;
    // One that broke off is offered again.
    if (isOver && this.#state.phase.name !== "interrupted") await this.#savePosition(prompts.length);
    this.close();
  }

  /** Lets everything go at once; a running answer is closed with what it has. */
  close(): void {
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
        void this.#stopRecording(phase.cause).catch(() =>
          this.#interrupted("storage-failed", { take: null, media: null }),
        );
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
        void this.enter();
        return;
      case "cut-off":
      case "preparing":
      case "blocked":
        return;
    }
  }

  /** Preparation waits for devices that do not open; once they do, it starts anew. */
  #devicesChanged(): void {
    const { name } = this.devices.snapshot.get().state;
    if (name === "failed") this.#send({ type: "wait" });
    if (name === "open" && !this.#store.get().speaking) this.#asked();
  }

  async #ask(): Promise<void> {
    const prompt = currentPrompt(this.#state);
    if (!prompt || this.interview.askedBy === "person") return;
    const scope = this.#phaseScope;
    const { kind } = this.#state;
    const asked = { questionId: prompt.questionId, questionText: this.#questionText(prompt.text), kind };
    void lastOneChange(this.#ports.storage, asked).then((oneChange) => {
      if (!scope.closed) this.#update({ oneChange });
    });
    // A station is read, not heard; its follow-up is heard like any other.
    const isHeard = this.interview.form.readAloud && (prompt.scenario === null || this.#state.kind === "follow-up");
    if (isHeard && !(await this.#speak(this.#questionText(prompt.text)))) return;
    if (!scope.closed) this.#asked();
  }

  #asked(): void {
    if (this.devices.capture && this.interview.askedBy === "room")
      this.#send({ type: "asked", at: this.#ports.clock.monotonic() });
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
    const { clock, settings, newTakeId, timeZone } = this.#ports;
    const take: NewTake = {
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
    const failure = await this.#recording.start(capture.stream, settings.get().quality, take);
    if (failure) this.#send({ type: "recording-blocked", failure });
  }

  async #stopRecording(cause: EndCause): Promise<void> {
    const ended = await this.#recording.stop(cause);
    if (!ended) return;
    if (ended.failure || !ended.take) {
      const failed = ended.failure?.type === "storage-full" ? "storage-full" : "storage-failed";
      return this.#interrupted(failed, ended);
    }
    await this.#keepEnded(ended.take, ended);
    this.#send({ type: "take-closed", take: savedTake(ended.take) });
  }

  async #interrupted(cause: EndCause, ended: EndedAnswer): Promise<void> {
    if (ended.take) await this.#keepEnded(ended.take, ended);
    this.#send({ type: "interrupted", cause, take: ended.take && savedTake(ended.take) });
  }

  async #keepEnded(take: TakeRecord, { media }: EndedAnswer): Promise<void> {
    this.#ended = media;
    this.#update({ takes: [...this.#store.get().takes.filter(({ id }) => id !== take.id), take] });
    await this.#countTakes();
  }

  async #countTakes(): Promise<void> {
    this.#update({ numbers: await takeNumbers(this.#ports.storage, this.#store.get().takes) });
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
    const { capture } = this.devices;
    // The answer cannot start while a lost device is opened again.
    if (capture || this.#state.phase.name !== "preparing") this.#send({ type: "tick", at: now });
    const { phase } = this.#state;
    const { mark } = this.#store.get();
    // Apart from the rest of the room, which is drawn anew once a second at most.
    this.#level.set(capture?.levelDbfs() ?? null);
    const sound = this.#sound.look(capture, now);
    if (phase.name === "answering") {
      const { limitMs } = phase.limits;
      const elapsed = now - phase.startedAt;
      const passed = timeMarkBetween(this.#paintedMs, elapsed, limitMs);
      this.#paintedMs = elapsed;
      this.#update({
        ...sound,
        answeredMs: wholeSeconds(elapsed),
        clock: this.#clockAt(elapsed, limitMs),
        mark: passed ? { mark: passed, serial: (mark?.serial ?? 0) + 1 } : mark,
      });
    } else if (phase.name === "preparing") {
      this.#update({ ...sound, clock: this.#clockAt(now - phase.startedAt, phase.endsAt - phase.startedAt) });
    } else {
      this.#update({ ...sound, answeredMs: null });
    }
  }

  /** The same object as long as it shows the same second. */
  #clockAt(elapsedMs: number, limitMs: number | null): ClockView {
    const view = clockView(wholeSeconds(elapsedMs), limitMs);
    const { clock } = this.#store.get();
    return clock?.kind === view.kind && clock.shownMs === view.shownMs ? clock : view;
  }

  #update(change: Partial<RoomSnapshot>): void {
    const value = this.#store.get();
    const keys = Object.keys(change) as (keyof RoomSnapshot)[];
    if (keys.some((key) => !Object.is(value[key], change[key]))) this.#store.set({ ...value, ...change });
  }
}

const wholeSeconds = (ms: number): number => Math.floor(ms / 1000) * 1000;
