import { Archive } from "lucide-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { backupDue, QUIET_MS } from "../../domain/backup/reminder.ts";
import { paths } from "../../domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./practice.module.css";

interface BackupReminderProps {
  readonly ports: PracticePorts;
  /** When the takes were recorded, newest first. */
  readonly takeTimes: readonly number[];
}

/** Says quietly that a backup is due; can be put away for a week. */
export function BackupReminder({ ports: { clock, storage, storageRoom }, takeTimes }: BackupReminderProps) {
  const { t } = useTranslation("practice");
  const known = useFresh(
    useCallback(() => Promise.all([storage.backupMemory(), storageRoom.persistence()]), [storage, storageRoom]),
    storage,
  );
  if (known === null || storage.kind === "memory") return null;
  const [memory, persistence] = known;
  const now = clock.now();
  const reason = backupDue({ takeTimes, memory, persistence, now });
  if (reason === null) return null;
  return (
    <section>
      <h2 className={styles.sideHeading}>{t("backup.title")}</h2>
      <Rows>
        <Row
          icon={Archive}
          title={t("backup.make")}
          description={t(`backup.${reason}`)}
          href={`#${paths.settingsSection("backup")}`}
        />
      </Rows>
      <Button variant="link" size="small" onClick={() => void storage.saveBackupMemory({ quietUntil: now + QUIET_MS })}>
        {t("backup.later")}
      </Button>
    </section>
  );
}
