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
  const used = space === null ? null : format.size(space.usedBytes);
  const quota = space?.quotaBytes ?? null;
  const usedWords =
    used === null
      ? null
      : quota === null
        ? t("storage.used", { used })
        : t("storage.usedOf", { used, quota: format.size(quota) });

  return (
    <aside className={styles.storage} aria-label={t("storage.title")}>
      <p>{t("storage.takes", { count: takeCount })}</p>
      {space !== null && quota !== null && usedWords !== null && (
        <Meter
          className={styles.meter}
          label={t("storage.title")}
          value={space.usedBytes}
          max={quota}
          warn={space.usedBytes > quota * NEARLY_FULL}
          valueText={usedWords}
        />
      )}
      {usedWords !== null && <p className={quota === null ? undefined : styles.inLine}>{usedWords}</p>}
      <a className={styles.link} href={`#${paths.settingsSection("storage")}`}>
        {t("storage.link")}
      </a>
    </aside>
  );
}
