/** What a key asks of the pair. */
export type PairCommand =
  | { readonly type: "toggle" }
  | { readonly type: "seek-by"; readonly ms: number }
  | { readonly type: "hear-other" }
  | { readonly type: "together" };

const COMMANDS: Readonly<Record<string, PairCommand>> = {
  " ": { type: "toggle" },
  k: { type: "toggle" },
  j: { type: "seek-by", ms: -10_000 },
  l: { type: "seek-by", ms: 10_000 },
  ArrowLeft: { type: "seek-by", ms: -5_000 },
  ArrowRight: { type: "seek-by", ms: 5_000 },
  x: { type: "hear-other" },
  b: { type: "together" },
};
/** By place on the keyboard, for scripts that have no such letters. */
const CODES: Readonly<Record<string, string>> = { KeyJ: "j", KeyK: "k", KeyL: "l", KeyX: "x", KeyB: "b" };

const WRITES_LATIN = /^[ -~]$/;

const WRITES = "input:not([type=range]), textarea, select, dialog, [role=menu]";
const PRESSES = "button, a[href], summary";

type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "target" | "altKey" | "ctrlKey" | "metaKey" | "defaultPrevented" | "repeat"
>;

/** Null where the key means nothing to the pair, or belongs to what has the focus. */
export function pairCommand(event: Key): PairCommand | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const focused = event.target instanceof Element ? event.target : null;
  if (focused?.closest(WRITES)) return null;
  if (event.key === " " && focused?.closest(PRESSES)) return null;
  const command = COMMANDS[WRITES_LATIN.test(event.key) ? event.key.toLowerCase() : (CODES[event.code] ?? event.key)];
  return command === undefined || (event.repeat && command.type !== "seek-by") ? null : command;
}
