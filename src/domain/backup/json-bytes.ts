import { fromBase64, toBase64 } from "./base64.ts";

const BYTES = "$bytes";

/** JSON in which bytes are `{ "$bytes": "<base64>" }`. */
export function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES]: toBase64(part) } : part,
  );
}

/** Reads what `stringify` wrote. Throws a SyntaxError where it is not JSON; bytes that cannot be read become null. */
export function parse(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || !(BYTES in part)) return part;
    return typeof part[BYTES] === "string" ? fromBase64(part[BYTES]) : null;
  });
}
