import { crc32 } from "../crc32.ts";
import type { TakeId } from "../ids.ts";

/** Letters and digits that nobody takes for one another: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A short name for a take, for people to write in a chat: "T7K2Q". The letter T and four signs, a million in all:
 * among 1,000 takes the odds are two in five that some two share one, so that a reader must ask which is meant.
 */
export function takeRef(id: TakeId): string {
  const sum = crc32(Uint8Array.from(id, (sign) => sign.charCodeAt(0)));
  const signs = [15, 10, 5, 0].map((shift) => ALPHABET[(sum >>> shift) & 31] ?? "0");
  return `T${signs.join("")}`;
}
