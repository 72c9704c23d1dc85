/** Marks that order text or join signs and that nobody types; they may stand anywhere, even within a time. */
const MARKS = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const UNSEEN = new RegExp(`${MARKS.source}|\ufe0f|\u20e3`);
/** The zero of each script whose digits follow in order: Arabic-Indic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];
const SAME: Readonly<Record<string, string>> = {
  "：": ":",
  "∶": ":",
  "٫": ".",
  "،": ",",
  "؛": ";",
  "؟": "?",
  "।": ".",
  "–": "-",
  "—": "-",
  "−": "-",
  "‑": "-",
  "’": "'",
  "‘": "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "″": '"',
};

/** A text in the signs that the parser knows, and where each of them stood. */
export interface PlainText {
  readonly plain: string;
  /** Offset in the input of every sign of `plain`, and the input's length at the end. */
  readonly at: readonly number[];
}

/** Digits of other scripts become ASCII, all blanks become a space, marks that are not seen go. */
export function plainText(input: string): PlainText {
  const signs: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < input.length; index += 1) {
    const sign = input.charAt(index);
    if (UNSEEN.test(sign)) continue;
    signs.push(plainSign(sign));
    at.push(at.length === 0 ? 0 : index);
  }
  at.push(input.length);
  return { plain: signs.join(""), at };
}

function plainSign(sign: string): string {
  const same = SAME[sign];
  if (same !== undefined) return same;
  if (sign === "\n") return sign;
  if (/\s/.test(sign)) return " ";
  const code = sign.charCodeAt(0);
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? sign : String(code - zero);
}

/** Words as a person reads them: one line, without marks that reorder, without separators around. */
export function cleanWords(raw: string): string {
  return raw
    .replaceAll(MARKS, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^(?:[\s\-–—−:,.;،؛|=>→*)\]]|->)+/u, "")
    .replace(/[\s\-–—−:,;|=>→*([]+$/u, "");
}
