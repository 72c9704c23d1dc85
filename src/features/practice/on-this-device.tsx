import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { answersThatFit } from "../../domain/takes/room-for-answers.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import { Meter } from "../../ui/meter.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import type { PracticeSummary } from "./practice-summary.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./practice.module.css";

const NEARLY_FULL = 0.9;

interface OnThisDeviceProps {
  readonly ports: PracticePorts;
  readonly summary: PracticeSummary;
}

/** What the takes occupy, and how many more fit. */
export function OnThisDevice({ ports, summary }: OnThisDeviceProps) {
  const { t } = useTranslation(["practice", "units"]);
  const format = useFormat();
  const { quality } = useSettings(ports);
  const space = useSpace(ports, summary.takeBytes);
  const takes = t("device.takes", {
    takes: t("units:takes", { count: summary.takeCount }),
    size: format.size(summary.takeBytes),
  });
  const quota = space?.quotaBytes ?? null;
  const room =
    space && quota !== null
      ? answersThatFit(quota - space.usedBytes, ports.recorder.bytesPerSecond(quality, true))
      : null;

  return (
    <section className={styles.device}>
      <h2 className={styles.sideHeading}>{t("device.title")}</h2>
      {space && quota !== null && (
        <Meter
          label={t("device.meter")}
          labelHidden
          value={space.usedBytes}
          max={quota}
          valueText={t("device.used", { used: format.size(space.usedBytes), quota: format.size(quota) })}
          warn={space.usedBytes > quota * NEARLY_FULL}
        />
      )}
      <p className={styles.meta}>
        {takes} {room !== null && t("device.room", { count: room })} {t("device.nothingLeft")}
      </p>
    </section>
  );
}

// Reads again when a take came or went.
function useSpace({ storageRoom }: PracticePorts, takeBytes: number): StorageSpace | null {
  const [space, setSpace] = useState<StorageSpace | null>(null);
  useEffect(() => {
    let left = false;
    void storageRoom.space().then((read) => {
      if (!left) setSpace(read);
    });
    return () => {
      left = true;
    };
  }, [storageRoom, takeBytes]);
  return space;
}
