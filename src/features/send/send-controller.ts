import {
  CONVERSION_SPEED,
  CONVERSION_SPEED_ID,
  restMs,
  withMeasure,
  type ConversionSpeedRecord,
} from "../../domain/mentors/conversion-speed.ts";
import { CONTEXT_FACTS, mentorMessage, type ContextFact } from "../../domain/mentors/message.ts";
import { CAP_BYTES, planVideo, type Channel, type VideoPlan } from "../../domain/mentors/video-size.ts";
import type { SentBy } from "../../domain/records/sent-record.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import type { PhoneVideoFailure } from "../../platform/sharing/phone-video.ts";
import type { Sending } from "./read-sending.ts";
import type { SendPorts } from "./send-ports.ts";
import { createLedger } from "./sent-ledger.ts";

export type SendFailure = Exclude<PhoneVideoFailure, { type: "make-canceled" }>;

export type Video =
  | { readonly name: "none" }
  /** `share`: 0 to 1. `restMs`: null while nobody can tell. */
  | { readonly name: "making"; readonly share: number; readonly restMs: number | null }
  | { readonly name: "ready"; readonly file: File; readonly canShare: boolean }
  | { readonly name: "failed"; readonly failure: SendFailure };

export interface SendState {
  readonly channel: Channel;
  readonly ticked: ReadonlySet<ContextFact>;
  readonly wish: string;
  /** Who gets it; for the person's own list. */
  readonly to: string;
  /** The message in the person's own words; null: as the choices say it. */
  readonly edited: string | null;
  readonly plans: { readonly [C in Channel]: VideoPlan };
  readonly speed: ConversionSpeedRecord | null;
  readonly video: Video;
  /** What left this device last, or could not; null: nothing yet. */
  readonly done: SentBy | "not-shared" | "not-copied" | "not-listed" | null;
}

/** One take on its way to a mentor: what is chosen, the video that is made, and the ledger of what left. */
export class SendController implements Readable<SendState> {
  readonly #ports: SendPorts;
  readonly #sending: Sending;
  readonly #scope = new Scope();
  readonly #state: Store<SendState>;
  readonly #keep: ReturnType<typeof createLedger>;
  /** What was made or opened already. */
  readonly #files = new Map<Channel, File>();
  #cancel: (() => void) | null = null;

  constructor(ports: SendPorts, sending: Sending) {
    this.#ports = ports;
    this.#sending = sending;
    this.#keep = createLedger(ports, sending.take);
    const draft = ports.drafts.get(sending.take.id);
    this.#state = new Store<SendState>({
      channel: draft?.channel ?? "chat",
      ticked: new Set(draft?.ticked),
      wish: draft?.wish ?? "",
      to: draft?.to ?? "",
      edited: draft?.edited ?? null,
      plans: this.#plansIf(true),
      speed: sending.speed,
      video: { name: "none" },
      done: null,
    });
    this.#scope.add(() => this.#cancel?.());
    void this.#findOut();
  }

  readonly get = (): SendState => this.#state.get();
  readonly subscribe = (listener: () => void): (() => void) => this.#state.subscribe(listener);

  /** Stops what goes on. */
  close(): void {
    this.#scope.close();
  }

  /** The message as it would leave now. */
  get message(): string {
    const { edited, ticked, wish } = this.get();
    const context = CONTEXT_FACTS.flatMap((fact) => (ticked.has(fact) ? [this.#sending.context[fact] ?? ""] : []));
    return edited ?? mentorMessage({ take: this.#sending.take, context, wish });
  }

  choose(channel: Channel): void {
    if (this.get().video.name === "making") return;
    this.#set({ channel, video: { name: "none" }, done: null });
    void this.#openWhatIsThere();
  }

  tick(fact: ContextFact, isTicked: boolean): void {
    const ticked = new Set(this.get().ticked);
    if (isTicked) ticked.add(fact);
    else ticked.delete(fact);
    this.#set({ ticked });
  }

  readonly wish = (wish: string): void => this.#set({ wish });
  readonly sendTo = (to: string): void => this.#set({ to });
  readonly edit = (edited: string | null): void => this.#set({ edited });

  async make(): Promise<void> {
    const { channel, plans, video } = this.get();
    const plan = plans[channel];
    if (plan.way !== "make" || video.name === "making") return;
    const { take } = this.#sending;
    this.#set({ video: { name: "making", share: 0, restMs: null }, done: null });
    const stopGuarding = this.#scope.add(this.#ports.guardLeaving());
    const startedAt = this.#ports.clock.monotonic();
    const elapsed = () => this.#ports.clock.monotonic() - startedAt;
    let isCanceled = false;
    this.#cancel = () => (isCanceled = true);
    const opened = await this.#ports.openTake(take);
    if (opened === null || isCanceled) {
      stopGuarding();
      this.#cancel = null;
      return this.#show(isCanceled ? { name: "none" } : failed({ type: "take-unreadable" }));
    }
    const making = this.#ports.videos.make(
      { media: opened.playable, hasVideo: take.hasVideo, rungs: plan.rungs, maxBytes: CAP_BYTES[channel] },
      (share) => this.#show({ name: "making", share, restMs: restMs(share, elapsed()) }),
    );
    this.#cancel = making.cancel;
    const made = await making.made;
    this.#cancel = null;
    stopGuarding();
    if (!made.ok) return this.#show(made.failure.type === "make-canceled" ? { name: "none" } : failed(made.failure));
    const { file, rung } = made.value;
    this.#files.set(channel, this.#named(file, "made"));
    this.#show(this.#ready(channel));
    await this.#learn({ rung, mediaMs: take.durationMs, tookMs: elapsed() });
  }

  readonly cancelMaking = (): void => this.#cancel?.();

  /** Call it from a press. A list that is closed again is no failure. */
  async share(): Promise<void> {
    const { video } = this.get();
    if (video.name !== "ready") return;
    const { message } = this;
    const outcome = await this.#ports.shareSheet.share(video.file, message);
    if (outcome === "shared") await this.#left("shared", message);
    if (outcome === "refused") this.#set({ video: { ...video, canShare: false }, done: "not-shared" });
  }

  async save(): Promise<void> {
    const { video } = this.get();
    if (video.name !== "ready") return;
    this.#ports.saveFile(video.file, video.file.name);
    await this.#left("saved", this.message);
  }

  async copy(): Promise<void> {
    const { message } = this;
    if (await this.#ports.copyText(message)) await this.#left("copied", message);
    else this.#set({ done: "not-copied" });
  }

  async #left(by: SentBy, message: string): Promise<void> {
    const { to, channel } = this.get();
    const isListed = await this.#keep({ by, to, channel, message });
    this.#set({ done: isListed ? by : "not-listed" });
  }

  async #findOut(): Promise<void> {
    await this.#openWhatIsThere();
    const canMake = await this.#ports.videos.canMake(this.#sending.take.hasVideo);
    if (canMake || this.#scope.closed) return;
    this.#set({ plans: this.#plansIf(false) });
    await this.#openWhatIsThere();
  }

  #plansIf(writesMp4: boolean): SendState["plans"] {
    const { take } = this.#sending;
    return {
      chat: planVideo(take, "chat", writesMp4),
      mail: planVideo(take, "mail", writesMp4),
      original: planVideo(take, "original", writesMp4),
    };
  }

  /** What goes as it was recorded, or was made before, is ready at once: the device is asked about the very file. */
  async #openWhatIsThere(): Promise<void> {
    const { channel, plans } = this.get();
    if (plans[channel].way === "as-is" && !this.#files.has(channel)) {
      const opened = await this.#ports.openTake(this.#sending.take);
      if (opened === null) {
        if (this.get().channel === channel) this.#show(failed({ type: "take-unreadable" }));
        return;
      }
      this.#files.set(channel, this.#named(opened.original, "original"));
    }
    if (this.#files.has(channel) && this.get().channel === channel) this.#show(this.#ready(channel));
  }

  #named(file: Blob, way: "original" | "made"): File {
    const { take, number } = this.#sending;
    return new File([file], this.#ports.fileName(take, number.number, way), { type: file.type });
  }

  #ready(channel: Channel): Video {
    const file = this.#files.get(channel);
    if (file === undefined) return { name: "none" };
    return { name: "ready", file, canShare: this.#ports.shareSheet.canShare(file, this.message) };
  }

  async #learn(measure: Parameters<typeof withMeasure>[1]): Promise<void> {
    this.#set({ speed: withMeasure(this.get().speed, measure) });
    // A guess that is not kept is no loss worth a word.
    await this.#ports.storage.changeDocument(CONVERSION_SPEED, CONVERSION_SPEED_ID, (known) =>
      withMeasure(known, measure),
    );
  }

  #show(video: Video): void {
    this.#set({ video });
  }

  #set(change: Partial<SendState>): void {
    if (this.#scope.closed) return;
    this.#state.set({ ...this.get(), ...change });
    const { channel, ticked, wish, to, edited } = this.get();
    this.#ports.drafts.keep(this.#sending.take.id, { channel, ticked: [...ticked], wish, to, edited });
  }
}

const failed = (failure: SendFailure): Video => ({ name: "failed", failure });
