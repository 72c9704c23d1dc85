import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Readable } from "../../domain/store.ts";
import { litSteps, loudFrom } from "../../domain/interview/sound-level.ts";
import { useFormat } from "../../i18n/format.ts";
import { LevelSteps } from "../../ui/level-steps.tsx";

const STEPS = { small: 9, regular: 32 } as const;

/** The microphone now; says so where it cannot be measured. */
export function RoomLevel({ level, size }: { level: Readable<number | null>; size: "small" | "regular" }) {
  const dbfs = useSyncExternalStore(level.subscribe, level.get);
  const { t } = useTranslation("interview");
  const format = useFormat();
  const steps = STEPS[size];
  const value =
    dbfs === null
      ? t("brief.level-unknown")
      : Number.isFinite(dbfs)
        ? t("level", { level: format.number(Math.round(dbfs)).replace("-", "\u2212") })
        : t("silent");
  return (
    <LevelSteps
      label={t("brief.level")}
      valueText={value}
      steps={steps}
      lit={dbfs === null ? 0 : litSteps(dbfs, steps)}
      clipsFrom={loudFrom(steps)}
      size={size}
    />
  );
}
