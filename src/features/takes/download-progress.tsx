import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Progress } from "../../ui/progress.tsx";
import type { Downloads } from "./takes-ports.ts";

interface DownloadProgressProps {
  readonly downloads: Downloads;
  readonly className?: string | undefined;
}

/** The download that goes on, wherever it was started. */
export function DownloadProgress({ downloads, className }: DownloadProgressProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  const download = useSyncExternalStore(downloads.subscribe, downloads.get);
  if (download === null) return null;
  const { as, files, bytes, takeCount, totalBytes } = download;
  return (
    <Progress
      className={className}
      title={t(`download.title.${as}`, { count: takeCount })}
      part={t("download.part", { current: Math.min(files + 1, takeCount), total: takeCount })}
      value={totalBytes === 0 ? undefined : bytes / totalBytes}
      valueText={t("download.amount", {
        done: format.size(Math.min(bytes, totalBytes)),
        total: format.size(totalBytes),
      })}
      cancelLabel={t("download.cancel")}
      onCancel={() => downloads.cancel()}
    />
  );
}
