import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageSpace } from "../../platform/storage/storage.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Meter } from "../../ui/meter.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { Kept } from "./kept.ts";
import { KeepPromise } from "./keep-promise.tsx";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

const LARGEST = 5;
const NEARLY_FULL = 0.9;

export function StorageSection({ ports, kept }: { readonly ports: SettingsPorts; readonly kept: Kept }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const { takes, takeBytes, space, persistence } = kept;

  return (
    <Section id="storage">
      <Space space={space} />
      <p className={styles.note}>{t("storage.takes", { count: takes.length, size: format.size(takeBytes) })}</p>
      <FreeSpace />
      <KeepPromise ports={ports} persistence={persistence} />
      <LargestTakes takes={takes} />
    </Section>
  );
}

function Space({ space }: { readonly space: StorageSpace | null }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  if (space === null) return <p className={styles.note}>{t("storage.unknown")}</p>;
  const { usedBytes, quotaBytes } = space;
  const used = format.size(usedBytes);
  if (quotaBytes === null) return <p className={styles.note}>{t("storage.used", { used })}</p>;
  return (
    <Meter
      label={t("storage.label")}
      labelHidden
      value={usedBytes}
      max={quotaBytes}
      warn={usedBytes > quotaBytes * NEARLY_FULL}
      valueText={t("storage.usedOf", {
        used,
        quota: format.size(quotaBytes),
        left: format.size(Math.max(0, quotaBytes - usedBytes)),
      })}
    />
  );
}

function FreeSpace() {
  const { t } = useTranslation("settings");
  return (
    <div className={styles.offer}>
      <p>{t("storage.freeText")}</p>
      <LinkButton size="small" href={`#${paths.freeSpace()}`}>
        {t("storage.free")}
      </LinkButton>
    </div>
  );
}

function LargestTakes({ takes }: { readonly takes: readonly TakeRecord[] }) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const largest = takes
    .filter(({ status }) => status !== "recording")
    .toSorted((a, b) => b.sizeBytes - a.sizeBytes)
    .slice(0, LARGEST);
  if (largest.length === 0) return null;
  return (
    <>
      <h3 className={styles.subheading}>{t("storage.largest")}</h3>
      <Rows label={t("storage.largest")}>
        {largest.map((take) => (
          <Row
            key={take.id}
            href={`#${paths.review(take.id)}`}
            title={
              <Voice as="span" lang="en">
                {take.questionText}
              </Voice>
            }
            description={
              <span className={styles.takeMeta}>
                <bdi>{format.date(take.createdAt)}</bdi>
                <span>{t("storage.length", { length: format.duration(take.durationMs) })}</span>
              </span>
            }
            trailing={format.size(take.sizeBytes)}
          />
        ))}
      </Rows>
    </>
  );
}
