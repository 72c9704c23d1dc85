import type { RestoreJournal, RestoreReport } from "../../domain/backup/backup-memory.ts";
import { bytesOf, filesOf, type BackupTake, type ReadManifest } from "../../domain/backup/manifest.ts";
import { reportOf } from "../../domain/backup/restore-report.ts";
import type { Present, RestorePlan } from "../../domain/backup/restore-plan.ts";
import type { Clock } from "../../domain/clock.ts";
import type { TakeId } from "../../domain/ids.ts";
import { KEPT_KINDS } from "../../domain/records/document-kinds.ts";
import { fail, ok, type Result } from "../../domain/result.ts";
import type { Storage } from "../storage/storage.ts";
import type { BackupFailure, BackupJob } from "./backups.ts";
import { piecesOf } from "./media-file.ts";
import { createPace } from "./pace.ts";
import type { Archive } from "./read-archive.ts";

/** What is here of all that a backup holds. */
export async function presentOf(
  storage: Pick<
    Storage,
    "takes" | "pieces" | "reviews" | "interviews" | "bankTexts" | "profile" | "notebook" | "storedDocuments"
  >,
  { takes }: ReadManifest,
): Promise<Present> {
  const [here, reviews, interviews, banks, profile, notebook, documents] = await Promise.all([
    storage.takes(),
    storage.reviews(),
    storage.interviews(),
    storage.bankTexts(),
    storage.profile(),
    storage.notebook(),
    storage.storedDocuments(KEPT_KINDS.map(({ name }) => name)),
  ]);
  const ids = new Set(here.map(({ id }) => id));
  for (const one of takes) {
    // A take that has lost pieces here comes back whole.
    if (ids.has(one.take.id) && (await bytesHere(storage, one.take.id)) < bytesIn(one)) ids.delete(one.take.id);
  }
  return {
    takes: ids,
    reviews: new Map(reviews.map((review) => [review.takeId, review])),
    interviews: new Set(interviews.map(({ id }) => id)),
    banks: new Set(banks.keys()),
    profile,
    notebook,
    documents,
  };
}

async function bytesHere(storage: Pick<Storage, "pieces">, id: TakeId): Promise<number> {
  const stored = await storage.pieces(id);
  return stored?.pieces.reduce((sum, { blob }) => sum + blob.size, 0) ?? 0;
}

const bytesIn = ({ media }: BackupTake): number =>
  media?.pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) ?? 0;

interface RestoreParts {
  readonly storage: Storage;
  readonly archive: Archive;
  readonly plan: RestorePlan;
  readonly clock: Clock;
}

/** Writes the takes of a plan; the journal says where it began. */
export async function restoreTakes(
  begun: RestoreJournal,
  { storage, archive, plan, clock }: RestoreParts,
  { signal, onProgress }: BackupJob,
): Promise<Result<RestoreReport, BackupFailure>> {
  let journal = begun;
  const pace = createPace(clock, onProgress, { takes: plan.takes.length, bytes: bytesOf(filesOf(plan.takes)) });
  for (const { take, media, thumbnail, review } of plan.takes) {
    if (signal.aborted) return fail({ type: "backup-canceled" });
    const { tally } = journal;
    journal = {
      ...journal,
      writing: null,
      tally: { ...tally, takes: tally.takes + 1, reviews: tally.reviews + (review === null ? 0 : 1) },
    };
    const picture = thumbnail && archive.file(thumbnail.name);
    const file = media && archive.file(media.name);
    const restored = await storage.restoreTake(
      {
        take,
        review,
        pieces: media && file ? piecesOf(media, file) : [],
        thumbnail: thumbnail && picture ? picture.slice(0, picture.size, thumbnail.type) : null,
      },
      journal,
      signal,
    );
    if (!restored.ok) return signal.aborted ? fail({ type: "backup-canceled" }) : restored;
    pace.addBytes(bytesOf(filesOf([{ media, thumbnail }])));
    pace.addTake();
  }
  const report = reportOf(journal, clock.now());
  const ended = await storage.endRestore(report);
  return ended.ok ? ok(report) : ended;
}
