import { criterionNamed } from "./criterion-names.ts";
import { CALENDAR_DATE, DAY_WORD } from "./dates.ts";

/** What a chat or a mail program put around the words of one line. */
export interface Envelope {
  /** How many signs at the start of the line are not the person's own; the whole line where nothing is. */
  readonly length: number;
  /** How many at its end are not. */
  readonly tail: number;
  /** Who wrote what follows, where the line says so. */
  readonly sender: string | null;
  /** How many `>` stand before it. */
  readonly quotes: number;
  /** Begins a message that the reply quotes or forwards. */
  readonly opensOlder: boolean;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?`;
const DATE = `(?:${CALENDAR_DATE})`;
const STAMP = `(?:${DATE},? *(?:at |um |-)? *${CLOCK}|${CLOCK},? *(?:on )?${DATE})`;
const NAME = String.raw`~? ?[^\n:[\]]{1,40}?`;

/** "[23/11/2026, 21:04:33] Dr Khan: ", "23/11/2026, 21:04 - Dr Khan: ", "Dr Khan, [23.11.2026 21:04]". The name is optional. */
const STAMPED = [
  new RegExp(String.raw`^\[ ?${STAMP} ?\] ?(?:(?<name>${NAME}): ?)?`, "i"),
  new RegExp(String.raw`^${STAMP} ?- ?(?:(?<name>${NAME}): ?)?`, "i"),
  new RegExp(String.raw`^(?<name>${NAME}),? \[ ?(?:${STAMP}|${CLOCK}) ?\]:? ?`, "i"),
  new RegExp(String.raw`^(?<name>${NAME}) \((?:${STAMP}|${CLOCK})\): ?`, "i"),
  new RegExp(String.raw`^${STAMP} +(?<name>${NAME}): ?`, "i"),
];
/** "21:04 - Dr Khan: ", "[21:04] Dr Khan: ": looks like a video time before a remark about something. */
const TIMED = new RegExp(
  String.raw`^(?:\[ ?(?<bracketed>${CLOCK}) ?\]|(?<plain>${CLOCK}),? ?-) ?(?<name>${NAME}): ?`,
  "i",
);
const NAMED = new RegExp(String.raw`^(?<name>(?:dr|prof|doctor|professor)\.? [^\n:[\]\d]{1,40}?): ?`, "i");

const HEADER =
  /^(?:from|sent|to|cc|date|subject|reply-to|von|an|betreff|gesendet|de|para|asunto|re|fwd?): ?(?!\d{1,2}[:.]\d{2}\b)/i;
const OLDER = new RegExp(
  [
    String.raw`^-{2,} ?(?:original message|forwarded message|weitergeleitete nachricht) ?-*$`,
    String.raw`^on .{0,120}${DATE}.{0,120}$`,
    String.raw`^on .{6,160} wrote:$`,
    String.raw`^.{3,160}<[^<> ]+@[^<> ]+>.{0,20}wrote:$`,
    "^begin forwarded message:?$",
  ].join("|"),
  "i",
);
const FURNITURE = new RegExp(
  [
    String.raw`^[[<(]?(?:(?:media|image|video|audio|sticker|gif|document|voice message) omitted)[\]>)]?$`,
    String.raw`^<?this message was edited>?$`,
    String.raw`^\W{0,3}(?:↪|➡|⤷)?\W{0,3}forwarded(?: many times| message)?(?: from:? .{1,40})?\W{0,2}$`,
    String.raw`^(?:sent from my .{2,30}|get outlook for .{2,20}|sent via .{2,20})$`,
    "^messages and calls are end-to-end encrypted.*$",
    String.raw`^(?:edited|delivered|read|seen|new messages?|\d+ unread messages?)$`,
    // The applicant's own message, copied along: its example is no remark.
    "^answer right here: write times and what you (?:saw|heard).*$",
    `^wrote:$`,
    String.raw`^(?:${DAY_WORD}|${DATE}),?(?: at)? ?(?:${CLOCK})?(?: ?[✓✔]+)?$`,
    String.raw`^${STAMP}(?: ?[✓✔]+)?$`,
    String.raw`^\d{1,2}[:.]\d{2} ?(?:[ap]\.? ?m\.?)(?: ?[✓✔]+)?$`,
    String.raw`^\d{1,2}:\d{2} ?[✓✔]+$`,
  ].join("|"),
  "i",
);
/** "Dr Khan 9:04 PM", "Dr Khan - Today at 21:04": a name, a day or "PM", and nothing else. */
const NAME_LINE = new RegExp(
  String.raw`^(?<name>[\p{L}.'~+ -]{2,40}?)[,\s-]+(?:(?:(?:${DAY_WORD}|${DATE}),?(?: at)? ?${CLOCK})|\[?\d{1,2}[:.]\d{2} ?[ap]\.?m\.?\]?|${STAMP})$`,
  "iu",
);
const EDITED = /<this message was edited> *$/i;
const TITLE = /^~? ?(?:dr|prof|doctor|professor|mr|mrs|ms|attending)\b/i;
const OWN_START = /^(?:\d{1,3}[:.]\d{2}|\d{1,2}m\d|at \d|#?t[0-9a-z]{4}\b)/i;

/** Reads what stands around a line. `names`: who is known to have written, from other lines. */
export function envelopeOf(line: string, names: ReadonlySet<string>): Envelope {
  const quote = /^(?:(?: *>)+ ?| +)/.exec(line)?.[0] ?? "";
  const quotes = quote.split(">").length - 1;
  const rest = line.slice(quote.length);
  const all = (sender: string | null, opensOlder = false): Envelope => ({
    length: line.length,
    tail: 0,
    sender,
    quotes,
    opensOlder,
  });
  const trimmed = rest.trim();
  const tail = EDITED.exec(line)?.[0].length ?? 0;

  function after(stamp: string, sender: string | null): Envelope {
    if (FURNITURE.test(rest.slice(stamp.length).trim())) return all(sender);
    return { length: quote.length + stamp.length, tail, sender, quotes, opensOlder: false };
  }

  if (OLDER.test(trimmed)) return all(null, true);
  if (FURNITURE.test(trimmed)) return all(null);
  const header = HEADER.exec(trimmed);
  if (header !== null)
    return all(/^from|^von|^de/i.test(header[0]) ? headerName(trimmed) : null, /^from|^von|^de/i.test(header[0]));
  const named = NAME_LINE.exec(trimmed)?.groups?.["name"];
  if (named !== undefined && isNameLike(named)) return all(nameOf(named));
  for (const stamped of STAMPED) {
    const found = stamped.exec(rest);
    if (found === null || /\d[:.]\d/.test(found.groups?.["name"] ?? "")) continue;
    return after(found[0], nameOf(found.groups?.["name"]));
  }
  for (const maybe of [TIMED, NAMED]) {
    const found = maybe.exec(rest);
    const name = found?.groups?.["name"];
    if (found === null || name === undefined || criterionNamed(name) !== null) continue;
    const isPerson =
      TITLE.test(name) ||
      names.has(name.trim()) ||
      OWN_START.test(rest.slice(found[0].length)) ||
      /[ap]\.?m/i.test(found.groups?.["plain"] ?? found.groups?.["bracketed"] ?? "");
    if (isPerson) return after(found[0], nameOf(name));
  }
  return after("", null);
}

/** Names that head two lines or more as "21:04 - Name:". */
export function repeatedNames(lines: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const line of lines) {
    const name = TIMED.exec(line.trim())?.groups?.["name"]?.trim();
    if (name === undefined || criterionNamed(name) !== null || !isNameLike(name)) continue;
    if (seen.has(name)) again.add(name);
    seen.add(name);
  }
  return again;
}

const isNameLike = (name: string): boolean =>
  name.split(/\s+/).every((word) => /^[~+\p{Lu}\p{Lo}]/u.test(word)) && name.split(/\s+/).length <= 4;

const headerName = (header: string): string | null => nameOf(header.replace(/^\w+: ?/, "").replace(/<.*$/, ""));

function nameOf(name: string | undefined): string | null {
  const clean = name?.replace(/^~ ?/, "").replaceAll('"', "").trim() ?? "";
  return clean === "" ? null : clean;
}
