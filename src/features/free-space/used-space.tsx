import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import { Meter } from "../../ui/meter.tsx";
import styles from "./free-space.module.css";

const NEARLY_FULL = 0.9;

interface UsedSpaceProps {
  /** Null where the browser does not tell. */
  readonly space: StorageSpace | null;
  readonly takeCount: number;
  readonly takeBytes: number;
}

/** What is used and left now. */
export function UsedSpace({ space, takeCount, takeBytes }: UsedSpaceProps) {
  const { t } = useTranslation(["takes", "units"]);
  const format = useFormat();
  const quota = space?.quotaBytes ?? null;
  return (
    <div className={styles.used}>
      {space !== null && quota !== null && (
        <Meter
          label={t("storage.title")}
          labelHidden
          value={space.usedBytes}
          max={quota}
          warn={space.usedBytes > quota * NEARLY_FULL}
          valueText={t("free.usedOf", {
            used: format.size(space.usedBytes),
            quota: format.size(quota),
            left: format.size(Math.max(0, quota - space.usedBytes)),
          })}
        />
      )}
      <p className={styles.note}>
        {t("free.takes", { takes: t("units:takes", { count: takeCount }), size: format.size(takeBytes) })}
      </p>
    </div>
  );
}
