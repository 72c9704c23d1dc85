import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import type { Kept } from "./kept.ts";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import { WRITTEN } from "./written.ts";
import styles from "./settings.module.css";

interface EraseSectionProps {
  readonly ports: SettingsPorts;
  readonly kept: Kept;
  readonly onErased: () => void;
}

export function EraseSection({ ports: { storage }, kept, onErased }: EraseSectionProps) {
  const { t } = useTranslation("settings");
  const [isAsking, setAsking] = useState(false);
  const things = useKeptWords(kept);
  const isRecording = kept.takes.some(({ status }) => status === "recording");

  return (
    <Section id="erase">
      <div className={styles.offer}>
        <div className={styles.promiseWords}>
          <p className={styles.strong}>{t("erase.title")}</p>
          <p className={styles.note}>
            {things.length === 0 ? t("erase.nothing") : t("erase.holds", { things: things.join(", ") })}
          </p>
        </div>
        <Button danger onClick={() => setAsking(true)} unavailable={isRecording ? t("erase.recording") : undefined}>
          {t("erase.action")}
        </Button>
      </div>
      {isAsking && (
        <EraseDialog
          things={[...things, t("erase.settingsToo")]}
          eraseAll={() => storage.eraseAll()}
          onErased={onErased}
          onKeep={() => setAsking(false)}
        />
      )}
    </Section>
  );
}

/** Exactly what is here, one phrase for each kind. */
function useKeptWords({
  takes,
  takeBytes,
  damaged,
  damagedRecords,
  interviews,
  reviews,
  banks,
  written,
}: Kept): string[] {
  const { t } = useTranslation("settings");
  const format = useFormat();
  return [
    ...(takes.length > 0 ? [t("erase.takes", { count: takes.length, size: format.size(takeBytes) })] : []),
    ...(damaged > 0 ? [t("erase.damaged", { count: damaged })] : []),
    ...(interviews > 0 ? [t("erase.interviews", { count: interviews })] : []),
    ...(reviews > 0 ? [t("erase.reviews", { count: reviews })] : []),
    ...(banks > 0 ? [t("erase.banks", { count: banks })] : []),
    ...(damagedRecords > 0 ? [t("erase.damagedRecords", { count: damagedRecords })] : []),
    ...WRITTEN.filter((kind) => written[kind] > 0).map((kind) => t(`erase.written.${kind}`, { count: written[kind] })),
  ];
}
