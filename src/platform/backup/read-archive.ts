import { checkArchive, type ArchiveEntry } from "../../domain/backup/archive-rules.ts";
import type { BackupProblem } from "../../domain/backup/backup-problem.ts";
import { fail, ok, type Result } from "../../domain/result.ts";

/** A zip file whose directory was checked. Nothing of it was unpacked: its files lie in it as they are. */
export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** The bytes of a file in it, not read yet; null where there is none of this name. */
  file(name: string): Blob | null;
}

/** Reads the directory of a zip file, strictly. Rejects where the browser cannot read the file. */
export async function readArchive(zip: Blob): Promise<Result<Archive, BackupProblem>> {
  // Asked for first, so that a file that cannot be read is told from one that is no zip.
  const isZip = new TextDecoder().decode(await zip.slice(0, 4).arrayBuffer()) === "PK\u0003\u0004";
  if (!isZip) return fail({ type: "backup-foreign" });
  const { BlobReader, configure, ZipReader } = await import("@zip.js/zip.js/lib/zip-core.js");
  // Its workers come from addresses that the page's policy refuses, and there is nothing for them to do.
  configure({ useWebWorkers: false });
  const reader = new ZipReader(new BlobReader(zip), { strictness: "strict" });
  try {
    const listed = await reader.getEntries();
    const entries = listed.map((entry): ArchiveEntry => ({
      name: entry.filename,
      sizeBytes: entry.uncompressedSize,
      packedBytes: entry.compressedSize,
      crc32: entry.crc32 ?? -1,
      isPlain: entry.compressionMethod === 0 && !entry.encrypted && !entry.directory,
    }));
    const checked = checkArchive(entries, zip.size);
    if (!checked.ok) return checked;
    const files = new Map<string, Blob>();
    for (const entry of listed) {
      if (entry.directory) continue;
      // Reads the entry's own header and what follows it, not its content.
      await entry.getData(new WritableStream(), { checkOverlappingEntryOnly: true });
      const start = entry.localDirectory?.dataOffset ?? NaN;
      if (!(start + entry.compressedSize <= zip.size)) return fail({ type: "backup-damaged", entry: entry.filename });
      files.set(entry.filename, zip.slice(start, start + entry.compressedSize));
    }
    return ok({ entries, file: (name) => files.get(name) ?? null });
  } catch {
    return fail({ type: "backup-damaged", entry: "" });
  } finally {
    await reader.close();
  }
}
