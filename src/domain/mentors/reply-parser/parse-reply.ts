import { joinedLines, replyLines, type ReplyLine } from "./logical-lines.ts";
import { paintedPieces } from "./pieces.ts";
import { plainText } from "./plain-text.ts";
import { readLine, type Finding } from "./read-line.ts";
import type { KnownTakes, ParsedReply, ReplyComment, ReplyRating, ReplyRest } from "./reply.ts";

/** A time may be read off a player that rounds up. */
const ROUNDING_MS = 1_000;

const NOTHING_KNOWN: KnownTakes = { lengthMs: () => null };

/**
 * Reads what a person typed in a chat or a mail about takes: remarks with times, ratings in words. It never throws, and gives
 * back as rest what it does not understand. Times of the chat itself are never taken for times of a take.
 */
export function parseReply(input: string, takes: KnownTakes = NOTHING_KNOWN): ParsedReply {
  const lines = replyLines(plainText(input).plain);
  // What is quoted is read only where nothing is said besides: it is often the question that the reply answers.
  const depths = [...new Set(lines.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  const [shallowest = 0, ...deeper] = depths;
  const first = readLines(input, lines, shallowest, takes);
  if (saysSomething(first)) return first;
  for (const deepest of deeper) {
    const reading = readLines(input, lines, deepest, takes);
    if (saysSomething(reading)) return reading;
  }
  return first;
}

const saysSomething = ({ comments, ratings }: ParsedReply): boolean => comments.length + ratings.length > 0;

function readLines(input: string, lines: readonly ReplyLine[], deepest: number, takes: KnownTakes): ParsedReply {
  const text = plainText(input);
  const isKnown = (ref: string) => takes.lengthMs(ref) !== null;
  const read = lines.filter(({ depth }) => depth <= deepest);
  const findings = joinedLines(text.plain, read).flatMap((group) => readLine(input, text, group, isKnown));
  const refs = [...new Set(findings.flatMap((finding) => (finding.kind === "ref" ? [finding.ref] : [])))];
  const [firstRef = null] = refs;
  const refOf = refsOf(findings);

  const comments: ReplyComment[] = [];
  const ratings: ReplyRating[] = [];
  const rest: ReplyRest[] = [];
  const beyond = new Set<Finding>();
  for (const finding of findings) {
    const takeRef = refOf(finding.start);
    switch (finding.kind) {
      case "comment": {
        const { atMs, text: words, readFrom, whole } = finding;
        const length = takes.lengthMs(takeRef);
        if (length === null || atMs <= length + ROUNDING_MS) {
          comments.push({ takeRef, atMs, text: words, readFrom });
          break;
        }
        beyond.add(finding);
        // Times that share their words are one note.
        if (!rest.some((one) => one.isBeyondEnd && one.text === whole))
          rest.push({ takeRef, text: whole, isBeyondEnd: true });
        break;
      }
      case "rating": {
        const { criterion, level } = finding;
        const same = ratings.find((one) => one.takeRef === takeRef && one.criterion === criterion);
        if (same === undefined) ratings.push({ takeRef, criterion, level });
        else if (same.level !== level) rest.push({ takeRef, text: finding.text, isBeyondEnd: false });
        break;
      }
      case "rest":
        // A word before several references goes with the first.
        rest.push({ takeRef: takeRef ?? firstRef, text: finding.text, isBeyondEnd: false });
        break;
      case "ref":
        break;
    }
  }
  const marked = findings.map((finding) => (beyond.has(finding) ? asRest(finding) : finding));
  return { comments, ratings, rest, refs, sender: senderOf(read), pieces: paintedPieces(text, lines, marked, deepest) };
}

const asRest = (finding: Finding): Finding => ({
  ...finding,
  paint: finding.paint.map((stretch) => ({ ...stretch, kind: "rest" })),
});

/**
 * Which take a stretch is about: with one reference, that one; with several, the one before it, or the one after it where they
 * all stand under their remarks.
 */
function refsOf(findings: readonly Finding[]): (at: number) => string | null {
  const marks = findings.filter((finding) => finding.kind === "ref").toSorted((a, b) => a.start - b.start);
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return () => null;
  if (marks.every(({ ref }) => ref === first.ref)) return () => first.ref;
  const said = findings.filter(({ kind }) => kind === "comment" || kind === "rating");
  const isUnder = said.some(({ start }) => start < first.start) && !said.some(({ start }) => start > last.start);
  return isUnder
    ? (at) => (marks.find(({ start }) => start > at) ?? last).ref
    : (at) => marks.findLast(({ start }) => start <= at)?.ref ?? null;
}

/** The name that stands beside most of the lines, of those with words where there are any. */
function senderOf(all: readonly ReplyLine[]): string | null {
  const named = all.filter(({ sender }) => sender !== null);
  const spoken = named.filter(({ own, end }) => own < end);
  const lines = spoken.length > 0 ? spoken : named;
  const counts = new Map<string, number>();
  for (const { sender } of lines) if (sender !== null) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
