import type { TakeRecord } from "../records/records.ts";

/** How a video reaches a mentor: a chat (WhatsApp and others refuse more than 16 MB), a mail, or as it was recorded. */
export const CHANNELS = ["chat", "mail", "original"] as const;
export type Channel = (typeof CHANNELS)[number];

/** The largest file of a channel, in bytes. */
export const CAP_BYTES = { chat: 16_000_000, mail: 20_000_000, original: Number.POSITIVE_INFINITY } as const;

/** What has to be made anew for a phone to play a take. */
export type Rung =
  /** The picture, if there is one, is copied; only the sound is made anew, as AAC. */
  | { readonly makes: "sound" }
  /** Picture and sound. `shortSide`: lines at most, never more than the take has. */
  | { readonly makes: "picture"; readonly shortSide: number; readonly videoBitsPerSecond: number };

/** Who may not be able to play a file. */
export type Caveat =
  /** WebM: some iPhones show nothing. */
  | "webm"
  /** Opus in mp4: some phones play no sound. */
  | "opus";

export type VideoPlan =
  /** As it was recorded, at once. */
  | { readonly way: "as-is"; readonly bytes: number; readonly caveat: Caveat | null }
  /** Made on this device. The first of `rungs` should fit; where it comes out too large, the next is tried. `bytes` at most. */
  | { readonly way: "make"; readonly rungs: readonly [Rung, ...Rung[]]; readonly bytes: number }
  /** The smallest that there is would be larger than the channel takes. `longestMs`: so long a take would fit, in whole minutes. */
  | { readonly way: "too-long"; readonly longestMs: number }
  /** It would have to be made smaller or anew, and this browser cannot write such a file. */
  | { readonly way: "cannot-make" };

export const AUDIO_BITS_PER_SECOND = 64_000;

/** Best first; measured on a talking head: at 480 lines and 500 kbit/s a mentor sees where the eyes look. */
const PICTURES: readonly Rung[] = [
  { makes: "picture", shortSide: 720, videoBitsPerSecond: 900_000 },
  { makes: "picture", shortSide: 480, videoBitsPerSecond: 500_000 },
  { makes: "picture", shortSide: 360, videoBitsPerSecond: 280_000 },
  { makes: "picture", shortSide: 240, videoBitsPerSecond: 140_000 },
];
/** A chat is watched on a phone, over a slow line. */
const BEST_IN_CHAT = 480;
const MINUTE_MS = 60_000;
/** What the container adds to its tracks. */
const CONTAINER_SHARE = 1.02;
/** Encoders keep to their bit rate only about. */
const MARGIN = 0.95;

export type SizedTake = Pick<TakeRecord, "mimeType" | "container" | "hasVideo" | "durationMs" | "sizeBytes">;

/** What a take would be as a file for a channel. `writesMp4`: whether this browser can write H.264 and AAC. */
export function planVideo(take: SizedTake, channel: Channel, writesMp4: boolean): VideoPlan {
  const caveat = caveatOf(take);
  const asIs: VideoPlan = { way: "as-is", bytes: take.sizeBytes, caveat };
  if (channel === "original") return asIs;
  const limit = CAP_BYTES[channel];
  const fits = take.sizeBytes <= limit;
  if (fits && caveat === null) return asIs;
  if (!writesMp4) return fits ? asIs : { way: "cannot-make" };

  const rungs = rungsFor(take, channel);
  const fitting = rungs.filter((rung) => bytesOf(take, rung) <= limit * MARGIN);
  const [best, ...others] = fitting;
  if (best !== undefined) return { way: "make", rungs: [best, ...others], bytes: bytesOf(take, best) };
  const least = Math.min(...rungs.map((rung) => bytesPerMs(take, rung)));
  return { way: "too-long", longestMs: Math.floor((limit * MARGIN) / least / MINUTE_MS) * MINUTE_MS };
}

/** Who may not be able to play the file as it was recorded; null: every phone plays it. */
function caveatOf({ container, mimeType }: Pick<SizedTake, "container" | "mimeType">): Caveat | null {
  if (container === "webm") return "webm";
  return /opus/i.test(mimeType) ? "opus" : null;
}

function rungsFor(take: SizedTake, channel: Channel): readonly Rung[] {
  if (!take.hasVideo) return [{ makes: "sound" }];
  const pictures = PICTURES.filter(
    (rung) => rung.makes === "picture" && (channel !== "chat" || rung.shortSide <= BEST_IN_CHAT),
  );
  return take.container === "mp4" ? [{ makes: "sound" }, ...pictures] : pictures;
}

const bytesOf = (take: SizedTake, rung: Rung): number => Math.ceil(bytesPerMs(take, rung) * take.durationMs);

function bytesPerMs(take: SizedTake, rung: Rung): number {
  // Of a picture that stays as it is only the sum with its old sound is known.
  const kept = rung.makes === "sound" && take.hasVideo ? take.sizeBytes / Math.max(1, take.durationMs) : 0;
  const videoBits = rung.makes === "picture" ? rung.videoBitsPerSecond : 0;
  return kept + (((videoBits + AUDIO_BITS_PER_SECOND) / 8) * CONTAINER_SHARE) / 1000;
}
