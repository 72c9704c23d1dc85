import { openInterview } from "../../domain/records/interview-schema.ts";
import type { OpenRecord } from "../../domain/records/migrate-record.ts";
import { openNotebook } from "../../domain/records/notebook-schema.ts";
import { openProfile } from "../../domain/records/profile-schema.ts";
import { openReview } from "../../domain/records/review-schema.ts";
import type { Changes } from "./changes.ts";
import type { Disk } from "./disk.ts";
import { NOTEBOOK_KEY, PROFILE_KEY } from "./record-keys.ts";
import { rememberUntilChange } from "./remember.ts";
import type { Storage } from "./storage.ts";

/** Counts what a person entered and this version cannot read. */
export function diskDamaged({ database }: Disk, changes: Changes): Pick<Storage, "damagedRecords"> {
  return {
    damagedRecords: rememberUntilChange(changes, async () => {
      // Of its own, because storage opens without the kinds.
      const { KEPT_KINDS } = await import("../../domain/records/document-kinds.ts");
      const transaction = (await database()).transaction(["interviews", "reviews", "settings", "documents"]);
      const settings = transaction.objectStore("settings");
      const documents = transaction.objectStore("documents");
      const [interviews, reviews, profile, notebook, keys, values] = await Promise.all([
        transaction.objectStore("interviews").getAll(),
        transaction.objectStore("reviews").getAll(),
        settings.get(PROFILE_KEY),
        settings.get(NOTEBOOK_KEY),
        documents.getAllKeys(),
        documents.getAll(),
      ]);
      const ofKind = (name: string) => values.filter((_, index) => keys[index]?.[0] === name);
      return [
        ...refusedBy(openInterview, interviews),
        ...refusedBy(openReview, reviews),
        ...refusedBy(openProfile, profile === undefined ? [] : [profile]),
        ...refusedBy(openNotebook, notebook === undefined ? [] : [notebook]),
        ...KEPT_KINDS.flatMap(({ name, open }) => refusedBy(open, ofKind(name))),
      ].length;
    }),
  };
}

const refusedBy = (open: OpenRecord<unknown>, rows: readonly unknown[]): readonly unknown[] =>
  rows.filter((row) => !open(row).ok);
