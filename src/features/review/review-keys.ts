import type { AnswerPart } from "../../domain/records/records.ts";

/** What a key asks of the player. */
export type PlayerCommand =
  | { readonly type: "toggle" }
  | { readonly type: "seek-by"; readonly ms: number }
  | { readonly type: "step"; readonly frames: 1 | -1 }
  | { readonly type: "seek-to"; readonly fraction: number };

/** What a key asks of the review. */
export type ReviewCommand =
  | PlayerCommand
  | { readonly type: "note" | "filler" | "keys" }
  | { readonly type: "mark"; readonly part: AnswerPart };

const COMMANDS: Readonly<Record<string, ReviewCommand>> = {
  " ": { type: "toggle" },
  k: { type: "toggle" },
  j: { type: "seek-by", ms: -10_000 },
  l: { type: "seek-by", ms: 10_000 },
  ArrowLeft: { type: "seek-by", ms: -5_000 },
  ArrowRight: { type: "seek-by", ms: 5_000 },
  ",": { type: "step", frames: -1 },
  ".": { type: "step", frames: 1 },
  m: { type: "note" },
  f: { type: "filler" },
  "?": { type: "keys" },
};

/** By place on the keyboard, for scripts that have no such letters; a letter that others have elsewhere is what it writes. */
const CODES: Readonly<Record<string, string>> = {
  KeyJ: "j",
  KeyK: "k",
  KeyL: "l",
  KeyM: "m",
  KeyF: "f",
  Comma: ",",
  Period: ".",
};

/** The letter that marks a part together with Shift. */
export const MARK_KEYS: { readonly [P in AnswerPart]: string } = {
  situation: "S",
  task: "T",
  action: "A",
  result: "R",
  lesson: "L",
  fact: "F",
  cause: "C",
  proof: "P",
  forward: "W",
};

const WRITES_LATIN = /^[ -~]$/;

const WRITES = "input:not([type=range], [type=radio]), textarea, select, dialog, [role=menu]";
/** The rubric rates by digits and arrows; tabs and choices are gone through by arrows. */
const OWNS_DIGITS_AND_ARROWS = "[data-own-keys], [role=tablist], input[type=radio]";
const PRESSES = "button, a[href], summary, input[type=radio]";

type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "target" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "defaultPrevented" | "repeat"
>;

/** Null where the key means nothing here, or belongs to what has the focus. `parts`: those that can be marked. */
export function reviewCommand(event: Key, parts: readonly AnswerPart[]): ReviewCommand | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const focused = event.target instanceof Element ? event.target : null;
  if (focused?.closest(WRITES)) return null;
  if (event.key === " " && focused?.closest(PRESSES)) return null;

  const isLatin = WRITES_LATIN.test(event.key);
  const letter = isLatin ? event.key.toUpperCase() : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? "");
  if (event.shiftKey && letter >= "A" && letter <= "Z") {
    const part = parts.find((one) => MARK_KEYS[one] === letter);
    return part === undefined || event.repeat ? null : { type: "mark", part };
  }

  const ownsKeys = focused !== null && focused.closest(OWNS_DIGITS_AND_ARROWS) !== null;
  const tenth = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (tenth !== undefined && event.key !== "?")
    return ownsKeys || event.shiftKey ? null : { type: "seek-to", fraction: Number(tenth) / 10 };
  const command = COMMANDS[isLatin ? event.key.toLowerCase() : (CODES[event.code] ?? event.key)];
  if (command === undefined || (ownsKeys && event.key.startsWith("Arrow"))) return null;
  const repeats = command.type === "seek-by" || command.type === "step";
  return event.repeat && !repeats ? null : command;
}
