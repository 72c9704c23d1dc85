import { fail, ok, type Result } from "../result.ts";
import type { BackupProblem } from "./backup-problem.ts";
import { isMediaName, isThumbnailName, MANIFEST_NAME, nameKey, README_NAME } from "./entry-names.ts";
import type { BackupFile } from "./manifest.ts";

/** A list of so many bytes holds hundreds of hours of takes. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 40_002;

/** One line of a zip file's directory. */
export interface ArchiveEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Bytes that it takes in the archive. */
  readonly packedBytes: number;
  readonly crc32: number;
  /** Neither compressed nor encrypted, and a file. */
  readonly isPlain: boolean;
}

/**
 * Whether a directory is one that a backup may have: known names, each once, plain files that fit into the archive, so that
 * nothing can grow beyond it. Says nothing about the bytes.
 */
export function checkArchive(entries: readonly ArchiveEntry[], archiveBytes: number): Result<void, BackupProblem> {
  const strange = (entry: string) => fail<BackupProblem>({ type: "backup-strange", entry });
  if (!entries.some(({ name }) => name === MANIFEST_NAME)) return fail({ type: "backup-foreign" });
  if (entries.length > MAX_ENTRIES) return strange("");
  const seen = new Set<string>();
  let bytes = 0;
  for (const { name, sizeBytes, packedBytes, isPlain } of entries) {
    const key = nameKey(name);
    if (!isKnown(name) || !isPlain || sizeBytes !== packedBytes || seen.has(key)) return strange(name);
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return strange(name);
    if (name === MANIFEST_NAME && sizeBytes > MAX_MANIFEST_BYTES) return strange(name);
    seen.add(key);
    bytes += sizeBytes;
    if (bytes > archiveBytes) return strange(name);
  }
  return ok(undefined);
}

const isKnown = (name: string): boolean =>
  name === README_NAME || name === MANIFEST_NAME || isMediaName(name) || isThumbnailName(name);

/** Whether a directory holds the files that its list names, and nothing else. */
export function matchEntries(
  files: readonly BackupFile[],
  entries: readonly ArchiveEntry[],
): Result<void, BackupProblem> {
  const left = new Map(entries.map((entry) => [entry.name, entry]));
  left.delete(README_NAME);
  left.delete(MANIFEST_NAME);
  for (const { name, sizeBytes, crc32 } of files) {
    const entry = left.get(name);
    if (entry === undefined || entry.sizeBytes !== sizeBytes || entry.crc32 !== crc32)
      return fail({ type: "backup-damaged", entry: name });
    left.delete(name);
  }
  const [extra] = left.keys();
  return extra === undefined ? ok(undefined) : fail({ type: "backup-strange", entry: extra });
}
