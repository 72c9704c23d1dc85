import { MANIFEST_NAME, nameEntries, README_NAME } from "../../domain/backup/entry-names.ts";
import { writeManifest, type BackupTake, type Manifest } from "../../domain/backup/manifest.ts";
import { KEPT_KINDS } from "../../domain/records/document-kinds.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { Storage } from "../storage/storage.ts";
import type { ArchiveWriter } from "./archive-writer.ts";
import { mediaFile } from "./media-file.ts";
import type { Pace } from "./pace.ts";

interface BackupRequest {
  readonly storage: Pick<
    Storage,
    | "pieces"
    | "thumbnail"
    | "interviews"
    | "reviews"
    | "settings"
    | "profile"
    | "notebook"
    | "bankTexts"
    | "storedDocuments"
  >;
  readonly takes: readonly TakeRecord[];
  readonly head: Pick<Manifest, "id" | "appVersion" | "createdAt">;
  readonly readme: string;
  readonly pace: Pace;
}

/**
 * Writes all files of a backup, each take read when its turn comes. The list of all is the last, because only then every
 * checksum is known. Gives the takes that are in it.
 */
export async function writeBackup(
  archive: ArchiveWriter,
  { storage, takes, head, readme, pace }: BackupRequest,
): Promise<readonly BackupTake[]> {
  const names = nameEntries(takes);
  const written: BackupTake[] = [];
  await archive.add({ name: README_NAME, modifiedAt: head.createdAt, blobs: [new Blob([readme])] });

  for (const { id, createdAt: modifiedAt } of takes) {
    const stored = await storage.pieces(id);
    const named = names.get(id);
    // Deleted since the list was made.
    if (stored === null || stored.take.deletedAt !== null || named === undefined) continue;
    const file = await mediaFile(stored);
    const picture = await storage.thumbnail(id);
    written.push({
      take: stored.take,
      media: file && {
        name: named.media,
        sizeBytes: file.sizeBytes,
        crc32: await archive.add({ name: named.media, modifiedAt, blobs: file.blobs, onBytes: pace.addBytes }),
        type: file.type,
        headerBytes: file.headerBytes,
        lead: file.lead,
        pieces: file.pieces,
      },
      thumbnail: picture && {
        name: named.thumbnail,
        sizeBytes: picture.size,
        crc32: await archive.add({ name: named.thumbnail, modifiedAt, blobs: [picture] }),
        type: picture.type,
      },
    });
    pace.addTake();
  }

  const list = writeManifest({ ...head, ...(await recordsOf(storage, written)), takes: written });
  await archive.add({ name: MANIFEST_NAME, modifiedAt: head.createdAt, blobs: [new Blob([list])] });
  await archive.finish();
  return written;
}

async function recordsOf(storage: BackupRequest["storage"], takes: readonly BackupTake[]) {
  const ids = new Set(takes.map(({ take }) => take.id));
  const [interviews, reviews, settings, profile, notebook, banks, documents] = await Promise.all([
    storage.interviews(),
    storage.reviews(),
    storage.settings(),
    storage.profile(),
    storage.notebook(),
    storage.bankTexts(),
    storage.storedDocuments(KEPT_KINDS.map(({ name }) => name)),
  ]);
  return {
    interviews,
    reviews: reviews.filter(({ takeId }) => ids.has(takeId)),
    settings,
    profile,
    notebook,
    documents,
    banks: [...banks].map(([id, text]) => ({ id, text })),
  };
}
