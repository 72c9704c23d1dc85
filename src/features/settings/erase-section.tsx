import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

interface EraseSectionProps {
  readonly ports: SettingsPorts;
  readonly onErased: () => void;
}

export function EraseSection({ ports: { storage }, onErased }: EraseSectionProps) {
  const { t } = useTranslation("settings");
  const [isAsking, setAsking] = useState(false);
  const held = useFresh(
    useCallback(() => readHeld(storage), [storage]),
    storage,
  );
  const words = useHeldWords();
  if (held === null) return <Section id="erase">{null}</Section>;

  const things = words(held);
  return (
    <Section id="erase">
      <div className={styles.offer}>
        <div className={styles.promiseWords}>
          <p className={styles.strong}>{t("erase.title")}</p>
          <p className={styles.note}>
            {things.length === 0 ? t("erase.nothing") : t("erase.holds", { things: things.join(", ") })}
          </p>
        </div>
        <Button
          danger
          onClick={() => setAsking(true)}
          unavailable={held.isRecording ? t("erase.recording") : undefined}
        >
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

interface Held {
  readonly takes: number;
  readonly takeBytes: number;
  readonly damaged: number;
  readonly interviews: number;
  readonly reviews: number;
  readonly banks: number;
  readonly isRecording: boolean;
}

async function readHeld(storage: SettingsPorts["storage"]): Promise<Held> {
  const [takes, damaged, interviews, reviews, banks] = await Promise.all([
    storage.takes(),
    storage.damagedTakes(),
    storage.interviews(),
    storage.reviews(),
    storage.bankTexts(),
  ]);
  return {
    takes: takes.length,
    takeBytes: takes.reduce((sum, take) => sum + take.sizeBytes, 0),
    damaged,
    interviews: interviews.length,
    reviews: reviews.length,
    banks: banks.size,
    isRecording: takes.some(({ status }) => status === "recording"),
  };
}

/** Exactly what is here, one phrase for each kind. */
function useHeldWords() {
  const { t } = useTranslation("settings");
  const format = useFormat();
  return ({ takes, takeBytes, damaged, interviews, reviews, banks }: Held): string[] => [
    ...(takes > 0 ? [t("erase.takes", { count: takes, size: format.size(takeBytes) })] : []),
    ...(damaged > 0 ? [t("erase.damaged", { count: damaged })] : []),
    ...(interviews > 0 ? [t("erase.interviews", { count: interviews })] : []),
    ...(reviews > 0 ? [t("erase.reviews", { count: reviews })] : []),
    ...(banks > 0 ? [t("erase.banks", { count: banks })] : []),
  ];
}
