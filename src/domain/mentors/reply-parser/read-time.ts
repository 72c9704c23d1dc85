import { plainText } from "./plain-text.ts";
import { timeAt } from "./video-times.ts";

/** The time of a take that a field holds, in ms: "0:41", "1m10s", "41"; null where it holds none, or more than that. */
export function readTime(text: string): number | null {
  const plain = plainText(text).plain.trim();
  if (/^\d{1,3}$/.test(plain)) return Number(plain) * 1000;
  const time = /^\d/.test(plain) ? timeAt(plain, 0) : null;
  return time?.end === plain.length && time.atMs.length === 1 ? (time.atMs[0] ?? null) : null;
}
