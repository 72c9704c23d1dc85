import type { BackupMedia } from "../../domain/backup/manifest.ts";
import { withMp4Duration } from "../../domain/mp4/mp4-durations.ts";
import { buildMp4Index } from "../../domain/mp4/mp4-segment-index.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { buildWebmHeader } from "../../domain/webm/webm-header.ts";
import { pieceSources } from "../../domain/backup/piece-sources.ts";
import type { TakePiece, TakePieces } from "../storage/backup-storage.ts";

/** The file of a take, and all that is needed to cut it back into its pieces. */
export interface MediaFile extends Pick<BackupMedia, "headerBytes" | "lead" | "pieces" | "type"> {
  readonly sizeBytes: number;
  /** The file in parts: its header and the pieces, each as it is stored. */
  readonly blobs: readonly Blob[];
}

/**
 * The pieces of a take as a file that plays anywhere: it begins with a header that has the duration and the index, in place of
 * the recorder's own. Null for a take without pieces. No byte of a piece is copied.
 */
export async function mediaFile({ take, pieces }: TakePieces): Promise<MediaFile | null> {
  const [first] = pieces;
  if (first === undefined) return null;
  const streamBytes = pieces.reduce((sum, { blob }) => sum + blob.size, 0);
  const { header, lead } = first.seq === 0 ? await frontOf(take, pieces, streamBytes) : NO_FRONT;
  return {
    sizeBytes: header.length + streamBytes - lead.length,
    blobs: [new Blob([header]), ...withoutFirst(lead.length, pieces)],
    type: first.blob.type,
    headerBytes: header.length,
    lead,
    pieces: pieces.map(({ seq, startMs, offset, wholeEnd, cues, blob }) => ({
      seq,
      startMs,
      offset,
      wholeEnd,
      cues,
      sizeBytes: blob.size,
    })),
  };
}

/** What stands at the start of the file, in place of the recorder's first bytes, which are the lead. */
interface Front {
  readonly header: Uint8Array<ArrayBuffer>;
  readonly lead: Uint8Array;
}

const NO_FRONT: Front = { header: new Uint8Array(), lead: new Uint8Array() };

async function frontOf(take: TakeRecord, pieces: readonly TakePiece[], streamBytes: number): Promise<Front> {
  // The offsets of what follows a hole would be wrong.
  const cues = streamBytes >= take.sizeBytes ? pieces.flatMap((piece) => piece.cues) : [];
  const { webmHead: head, durationMs, sizeBytes } = take;
  if (head !== null) {
    const lead = await leadOf(Math.min(head.firstClusterOffset, streamBytes), pieces);
    return { header: buildWebmHeader({ head, cues, durationMs }), lead };
  }
  const mp4HeadBytes = take.container === "mp4" ? pieces[0]?.cues[0]?.offset : undefined;
  if (mp4HeadBytes === undefined) return NO_FRONT;
  const lead = await leadOf(mp4HeadBytes, pieces);
  const index = buildMp4Index({ head: lead, cues, sizeBytes, durationMs }) ?? new Uint8Array();
  return { header: new Uint8Array([...withMp4Duration(lead, durationMs), ...index]), lead };
}

async function leadOf(byteCount: number, pieces: readonly TakePiece[]): Promise<Uint8Array> {
  if (byteCount === 0) return new Uint8Array();
  const stream = new Blob(pieces.map(({ blob }) => blob));
  return new Uint8Array(await stream.slice(0, byteCount).arrayBuffer());
}

function withoutFirst(byteCount: number, pieces: readonly TakePiece[]): Blob[] {
  let left = byteCount;
  return pieces.map(({ blob }) => {
    const cut = Math.min(left, blob.size);
    left -= cut;
    return cut > 0 ? blob.slice(cut) : blob;
  });
}

/** The pieces of a take, cut out of its file without reading it. */
export function piecesOf(media: BackupMedia, file: Blob): TakePiece[] {
  const { lead, type } = media;
  return pieceSources(media).map(({ piece, inLead, inFile }) => {
    const { sizeBytes: _sizeBytes, ...place } = piece;
    const body = file.slice(inFile.start, inFile.end, type);
    const ofLead = lead.slice(inLead.start, inLead.end);
    return { ...place, blob: ofLead.length === 0 ? body : new Blob([ofLead, body], { type }) };
  });
}
