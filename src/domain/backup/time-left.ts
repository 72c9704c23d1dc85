/** Before that, a guess would jump about. */
const SETTLED_MS = 2_000;

interface Done {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly elapsedMs: number;
}

/** How long the rest takes at the pace so far; null while nobody can tell. */
export function timeLeftMs({ doneBytes, totalBytes, elapsedMs }: Done): number | null {
  if (elapsedMs < SETTLED_MS || doneBytes <= 0) return null;
  return (elapsedMs / doneBytes) * Math.max(0, totalBytes - doneBytes);
}
