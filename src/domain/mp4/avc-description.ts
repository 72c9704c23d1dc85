/**
 * What stands in front of an H.264 track in mp4 (ISO/IEC 14496-15, AVCDecoderConfigurationRecord): profile and level, then
 * the sequence and the picture parameter sets, each with its length in front.
 */
interface AvcDescription {
  /** Version, profile, compatibility, level, length of lengths. */
  readonly head: Uint8Array;
  readonly sequenceSets: readonly Uint8Array[];
  readonly pictureSets: readonly Uint8Array[];
  readonly rest: Uint8Array;
}

const HEAD_BYTES = 5;
const SEQUENCE_SET = 7;

/**
 * Firefox (153) writes the first byte of every parameter set twice, and players that read them here and not in the stream show
 * nothing. Gives back the description with each once; the same bytes where nothing is wrong, or nothing is understood.
 */
export function mendAvcDescription(description: Uint8Array): Uint8Array {
  const read = readDescription(description);
  const [first] = read?.sequenceSets ?? [];
  if (read === null || first === undefined || first[0] !== first[1] || first[2] !== read.head[1]) return description;
  return writeDescription({
    ...read,
    sequenceSets: read.sequenceSets.map((set) => set.subarray(1)),
    pictureSets: read.pictureSets.map((set) => set.subarray(1)),
  });
}

/** Whether its parameter sets are what its head says: players trust either. */
export function isSoundAvcDescription(description: Uint8Array): boolean {
  const read = readDescription(description);
  if (read === null || read.sequenceSets.length === 0 || read.pictureSets.length === 0) return false;
  return read.sequenceSets.every(
    (set) => ((set[0] ?? 0) & 31) === SEQUENCE_SET && [1, 2, 3].every((place) => set[place] === read.head[place]),
  );
}

function readDescription(bytes: Uint8Array): AvcDescription | null {
  let at = HEAD_BYTES;
  /** As many as the byte before them says. */
  function sets(mask: number): readonly Uint8Array[] | null {
    if (at >= bytes.length) return null;
    const count = (bytes[at++] ?? 0) & mask;
    const found: Uint8Array[] = [];
    for (let index = 0; index < count; index += 1) {
      const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      const end = at + 2 + length;
      if (length === 0 || end > bytes.length) return null;
      found.push(bytes.subarray(at + 2, end));
      at = end;
    }
    return found;
  }
  const sequenceSets = sets(31);
  const pictureSets = sequenceSets && sets(255);
  if (sequenceSets === null || pictureSets === null) return null;
  return { head: bytes.subarray(0, HEAD_BYTES), sequenceSets, pictureSets, rest: bytes.subarray(at) };
}

function writeDescription({ head, sequenceSets, pictureSets, rest }: AvcDescription): Uint8Array {
  const withLength = (set: Uint8Array) => [set.length >> 8, set.length & 255, ...set];
  return Uint8Array.from([
    ...head,
    0xe0 | sequenceSets.length,
    ...sequenceSets.flatMap(withLength),
    pictureSets.length,
    ...pictureSets.flatMap(withLength),
    ...rest,
  ]);
}
