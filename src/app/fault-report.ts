import { version } from "../../package.json";

// "(reading 'pauses')", "property "pauses"", "(evaluating 'take.pauses')": what browsers say of our own code.
const QUOTED = /(?<of>(?:reading|setting|property|evaluating) )?(?:"[^"]*"|(?<!\w)'[^']*'|“[^”]*”)/g;
const STACK_FRAME = /^\s*at .+:\d+:\d+\)?$|^[^\s@]*@\S+:\d+:\d+$/;
const FRAMES = 6;

interface Fault {
  readonly error: unknown;
  /** The pattern of the place, not its address: an address may carry an id. */
  readonly place: string;
  readonly at: Date;
  readonly userAgent: string;
}

/**
 * What helps whoever looks into a fault. Holds nothing that a person wrote: a message may quote what it stumbled over,
 * so every quotation that is not a name in our code is left out.
 */
export function faultReport({ error, place, at, userAgent }: Fault): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  const frames = (stack ?? "").split("\n").filter((line) => STACK_FRAME.test(line));
  return [
    `${name}: ${withoutQuotations(message)}`,
    ...frames.slice(0, FRAMES).map((frame) => frame.trim().replace(/#[^\s:)]*/, "")),
    `place ${place}`,
    `version ${version}, ${at.toISOString()}`,
    userAgent,
  ].join("\n");
}

function withoutQuotations(message: string): string {
  return message.replace(QUOTED, (quotation: string, of: string | undefined) => (of === undefined ? "“…”" : quotation));
}
