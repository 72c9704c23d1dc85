import type { BackupMedia } from "../../domain/backup/manifest.ts";
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
 * The pieces of a take as a file that plays anywhere: a WebM begins with a header that has the duration and the index, in
 * place of the recorder's own. Null for a take without pieces. No byte of a piece is copied.
 */
export async function mediaFile({ take, pieces }: TakePieces): Promise<MediaFile | null> {
  const [first] = pieces;
  if (first === undefined) return null;
  const streamBytes = pieces.reduce((sum, { blob }) => sum + blob.size, 0);
  const head = first.seq === 0 ? take.webmHead : null;
  const leadBytes = head === null ? 0 : Math.min(head.firstClusterOffset, streamBytes);
  const isWhole = streamBytes >= take.sizeBytes;
  const header =
    head === null
      ? new Uint8Array()
      : // The offsets of what follows a hole would be wrong.
        buildWebmHeader({ head, cues: isWhole ? pieces.flatMap(({ cues }) => cues) : [], durationMs: take.durationMs });
  return {
    sizeBytes: header.length + streamBytes - leadBytes,
    blobs: [new Blob([header]), ...withoutFirst(leadBytes, pieces)],
    type: first.blob.type,
    headerBytes: header.length,
    lead: await leadOf(leadBytes, pieces),
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
