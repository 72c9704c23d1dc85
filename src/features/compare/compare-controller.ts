import { SIDES, type Pair, type Side } from "../../domain/compare/alignment.ts";
import { measuresOf, type Measures } from "../../domain/compare/differences.ts";
import type { EvidenceRecord, Waveform } from "../../domain/evidence/evidence.ts";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { ReviewRecord, TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import { Store, type Readable } from "../../domain/store.ts";
import { numberTakes, questionKey, type TakeNumber } from "../../domain/takes/take-number.ts";
import type { TakeMedia } from "../../platform/storage/storage.ts";
import type { ComparePorts } from "./compare-ports.ts";
import { PairPlayer } from "./pair-player.ts";

export interface ComparedTake {
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  /** Plays the take; null where nothing of it can be read. */
  readonly url: string | null;
  readonly review: ReviewRecord | null;
  /** Rated blind, or skipped: before that nothing measured is shown. */
  readonly isRevealed: boolean;
  /** What is not in `measures` yet is being measured. */
  readonly isMeasuring: boolean;
  readonly measures: Measures;
  readonly waveform: Waveform | null;
  /** The takes of its question, oldest first. */
  readonly siblings: readonly TakeRecord[];
}

export interface OpenPair {
  readonly name: "open";
  /** The earlier one first. */
  readonly takes: Pair<ComparedTake>;
  readonly player: PairPlayer;
}

export type CompareSnapshot =
  | { readonly name: "loading" }
  | { readonly name: "broken"; readonly error: unknown }
  /** `left`: the take of the two that is here; null: none. */
  | { readonly name: "same" | "missing" | "running"; readonly left: TakeRecord | null }
  | OpenPair;

/** Two takes side by side: loads them, and lets go of them when the person leaves. */
export class CompareController {
  readonly snapshot: Readable<CompareSnapshot>;
  readonly #store = new Store<CompareSnapshot>({ name: "loading" });
  readonly #scope = new Scope();
  readonly #ports: ComparePorts;
  readonly #ids: Pair<TakeId>;

  constructor(ports: ComparePorts, ids: Pair<TakeId>) {
    this.snapshot = this.#store;
    this.#ports = ports;
    this.#ids = ids;
    // A take that another tab records or brings back opens here as soon as it is there.
    this.#scope.add(ports.storage.subscribe(() => this.#load()));
    this.#load();
  }

  close(): void {
    this.#scope.close();
  }

  get #isOpen(): boolean {
    return this.#store.get().name === "open";
  }

  #load(): void {
    if (!this.#isOpen) this.#read().catch((error: unknown) => this.#show({ name: "broken", error }));
  }

  async #read(): Promise<void> {
    const { storage } = this.#ports;
    const found = await Promise.all(this.#ids.map((id) => storage.take(id)));
    const here = found.flatMap((take) => (take === null || take.deletedAt !== null ? [] : [take]));
    const [earlier, later] = here.toSorted((a, b) => a.createdAt - b.createdAt);
    if (earlier === undefined || later === undefined) return this.#show({ name: "missing", left: earlier ?? null });
    if (earlier.id === later.id) return this.#show({ name: "same", left: earlier });
    const running = here.find(({ status }) => status === "recording");
    if (running !== undefined)
      return this.#show({ name: "running", left: here.find((take) => take !== running) ?? null });

    const takes = await Promise.all([this.#gather(earlier), this.#gather(later)]);
    if (this.#scope.closed || this.#isOpen) return;
    const player = new PairPlayer(this.#ports.clock, [takes[0].measures, takes[1].measures]);
    this.#scope.add(() => player.close());
    this.#store.set({ name: "open", takes: [this.#play(takes[0]), this.#play(takes[1])], player });
    for (const side of SIDES) if (takes[side].isMeasuring) this.#measure(side, takes[side].take);
  }

  #show(snapshot: CompareSnapshot): void {
    if (!this.#scope.closed && !this.#isOpen) this.#store.set(snapshot);
  }

  #measure(side: Side, take: TakeRecord): void {
    const measured = this.#ports.measured(take);
    this.#scope.add(measured.subscribe(() => this.#learn(side, measured.get())));
    this.#learn(side, measured.get());
  }

  #learn(side: Side, state: EvidenceState): void {
    const open = this.#store.get();
    if (open.name !== "open" || state.name === "none" || state.name === "working") return;
    const evidence = state.name === "ready" ? state.record : null;
    const { take } = open.takes[side];
    const learned = { ...open.takes[side], ...measuredIn(take, evidence), isMeasuring: false };
    open.player.setFirstWord(side, learned.measures.firstWordMs);
    const [a, b] = open.takes;
    this.#store.set({ ...open, takes: side === 0 ? [learned, b] : [a, learned] });
  }

  async #gather(take: TakeRecord): Promise<Gathered> {
    const { storage, evidenceOf } = this.#ports;
    const [media, review, evidence, takes] = await Promise.all([
      storage.media(take.id),
      storage.review(take.id),
      evidenceOf(take.id),
      storage.takesOfQuestion(take.questionId),
    ]);
    const isRevealed = review !== null && review.blind !== null;
    const siblings = takes.filter((other) => questionKey(other) === questionKey(take) && other.status !== "recording");
    return {
      media: media && (await this.#ports.readableMedia(media)),
      take,
      number: numberTakes(takes).get(take.id) ?? { number: 1, total: 1 },
      review,
      isRevealed,
      isMeasuring: isRevealed && evidence === null,
      ...measuredIn(take, isRevealed ? evidence : null),
      siblings: siblings.toSorted((a, b) => a.createdAt - b.createdAt),
    };
  }

  #play({ media, ...take }: Gathered): ComparedTake {
    if (media === null || media.chunks.length === 0) return { ...take, url: null };
    const { url, release } = this.#ports.openMedia(media);
    this.#scope.add(release);
    return { ...take, url };
  }
}

const measuredIn = (take: TakeRecord, evidence: EvidenceRecord | null) => ({
  measures: measuresOf(take, evidence),
  waveform: evidence?.waveform ?? null,
});

interface Gathered extends Omit<ComparedTake, "url"> {
  readonly media: TakeMedia | null;
}
