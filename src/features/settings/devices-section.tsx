import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { CaptureFailure } from "../../platform/capture/capture.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Option } from "../../ui/option.ts";
import { Select } from "../../ui/select.tsx";
import { openBriefly } from "./open-briefly.ts";
import type { SectionProps } from "./section-props.ts";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";
import { useDevices } from "./use-devices.ts";

export function DevicesSection({ ports: { devices }, settings, saving }: SectionProps) {
  const { t } = useTranslation("settings");
  const wordsOf = useFailureWords();
  const [asking, setAsking] = useState<"no" | "waiting" | CaptureFailure>("no");
  const { list, refresh } = useDevices(devices);

  async function show() {
    setAsking("waiting");
    const failure = await openBriefly(devices);
    await refresh();
    setAsking(failure ?? "no");
  }

  /** What is connected, and what was chosen before even while it is away. */
  function options(labels: readonly string[], chosen: string | null): Option<string>[] {
    const away =
      chosen === null || labels.includes(chosen)
        ? []
        : [{ value: chosen, label: t("devices.away", { label: chosen }) }];
    return [{ value: "", label: t("devices.default") }, ...labels.map((label) => ({ value: label, label })), ...away];
  }

  const cameras = list?.cameras ?? [];
  const microphones = list?.microphones ?? [];
  const failure = typeof asking === "string" ? null : wordsOf(asking);
  return (
    <Section id="devices" saving={saving}>
      {failure !== null && (
        <Notice tone="bad" role="alert" title={failure.title} className={styles.failure}>
          {failure.next}
        </Notice>
      )}
      {(list === null || cameras.length + microphones.length > 0) && (
        <div className={styles.rows}>
          <Select
            layout="beside"
            label={t("devices.camera")}
            className={styles.select}
            options={options(cameras, settings.cameraLabel)}
            value={settings.cameraLabel ?? ""}
            onValue={(label) => void saving.save("devices", { cameraLabel: label || null })}
          />
          <Select
            layout="beside"
            label={t("devices.microphone")}
            className={styles.select}
            options={options(microphones, settings.microphoneLabel)}
            value={settings.microphoneLabel ?? ""}
            onValue={(label) => void saving.save("devices", { microphoneLabel: label || null })}
          />
        </div>
      )}
      {list !== null && (cameras.length === 0 || microphones.length === 0) && (
        <div className={styles.offer}>
          <p>{t("devices.hidden")}</p>
          <Button onClick={() => void show()} unavailable={asking === "waiting" ? t("devices.opening") : undefined}>
            {t("devices.show")}
          </Button>
        </div>
      )}
    </Section>
  );
}
