import { useCallback, useRef, useState } from "react";
import { conditionsOf, fitsProfile } from "../../domain/questions/profile.ts";
import type { ProfileRecord } from "../../domain/records/records.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { SettingsPorts } from "./settings-ports.ts";

/** What is said holds at once, and is kept one change after the other. */
export function useProfile(storage: SettingsPorts["storage"]): {
  /** Null until it is read. */
  readonly profile: ProfileRecord | null;
  readonly save: (change: Partial<ProfileRecord>) => void;
  readonly failure: StorageFailure | null;
} {
  const stored = useFresh(
    useCallback(() => storage.profile(), [storage]),
    storage,
  );
  const [said, setSaid] = useState<ProfileRecord | null>(null);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const latest = useRef<ProfileRecord | null>(null);
  const profile = said ?? stored;

  function save(change: Partial<ProfileRecord>): void {
    const base = latest.current ?? profile;
    if (base === null) return;
    const next = { ...base, ...change };
    latest.current = next;
    setSaid(next);
    void storage.saveProfile(next).then((saved) => {
      if (latest.current !== next) return;
      setFailure(saved.ok ? null : saved.failure);
      if (!saved.ok) return;
      // From here on what is stored counts again: another tab may change it.
      latest.current = null;
      setSaid(null);
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
