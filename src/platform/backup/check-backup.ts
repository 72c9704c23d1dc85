import { matchEntries } from "../../domain/backup/archive-rules.ts";
import type { BackupProblem } from "../../domain/backup/backup-problem.ts";
import { MANIFEST_NAME, README_NAME } from "../../domain/backup/entry-names.ts";
import { bytesOf, type ReadManifest } from "../../domain/backup/manifest.ts";
import { readManifest } from "../../domain/backup/read-manifest.ts";
import type { Clock } from "../../domain/clock.ts";
import { crc32 } from "../../domain/crc32.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { BackupJob } from "./backups.ts";
import { createPace } from "./pace.ts";
import { readArchive, type Archive } from "./read-archive.ts";

/** A backup that was read to its last byte. */
export interface VerifiedBackup {
  readonly manifest: ReadManifest;
  readonly archive: Archive;
  /** Names of files whose checksum is wrong. */
  readonly damaged: ReadonlySet<string>;
}

/** Rejects where the browser cannot read the file, or with the reason of the signal. */
export async function verifyBackup(
  zip: Blob,
  { signal, onProgress }: BackupJob,
  clock: Pick<Clock, "monotonic">,
): Promise<Result<VerifiedBackup, BackupProblem>> {
  const opened = await readArchive(zip);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const sums = new Map(archive.entries.map(({ name, crc32: sum }) => [name, sum]));
  const listed = archive.file(MANIFEST_NAME);
  const text = listed && (await textOf(listed, sums.get(MANIFEST_NAME)));
  if (text === null) return fail({ type: "backup-damaged", entry: MANIFEST_NAME });
  const read = readManifest(text);
  if (!read.ok) return read;
  const manifest = read.value;
  const matched = matchEntries(manifest.files, archive.entries);
  if (!matched.ok) return matched;

  const videos = new Set(manifest.takes.flatMap(({ media }) => media?.name ?? []));
  const pace = createPace(clock, onProgress, { takes: videos.size, bytes: bytesOf(manifest.files) });
  const damaged = new Set<string>();
  for (const name of [...manifest.files.map((file) => file.name), README_NAME]) {
    let sum = 0;
    for await (const bytes of (archive.file(name) ?? new Blob()).stream()) {
      signal.throwIfAborted();
      sum = crc32(bytes, sum);
      if (name !== README_NAME) pace.addBytes(bytes.length);
    }
    if (sum !== (sums.get(name) ?? 0)) damaged.add(name);
    if (videos.has(name)) pace.addTake();
  }
  return ok({ manifest, archive, damaged });
}

/** Null where it is not the text that was written. */
async function textOf(file: Blob, sum: number | undefined): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (crc32(bytes) !== sum) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
