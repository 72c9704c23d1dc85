import { useCallback, useState } from "react";
import { conditionsOf, fitsProfile } from "../../domain/questions/profile.ts";
import type { ProfileRecord } from "../../domain/records/records.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { useSaid } from "../../ui/use-said.ts";
import type { SettingsPorts } from "./settings-ports.ts";

/** What is said holds at once, and is kept one change after the other. */
export function useProfile(storage: SettingsPorts["storage"]): {
  /** Null until it is read. */
  readonly profile: ProfileRecord | null;
  readonly save: (change: Partial<ProfileRecord>) => void;
  /** Of the last change, which does not hold then. */
  readonly failure: StorageFailure | null;
} {
  const stored = useFresh(
    useCallback(() => storage.profile(), [storage]),
    storage,
  );
  const { value: profile, say } = useSaid(stored);
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  function save(change: Partial<ProfileRecord>): void {
    if (profile === null) return;
    const next = { ...profile, ...change };
    say(next, async () => {
      const saved = await storage.saveProfile(next);
      setFailure(saved.ok ? null : saved.failure);
      return saved.ok;
    });
  }

  return { profile, save, failure };
}

/** How many questions of all suit the person; null until the banks are there. */
export function useFitting(
  { shelf, now }: Pick<SettingsPorts, "shelf" | "now">,
  profile: ProfileRecord | null,
): { readonly fit: number; readonly all: number } | null {
  const content = useFresh(useCallback(() => shelf.content(), [shelf]));
  if (content === null || profile === null) return null;
  const conditions = conditionsOf(profile, now());
  const questions = content.banks.flatMap((bank) => bank.questions);
  return {
    fit: questions.filter((question) => fitsProfile(question, profile, conditions)).length,
    all: questions.length,
  };
}
