import { SEED_LIMIT } from "../../domain/questions/random.ts";

/** The source of ids and seeds, passed in so that a test owns them. */
export interface Random {
  /** A new id: 128 random bits, 32 hexadecimal digits. */
  id(): string;
  /** A seed for a draw: a whole number from 0 to below SEED_LIMIT. */
  seed(): number;
}

/** The browser's own randomness; works on insecure origins too, where `crypto.randomUUID` does not exist. */
export const browserRandom: Random = {
  id: () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  seed: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEED_LIMIT,
};
