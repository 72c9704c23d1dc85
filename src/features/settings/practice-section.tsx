import { useTranslation } from "react-i18next";
import { SELF_VIEW_CHOICES } from "../../domain/interview/form.ts";
import { EXTENDED_TIMES, LENS_PLACES, type ExtendedTime } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { AloudRows } from "./aloud-rows.tsx";
import type { SectionProps } from "./section-props.ts";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

const QUALITIES = ["standard", "small"] as const;
const EXAMPLE_MS = 120_000;

/** The defaults of every interview. */
export function PracticeSection({ ports, settings, saving }: SectionProps) {
  const { t } = useTranslation("settings");
  const save = (change: Parameters<typeof saving.save>[1]) => void saving.save("practice", change);
  const sizeOf = useSizeWords(ports.recorder);
  const timeWords = (time: ExtendedTime) =>
    time === "no-limit" ? t("practice.times.none") : t("practice.times.factor", { factor: time });

  return (
    <Section id="practice" saving={saving}>
      <div className={styles.rows}>
        <Segmented
          layout="beside"
          label={t("practice.lens")}
          hint={t("practice.lensHint")}
          options={LENS_PLACES.map((place) => ({ value: place, label: t(`practice.lenses.${place}`) }))}
          value={settings.lens}
          onValue={(lens) => save({ lens })}
        />
        <Segmented
          layout="beside"
          label={t("practice.time")}
          hint={t("practice.timeHint")}
          options={EXTENDED_TIMES.map((time) => ({ value: String(time), label: timeWords(time) }))}
          value={String(settings.extendedTime)}
          onValue={(value) => save({ extendedTime: EXTENDED_TIMES.find((time) => String(time) === value) ?? 1 })}
        />
        <AloudRows speaker={ports.speaker} settings={settings} onChange={save} />
        <Segmented
          layout="beside"
          label={t("practice.picture")}
          options={SELF_VIEW_CHOICES.map((choice) => ({ value: choice, label: t(`practice.pictures.${choice}`) }))}
          value={settings.selfView}
          onValue={(selfView) => save({ selfView })}
        />
        <Segmented
          layout="beside"
          label={t("practice.size")}
          options={QUALITIES.map((quality) => ({ value: quality, label: t(`practice.sizes.${quality}`) }))}
          beside={<span className={styles.note}>{sizeOf(settings.quality)}</span>}
          value={settings.quality}
          onValue={(quality) => save({ quality })}
        />
      </div>
    </Section>
  );
}

/** "2 min is about 17 MB"; nothing where this browser cannot record. */
function useSizeWords(recorder: SettingsPorts["recorder"]) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const hasVideo = recorder.codecFor(true) !== null;
  const canRecord = hasVideo || recorder.codecFor(false) !== null;

  return (quality: (typeof QUALITIES)[number]): string => {
    if (!canRecord) return "";
    const bytes = recorder.bytesPerSecond(quality, hasVideo) * (EXAMPLE_MS / 1000);
    return t("practice.sizeIs", { length: format.minutes(EXAMPLE_MS), size: format.size(bytes) });
  };
}
