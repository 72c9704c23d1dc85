import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import { Meter } from "../../ui/meter.tsx";
import styles from "./takes-place.module.css";

interface StorageLineProps {
  readonly takeCount: number;
  /** Null where the browser does not tell. */
  readonly space: StorageSpace | null;
}

const NEARLY_FULL = 0.9;

export function StorageLine({ takeCount, space }: StorageLineProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  return (
    <aside className={styles.storage} aria-label={t("storage.title")}>
      {space !== null && space.quotaBytes !== null && (
        <Meter
          label={t("storage.title")}
          value={space.usedBytes}
          max={space.quotaBytes}
          warn={space.usedBytes > space.quotaBytes * NEARLY_FULL}
          valueText={t("storage.usedOf", { used: format.size(space.usedBytes), quota: format.size(space.quotaBytes) })}
        />
      )}
      {space !== null && space.quotaBytes === null && (
        <p>{t("storage.used", { used: format.size(space.usedBytes) })}</p>
      )}
      <p>{t("storage.takes", { count: takeCount })}</p>
      <p>
        <a className={styles.link} href={`#${paths.settingsSection("storage")}`}>
          {t("storage.link")}
        </a>
      </p>
    </aside>
  );
}
