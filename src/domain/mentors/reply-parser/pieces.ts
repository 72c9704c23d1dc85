import type { ReplyLine } from "./logical-lines.ts";
import type { PlainText } from "./plain-text.ts";
import type { Finding } from "./read-line.ts";
import type { PieceKind, ReplyPiece } from "./reply.ts";

/** Covers the whole input with pieces that say how each stretch of it was read. */
export function paintedPieces(
  { plain, at }: PlainText,
  lines: readonly ReplyLine[],
  findings: readonly Finding[],
  deepest: number,
): readonly ReplyPiece[] {
  const [length = 0] = at.slice(-1);
  if (plain === "") return length === 0 ? [] : [{ kind: "blank", start: 0, end: length }];
  const kinds: PieceKind[] = Array.from({ length: plain.length }, () => "blank");
  for (const { start, own, end, until, depth } of lines) {
    kinds.fill("envelope", start, depth > deepest ? until : own);
    kinds.fill("envelope", end, until);
  }
  for (const { paint } of findings) for (const { kind, start, end } of paint) kinds.fill(kind, start, end);

  const pieces: ReplyPiece[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    const kind = kinds[index] ?? "blank";
    const [start = 0, end = 0] = [at[index], at[index + 1]];
    const last = pieces.at(-1);
    if (last?.kind === kind) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ kind, start, end });
  }
  return pieces;
}
