import type { Level } from "../../records/records.ts";
import type { CriterionId } from "../../rubric/criteria.ts";
import { clausesOf, type Clause } from "./clauses.ts";
import type { ReplyLine } from "./logical-lines.ts";
import { cleanWords, type PlainText } from "./plain-text.ts";
import type { RatingToken } from "./ratings.ts";
import type { PieceKind } from "./reply.ts";
import { tokensOf } from "./tokens.ts";
import type { TimeToken } from "./video-times.ts";

interface Stretch {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly start: number;
  /** How the text under it is marked. */
  readonly paint: readonly Stretch[];
}

/** Something that was found in a line, before it is known which take it means. Offsets are those of the plain text. */
export type Finding = Place &
  (
    | {
        readonly kind: "comment";
        readonly atMs: number;
        readonly text: string;
        readonly readFrom: string;
        readonly whole: string;
      }
    | { readonly kind: "rating"; readonly criterion: CriterionId; readonly level: Level; readonly text: string }
    | { readonly kind: "rest"; readonly text: string }
    | { readonly kind: "ref"; readonly ref: string }
  );

/** Words that only lead over to a time. */
const LEADS_OVER =
  /^(?:(?:um|uh|well|and|but|also|then|again|so|ok|okay|now|next|finally|first|second|third|here|plus|hi|hey|video|the)[\s,]*){1,4}$/i;
/** Words around ratings and references that say nothing by themselves. */
const FILLS =
  /^(?:(?:and|also|overall|so|my|your|the|for|in|on|i|i'd|would|give|you|rating|ratings|rate|score|scores|of|a|is|take|video|about|this|one|to|re|ref|reference|then|would|say|ok|first|second|other)[\s,.:;!()&-]*)+$/i;

/** Reads a line, or the several that belong together. */
export function readLine(
  input: string,
  { plain, at }: PlainText,
  group: readonly ReplyLine[],
  isKnownRef: (ref: string) => boolean,
): readonly Finding[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const origin = first.own;
  // What stands around the words is blanked, so that offsets stay.
  let line = "";
  for (const { own, end } of group) line = line.padEnd(own - origin) + plain.slice(own, end);
  const isOwn = (index: number) => group.some(({ own, end }) => index >= own && index < end);

  function words(start: number, end: number): string {
    let text = "";
    for (let index = start; index < end; index += 1) {
      text += isOwn(origin + index) ? input.slice(at[origin + index], at[origin + index + 1]) : " ";
    }
    return cleanWords(text);
  }
  return new LineReading(line, origin, words).read(clausesOf(line, tokensOf(line, isKnownRef)));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Comment = Mutable<Extract<Finding, { kind: "comment" }>> & { paint: Stretch[]; from: number; to: number };
type Words = (start: number, end: number) => string;

class LineReading {
  readonly #line: string;
  readonly #origin: number;
  readonly #words: Words;
  readonly #found: Finding[] = [];
  /** The remark that goes on in sentences without a time. */
  #open: readonly Comment[] = [];
  #rest: (Mutable<Extract<Finding, { kind: "rest" }>> & { from: number }) | null = null;

  constructor(line: string, origin: number, words: Words) {
    this.#line = line;
    this.#origin = origin;
    this.#words = words;
  }

  read(clauses: readonly Clause[]): readonly Finding[] {
    for (const clause of clauses) {
      const times = clause.tokens.filter((token) => token.kind === "time");
      const ratings = clause.tokens.filter((token) => token.kind === "rating");
      const [ref] = clause.tokens.filter((token) => token.kind === "ref");
      if (ref !== undefined) this.#add({ kind: "ref", ref: ref.ref, ...this.#place("ref", ref.start, ref.end) });
      else if (times.length > 0) this.#readTimed(clause, times, ratings);
      else this.#readUntimed(clause, ratings);
    }
    return this.#found.flatMap((finding) =>
      finding.kind === "comment" ? this.#finished(finding as Comment) : [finding],
    );
  }

  /** A time without a word is no remark. */
  #finished(comment: Comment): readonly Finding[] {
    if (comment.text !== "") return [comment];
    const { start, whole } = comment;
    return [
      {
        kind: "rest",
        start,
        text: whole,
        paint: comment.paint.map((stretch) => ({ ...stretch, kind: "rest" as const })),
      },
    ];
  }

  #readUntimed(clause: Clause, ratings: readonly RatingToken[]): void {
    const { start, end } = clause;
    const text = this.#words(start, end);
    if (text === "") return;
    if (ratings.length === 0) {
      if (this.#open.length > 0) this.#goOn(end);
      else this.#addRest(start, end, text);
      return;
    }
    this.#open = [];
    const spoken = this.#without(start, end, ratings);
    const isNote = /[\p{L}\p{N}]/u.test(spoken) && !FILLS.test(spoken);
    if (isNote) this.#addRest(start, end, text);
    this.#rest = null;
    for (const rating of ratings) this.#addRating(rating, isNote ? rating : { start, end });
  }

  #readTimed({ start, end }: Clause, times: readonly TimeToken[], ratings: readonly RatingToken[]): void {
    const [first] = times;
    const last = times.at(-1);
    if (first === undefined || last === undefined) return;
    const before = this.#words(start, first.start);
    const after = this.#words(last.end, end);
    const isSpoken = /[\p{L}\p{N}]/u.test(before);
    const leads = !isSpoken || LEADS_OVER.test(before);
    if (before !== "" && !isSpoken) this.#addRest(start, first.start, before);
    this.#rest = null;

    if (leads) {
      times.forEach((time, index) => {
        const from = time.end;
        const to = times[index + 1]?.start ?? end;
        this.#open = this.#addComments(
          time,
          { start: index === 0 ? start : time.start, end: to },
          { from, to: this.#cut(from, to, ratings) },
        );
      });
    } else if (after === "") {
      let from = start;
      for (const time of times) {
        this.#addComments(
          time,
          { start: from, end: time === last ? end : time.end },
          { from, to: this.#cut(from, time.start, ratings) },
        );
        from = time.end;
      }
      this.#open = [];
    } else {
      this.#open = times.flatMap((time) => this.#addComments(time, { start, end }, { from: start, to: end }));
    }
    for (const rating of ratings) this.#addRating(rating, rating);
  }

  /** The end of the words without a rating that closes them; their own end where nothing else is said. */
  #cut(from: number, to: number, ratings: readonly RatingToken[]): number {
    const closing = ratings.find(
      (rating) => rating.start >= from && rating.end <= to && this.#words(rating.end, to).replace(/^[.!]+$/, "") === "",
    );
    if (closing === undefined) return to;
    const kept = this.#words(from, closing.start);
    return kept === "" || FILLS.test(kept) ? to : closing.start;
  }

  #without(start: number, end: number, ratings: readonly RatingToken[]): string {
    const bounds = [start, ...ratings.flatMap((rating) => [rating.start, rating.end]), end];
    const parts: string[] = [];
    for (let index = 0; index < bounds.length; index += 2)
      parts.push(this.#words(bounds[index] ?? end, bounds[index + 1] ?? end));
    return cleanWords(parts.join(" ").replaceAll(/[.!]+/g, " "));
  }

  #addComments(
    time: TimeToken,
    whole: { start: number; end: number },
    said: { from: number; to: number },
  ): readonly Comment[] {
    const text = this.#words(said.from, said.to).replace(/ (?:and|so)$/i, "");
    const paint: Stretch[] = [
      ...this.#place("words", whole.start, whole.end).paint,
      ...this.#place("time", time.start, time.end).paint,
    ];
    return time.atMs.map((atMs) => {
      const comment: Comment = {
        kind: "comment",
        start: this.#origin + whole.start,
        atMs,
        text,
        readFrom: this.#words(time.start, time.end),
        whole: this.#words(whole.start, whole.end),
        paint,
        ...said,
      };
      this.#found.push(comment);
      return comment;
    });
  }

  #goOn(end: number): void {
    for (const comment of this.#open) {
      comment.paint = [...comment.paint, ...this.#place("words", comment.to, end).paint];
      comment.text = this.#words(comment.from, end);
      comment.whole = `${comment.readFrom} ${comment.text}`;
      comment.to = end;
    }
  }

  #addRest(start: number, end: number, text: string): void {
    const { paint } = this.#place("rest", start, end);
    const last = this.#rest;
    const before = this.#found.at(-1);
    if (before?.kind === "ref" && FILLS.test(text)) {
      this.#found.push({ ...before, paint: this.#place("ref", start, end).paint });
      return;
    }
    if (last !== null) {
      last.text = this.#words(last.from, end);
      last.paint = [...last.paint, ...paint];
      return;
    }
    this.#rest = { kind: "rest", start: this.#origin + start, text, paint, from: start };
    this.#found.push(this.#rest);
  }

  #addRating({ start, end, criteria, level }: RatingToken, marked: { start: number; end: number }): void {
    const text = this.#words(start, end);
    const { paint } = this.#place("rating", marked.start, marked.end);
    for (const criterion of criteria)
      this.#found.push({ kind: "rating", criterion, level, text, start: this.#origin + start, paint });
  }

  #add(finding: Finding): void {
    this.#rest = null;
    this.#found.push(finding);
  }

  #place(kind: PieceKind, start: number, end: number): Place {
    // The blanks around are nobody's.
    const text = this.#line.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    const to = start + text.trimEnd().length;
    return {
      start: this.#origin + start,
      paint: from < to ? [{ kind, start: this.#origin + from, end: this.#origin + to }] : [],
    };
  }
}
