import type { BackupMedia, BackupPiece } from "./manifest.ts";

/** From `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where the bytes of a piece lie: first those in the lead, then those in the file. Either may be empty. */
export interface PieceSource {
  readonly piece: BackupPiece;
  readonly inLead: ByteRange;
  readonly inFile: ByteRange;
}

/** Cuts the file of a take back into the pieces that it was recorded in. */
export function pieceSources({
  headerBytes,
  lead,
  pieces,
}: Pick<BackupMedia, "headerBytes" | "pieces"> & { readonly lead: { readonly length: number } }): PieceSource[] {
  let start = 0;
  return pieces.map((piece) => {
    const end = start + piece.sizeBytes;
    const ofLead = (at: number) => Math.min(at, lead.length);
    const ofFile = (at: number) => headerBytes + Math.max(0, at - lead.length);
    const source = {
      piece,
      inLead: { start: ofLead(start), end: ofLead(end) },
      inFile: { start: ofFile(start), end: ofFile(end) },
    };
    start = end;
    return source;
  });
}
