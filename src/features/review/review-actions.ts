import type { Clock } from "../../domain/clock.ts";
import type {
  AnswerPart,
  ChangeOutcome,
  Level,
  NoteTag,
  ReviewRecord,
  TakeRecord,
  TimedNote,
} from "../../domain/records/records.ts";
import { withBlindEnded } from "../../domain/rubric/blind-rating.ts";
import type { CriterionId } from "../../domain/rubric/criteria.ts";
import { withFiller, withFillerCount, withoutFiller } from "../../domain/rubric/fillers.ts";
import { withEarlierChange, type AskedChange } from "../../domain/rubric/one-change.ts";
import { withPin } from "../../domain/rubric/pins.ts";
import { withAllTen, withRating, withText } from "../../domain/rubric/review.ts";
import { withMark, withoutMark } from "../../domain/rubric/structure-marks.ts";
import { withNote, withNoteEdited, withoutNote } from "../../domain/rubric/timed-notes.ts";
import type { ReviewEdits } from "./review-edits.ts";

interface ActionsParts {
  readonly edits: ReviewEdits;
  readonly clock: Pick<Clock, "now">;
  readonly take: Pick<TakeRecord, "criteria">;
  /** Lower-case letters and digits, never the same twice. */
  readonly newKey: () => string;
}

/** What a person does in a review: each a small change, written at once; typing when it pauses. */
export class ReviewActions {
  readonly #parts: ActionsParts;
  /** Levels that "does not apply" covered, to bring them back. */
  readonly #covered = new Map<CriterionId, Level>();

  constructor(parts: ActionsParts) {
    this.#parts = parts;
  }

  rate(criterion: CriterionId, level: Level | null): void {
    this.#apply((review, at) => withRating(review, criterion, level, at));
  }

  setApplies(criterion: CriterionId, applies: boolean): void {
    const before = this.#parts.edits.state.get().review.ratings[criterion];
    if (!applies && before !== undefined && before !== "not-applicable") this.#covered.set(criterion, before);
    const rating = applies ? (this.#covered.get(criterion) ?? null) : "not-applicable";
    this.#apply((review, at) => withRating(review, criterion, rating, at));
  }

  showAllTen(allTen: boolean): void {
    this.#apply((review, at) => withAllTen(review, allTen, at));
  }

  pin(criterion: CriterionId, atMs: number | null): void {
    this.#apply((review, at) => withPin(review, criterion, whole(atMs), at));
  }

  /** All that is asked for is rated, or the person does not want to: evidence may be shown. */
  endBlind(): void {
    this.#apply((review, at) => withBlindEnded(review, this.#parts.take.criteria, at));
  }

  /** Drops an empty note at a moment; gives its id. */
  addNote(atMs: number): string {
    const note: TimedNote = { id: this.#parts.newKey(), atMs: Math.floor(atMs), tag: "other", text: "" };
    this.#apply((review, at) => withNote(review, note, at));
    return note.id;
  }

  tagNote(id: string, tag: NoteTag): void {
    this.#apply((review, at) => withNoteEdited(review, id, { tag }, at));
  }

  writeNote(id: string, text: string): void {
    this.#type(`note ${id}`, (review, at) => withNoteEdited(review, id, { text }, at));
  }

  removeNote(id: string): void {
    this.#apply((review, at) => withoutNote(review, id, at));
  }

  /** Brings a removed note back as it was. */
  bringBackNote(note: TimedNote): void {
    this.#apply((review, at) => withNote(review, note, at));
  }

  tapFiller(atMs: number): void {
    this.#apply((review, at) => withFiller(review, Math.floor(atMs), at));
  }

  takeFillerBack(atMs: number): void {
    this.#apply((review, at) => withoutFiller(review, atMs, at));
  }

  countFillers(isCounted: boolean): void {
    this.#apply((review, at) => withFillerCount(review, isCounted, at));
  }

  mark(part: AnswerPart, atMs: number): void {
    this.#apply((review, at) => withMark(review, part, Math.floor(atMs), at));
  }

  removeMark(part: AnswerPart): void {
    this.#apply((review, at) => withoutMark(review, part, at));
  }

  tellWhetherHappened(asked: AskedChange, happened: ChangeOutcome): void {
    this.#apply((review, at) => withEarlierChange(review, asked, happened, at));
  }

  write(field: "note" | "oneChange", text: string): void {
    this.#type(field, (review, at) => withText(review, field, text, at));
  }

  chooseChange(text: string): void {
    this.#apply((review, at) => withText(review, "oneChange", text, at));
  }

  #apply(change: (review: ReviewRecord, at: number) => ReviewRecord): void {
    const at = this.#parts.clock.now();
    this.#parts.edits.apply((review) => change(review, at));
  }

  #type(field: string, change: (review: ReviewRecord, at: number) => ReviewRecord): void {
    const at = this.#parts.clock.now();
    this.#parts.edits.type(field, (review) => change(review, at));
  }
}

const whole = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms));
