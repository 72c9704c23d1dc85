import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { BackupFailure } from "../../platform/backup/backups.ts";
import type { BackupDeed } from "./backup-controller.ts";

type Told = Exclude<BackupFailure, { readonly type: "backup-not-started" | "backup-canceled" }>;

interface Words {
  readonly title: string;
  readonly text: string;
}

/** What happened, what is kept and what to do. */
export function useBackupFailureWords(): (failure: Told, deed: BackupDeed) => Words {
  const { t } = useTranslation("backup");
  const wordsOf = useFailureWords();

  return (failure, deed) => {
    switch (failure.type) {
      case "storage-full":
        return { title: t(`failed.full.${deed}.title`), text: t(`failed.full.${deed}.text`) };
      case "backup-failed":
        return { title: t(`failed.unable.${deed}.title`), text: t(`failed.unable.${deed}.text`, { ...failure }) };
      case "storage-failed":
      case "recording-elsewhere": {
        const { title, kept, next } = wordsOf(failure);
        return { title, text: `${kept} ${next}` };
      }
      default:
        return { title: t(`failed.${failure.type}.title`), text: t(`failed.${failure.type}.text`, { ...failure }) };
    }
  };
}
