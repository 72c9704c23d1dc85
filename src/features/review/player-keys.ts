/** What a key asks of the player. */
export type PlayerCommand =
  | { readonly type: "toggle" }
  | { readonly type: "seek-by"; readonly ms: number }
  | { readonly type: "step"; readonly frames: 1 | -1 }
  | { readonly type: "seek-to"; readonly fraction: number };

const COMMANDS: Readonly<Record<string, PlayerCommand>> = {
  " ": { type: "toggle" },
  k: { type: "toggle" },
  j: { type: "seek-by", ms: -10_000 },
  l: { type: "seek-by", ms: 10_000 },
  ArrowLeft: { type: "seek-by", ms: -5_000 },
  ArrowRight: { type: "seek-by", ms: 5_000 },
  ",": { type: "step", frames: -1 },
  ".": { type: "step", frames: 1 },
};

const CODES: Readonly<Record<string, string>> = { KeyJ: "j", KeyK: "k", KeyL: "l", Comma: ",", Period: "." };

const WRITES = "input:not([type=range]), textarea, select, dialog, [role=menu], [data-own-keys]";
const PRESSES = "button, a[href], summary";

type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "target" | "altKey" | "ctrlKey" | "metaKey" | "defaultPrevented" | "repeat"
>;

/** Null where the key means nothing to the player, or belongs to what has the focus. */
export function playerCommand(event: Key): PlayerCommand | null {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  const focused = event.target instanceof Element ? event.target : null;
  if (focused?.closest(WRITES)) return null;
  if (event.key === " " && focused?.closest(PRESSES)) return null;

  const tenth = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  if (tenth !== undefined) return { type: "seek-to", fraction: Number(tenth) / 10 };
  // By place on the keyboard too, for scripts that have no such letters.
  const command =
    COMMANDS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? COMMANDS[CODES[event.code] ?? ""];
  return command === undefined || (command.type === "toggle" && event.repeat) ? null : command;
}
