import type { CuePoint, WebmHead } from "../records/records.ts";

/** A piece of a WebM stream that can be read. */
export interface StreamPiece {
  /** Its number in the stream, from 0. */
  readonly seq: number;
  readonly sizeBytes: number;
  /** Offset of its first byte in the stream; null: right behind the piece before. */
  readonly offset: number | null;
  /** Offset in the stream up to which the elements are whole at its end; null: not known. */
  readonly wholeEnd: number | null;
}

/** The bytes of one piece that are played; from its own first byte. */
export interface KeptPart {
  readonly start: number;
  readonly end: number;
}

export interface KeptStream {
  /** For every piece, in the same order. */
  readonly parts: readonly KeptPart[];
  /** As if what is not played had never been in the stream. */
  readonly cues: readonly CuePoint[];
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a stream with holes plays: in front of a hole all whole elements, behind it from the next cluster that an index
 * entry names, because blocks tell their time only from the start of their cluster. Of a whole stream, all of it from its
 * first cluster.
 */
export function keepPlayable(
  { firstClusterOffset }: Pick<WebmHead, "firstClusterOffset">,
  pieces: readonly StreamPiece[],
  cues: readonly CuePoint[],
): KeptStream {
  const parts: KeptPart[] = [];
  const kept: CuePoint[] = [];
  /** Where the next byte that plays would lie if nothing had been left out. */
  let position = firstClusterOffset;

  for (const run of runsOf(pieces)) {
    const { start, end } = playableRun(run, firstClusterOffset, cues);
    const inRun = cues.filter(({ offset }) => offset >= start && offset < end);
    kept.push(...inRun.map((cue) => ({ ...cue, offset: cue.offset - start + position })));
    for (const { offset, sizeBytes } of run.pieces) {
      const within = (at: number) => Math.min(sizeBytes, Math.max(0, at - offset));
      const part = { start: within(start), end: Math.max(within(start), within(end)) };
      parts.push(part);
      position += part.end - part.start;
    }
  }
  return { parts, cues: kept };
}

interface PieceRun {
  readonly pieces: (StreamPiece & { readonly offset: number })[];
  /** Null where it is not known, so that no cluster can be found in it. */
  readonly start: number | null;
  readonly isAfterHole: boolean;
  readonly isBeforeHole: boolean;
}

/** The pieces that follow one another without a hole. */
function runsOf(pieces: readonly StreamPiece[]): PieceRun[] {
  const groups: StreamPiece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last?.at(-1)?.seq === piece.seq - 1) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group, index) => {
    const isAfterHole = (group[0]?.seq ?? 0) > 0;
    const start = group[0]?.offset ?? (isAfterHole ? null : 0);
    let offset = start ?? 0;
    const placed = group.map((piece) => {
      const own = { ...piece, offset };
      offset += piece.sizeBytes;
      return own;
    });
    return { pieces: placed, start, isAfterHole, isBeforeHole: index < groups.length - 1 };
  });
}

function playableRun(run: PieceRun, firstClusterOffset: number, cues: readonly CuePoint[]): Run {
  const last = run.pieces.at(-1);
  const runEnd = last === undefined ? 0 : last.offset + last.sizeBytes;
  if (run.start === null) return { start: runEnd, end: runEnd };
  const from = run.start;
  const inRun = cues.filter(({ offset }) => offset >= from && offset < runEnd);
  return {
    start: run.isAfterHole ? (inRun[0]?.offset ?? runEnd) : firstClusterOffset,
    end: run.isBeforeHole ? (last?.wholeEnd ?? inRun.at(-1)?.offset ?? runEnd) : runEnd,
  };
}
