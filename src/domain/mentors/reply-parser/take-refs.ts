/** The reference of a take in a line. */
export interface RefToken {
  readonly kind: "ref";
  readonly start: number;
  readonly end: number;
  readonly ref: string;
}

const REF =
  /(?<before>(?:\b(?:take|ref|reference|re|about|for)\b\.?:? ?)?[#([*]*)(?<![\p{L}\d])(?<ref>t[0-9a-hjkmnp-tv-z]{4})(?![\p{L}\d])(?<after>[\])*]*)/giu;

/**
 * The references of takes in a line. Plain words have the same form ("there"): without a digit it counts in
 * capitals after "take" or a #, or where a take here has it and it stands in capitals or after a #.
 */
export function refsIn(line: string, isKnown: (ref: string) => boolean): readonly RefToken[] {
  return [...line.matchAll(REF)].flatMap((match) => {
    const { ref: written = "", before = "", after = "" } = match.groups ?? {};
    const ref = written.toUpperCase();
    const isCapital = written === ref;
    const isNamed = isCapital && /\b(?:take|ref|reference)\b|[#([]$/i.test(before);
    const isMeant = isNamed || (isKnown(ref) && (isCapital || /[#([]$/.test(before)));
    if (!/\d/.test(written) && !isMeant) return [];
    const start = match.index;
    const opened = /[([*]/.test(before) ? after.length : 0;
    return [{ kind: "ref" as const, start, end: start + before.length + written.length + opened, ref }];
  });
}
