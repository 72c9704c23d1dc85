import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { RestoreJournal } from "../domain/backup/backup-memory.ts";
import { reportOf } from "../domain/backup/restore-report.ts";
import { paths } from "../domain/paths.ts";
import { loadWords } from "../i18n/set-up.ts";
import { backupRuns } from "../platform/backup/one-at-a-time.ts";
import { Button } from "../ui/button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Platform } from "./platform.ts";

/** The banner with its words; null where another tab is at that restore. */
export async function restoreBanner(
  { storage, clock }: Pick<Platform, "storage" | "clock">,
  journal: RestoreJournal,
  dismiss: () => void,
): Promise<ReactNode> {
  const { locks }: Partial<Navigator> = navigator;
  if (await backupRuns(locks ?? null)) return null;
  await loadWords(["backup"]);
  const stop = () => {
    dismiss();
    void storage.endRestore(reportOf(journal, clock.now()));
  };
  return <RestoreBanner journal={journal} onContinue={dismiss} onStop={stop} />;
}

interface RestoreBannerProps {
  readonly journal: RestoreJournal;
  /** Settings take over. */
  readonly onContinue: () => void;
  readonly onStop: () => void;
}

function RestoreBanner({ journal, onContinue, onStop }: RestoreBannerProps) {
  const { t } = useTranslation("backup");
  const { totalTakes, tally, fileName } = journal;
  return (
    <Notice
      tone="warn"
      role="status"
      title={t("interrupted.title", { count: totalTakes, done: tally.takes })}
      actions={
        <>
          <Link href={paths.settingsSection("backup")} onClick={onContinue} asChild>
            <LinkButton size="small">{t("interrupted.again")}</LinkButton>
          </Link>
          <Button size="small" variant="ghost" onClick={onStop}>
            {t("interrupted.stop")}
          </Button>
        </>
      }
    >
      {t("interrupted.text", { file: fileName })}
    </Notice>
  );
}
