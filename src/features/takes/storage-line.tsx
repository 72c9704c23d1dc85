import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import { Meter } from "../../ui/meter.tsx";
import styles from "./storage-line.module.css";

const NEARLY_FULL = 0.9;

/** `space` is null where the browser does not tell. */
export function StorageLine({ space }: { readonly space: StorageSpace | null }) {
  const { t } = useTranslation("takes");
  return (
    <div className={styles.storage}>
      {space !== null && <Used space={space} />}
      <a className={styles.link} href={`#${paths.freeSpace()}`}>
        {t("storage.free")}
      </a>
    </div>
  );
}

function Used({ space: { usedBytes, quotaBytes } }: { readonly space: StorageSpace }) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  const used = format.size(usedBytes);
  if (quotaBytes === null) return <p>{t("storage.used", { used })}</p>;
  return (
    <Meter
      className={styles.meter}
      label={t("storage.title")}
      value={usedBytes}
      max={quotaBytes}
      warn={usedBytes > quotaBytes * NEARLY_FULL}
      valueText={t("storage.usedOf", { used, quota: format.size(quotaBytes) })}
    />
  );
}
