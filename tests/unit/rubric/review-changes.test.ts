import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionId, takeId } from "../../../src/domain/ids.ts";
import {
  ANSWER_PARTS,
  CHANGE_OUTCOMES,
  NOTE_TAGS,
  type Rating,
  type ReviewRecord,
} from "../../../src/domain/records/records.ts";
import { openReview } from "../../../src/domain/records/review-schema.ts";
import { withBlindEnded } from "../../../src/domain/rubric/blind-rating.ts";
import { CRITERION_IDS } from "../../../src/domain/rubric/criteria.ts";
import { withFiller, withFillerCount, withoutFiller } from "../../../src/domain/rubric/fillers.ts";
import { withEarlierChange } from "../../../src/domain/rubric/one-change.ts";
import { withPin } from "../../../src/domain/rubric/pins.ts";
import { emptyReview, withAllTen, withRating, withText } from "../../../src/domain/rubric/review.ts";
import { withMark, withoutMark } from "../../../src/domain/rubric/structure-marks.ts";
import { noteAt, withNote, withNoteEdited, withoutNote } from "../../../src/domain/rubric/timed-notes.ts";

type Change = (review: ReviewRecord) => ReviewRecord;

const empty = emptyReview(takeId("t"), questionId("q"), "question", 1);
const AT = 5;

const moment = fc.nat({ max: 1_800_000 });
const criterion = fc.constantFrom(...CRITERION_IDS);
const noteId = fc.constantFrom("a", "b", "c", "d");
const note = fc.record({ id: noteId, atMs: moment, tag: fc.constantFrom(...NOTE_TAGS), text: fc.string() });

/** Changes, each with the field of the review that it is about. */
const change: fc.Arbitrary<{ readonly field: string; readonly run: Change }> = fc.oneof(
  fc.tuple(criterion, fc.constantFrom<Rating | null>(1, 2, 3, 4, 5, "not-applicable", null)).map(([id, rating]) => ({
    field: `rating ${id}`,
    run: (review: ReviewRecord) => withRating(review, id, rating, AT),
  })),
  fc.tuple(criterion, fc.option(moment)).map(([id, at]) => ({
    field: `pin ${id}`,
    run: (review: ReviewRecord) => withPin(review, id, at, AT),
  })),
  note.map((one) => ({ field: `note ${one.id}`, run: (review: ReviewRecord) => withNote(review, one, AT) })),
  fc.tuple(noteId, fc.string()).map(([id, text]) => ({
    field: `note ${id}`,
    run: (review: ReviewRecord) => withNoteEdited(review, id, { text }, AT),
  })),
  noteId.map((id) => ({ field: `note ${id}`, run: (review: ReviewRecord) => withoutNote(review, id, AT) })),
  moment.map((at) => ({ field: `filler ${at}`, run: (review: ReviewRecord) => withFiller(review, at, AT) })),
  fc.tuple(fc.constantFrom(...ANSWER_PARTS), moment).map(([part, at]) => ({
    field: `mark ${part}`,
    run: (review: ReviewRecord) => withMark(review, part, at, AT),
  })),
  fc.constantFrom(...ANSWER_PARTS).map((part) => ({
    field: `mark ${part}`,
    run: (review: ReviewRecord) => withoutMark(review, part, AT),
  })),
  fc.boolean().map((isCounted) => ({
    field: "fillers",
    run: (review: ReviewRecord) => withFillerCount(review, isCounted, AT),
  })),
  fc.constant({ field: "blind", run: (review: ReviewRecord) => withBlindEnded(review, ["structure", "fit"], AT) }),
  fc.tuple(fc.constantFrom("note", "oneChange"), fc.string()).map(([field, text]) => ({
    field: field === "note" ? "the note" : field,
    run: (review: ReviewRecord) => withText(review, field, text, AT),
  })),
  fc.boolean().map((allTen) => ({ field: "allTen", run: (review: ReviewRecord) => withAllTen(review, allTen, AT) })),
  fc.constantFrom(...CHANGE_OUTCOMES).map((happened) => ({
    field: "earlierChange",
    run: (review: ReviewRecord) => withEarlierChange(review, { takeId: takeId("a"), text: "Slower." }, happened, AT),
  })),
);

/** Whether two changes may come in either order: the end of the blind rating keeps the ratings that were there before it. */
function areApart(one: string, other: string): boolean {
  const [first, second] = [one, other].toSorted();
  if (first === "blind" && second?.startsWith("rating ")) return false;
  if (first?.startsWith("filler ") && second === "fillers") return false;
  return first !== second;
}

const all = (changes: readonly { readonly run: Change }[], start = empty): ReviewRecord =>
  changes.reduce((so, { run }) => run(so), start);

describe("two tabs that change one review", () => {
  test("lose nothing: changes of different fields give the same in either order", () => {
    fc.assert(
      fc.property(fc.array(change), change, change, (before, one, other) => {
        fc.pre(areApart(one.field, other.field));
        const start = all(before);
        expect(all([one, other], start)).toEqual(all([other, one], start));
      }),
    );
  });

  test("end the blind rating once: what was kept first stays, whatever is changed after", () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (before, after) => {
        const end = (review: ReviewRecord) => withBlindEnded(review, ["structure"], AT);
        const ended = end(all(before));
        expect(end(all(after, ended)).blind).toEqual(ended.blind);
      }),
    );
  });

  test("may send a change twice: it counts once", () => {
    fc.assert(
      fc.property(fc.array(change), change, (before, one) => {
        const once = all([...before, one]);
        expect(one.run(once)).toEqual(once);
      }),
    );
  });

  test("always leave a review that opens again, notes and marks in the order of their moments", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const review = all(changes);
        expect(openReview(review)).toEqual({ ok: true, value: review });
      }),
    );
  });
});

describe("notes", () => {
  const early = { id: "early", atMs: 1000, tag: "pace", text: "Slow start." } as const;
  const late = { id: "late", atMs: 41_000, tag: "gap", text: "" } as const;

  test("stand in the order of their moments, whichever was written first", () => {
    const review = withNote(withNote(empty, late, AT), early, AT);
    expect(review.notes.map(({ id }) => id)).toEqual(["early", "late"]);
  });

  test("are chapters: a moment lies in the last note before it", () => {
    const notes = [early, late];
    expect(noteAt(notes, 999)).toBeNull();
    expect(noteAt(notes, 1000)).toBe(early);
    expect(noteAt(notes, 90_000)).toBe(late);
  });

  test("are not brought back by an edit that comes after their removal", () => {
    const removed = withoutNote(withNote(empty, late, AT), "late", AT);
    expect(withNoteEdited(removed, "late", { text: "Typed on." }, AT).notes).toEqual([]);
  });
});

test("a tap that is taken back leaves a count of none, not an uncounted take", () => {
  expect(withoutFiller(withFiller(empty, 500, AT), 500, AT).fillers).toEqual([]);
  expect(withoutFiller(empty, 500, AT).fillers).toBeNull();
});
