import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Saving } from "./review-edits.ts";
import styles from "./review-place.module.css";

interface SaveStateProps {
  readonly saving: Saving;
  readonly keptOn: "disk" | "memory";
  readonly onRetry: () => void;
}

/** Quiet while all is well. */
export function SaveState({ saving, keptOn, onRetry }: SaveStateProps) {
  const { t } = useTranslation("review");
  const words = useFailureWords();

  if (saving.name === "failed") {
    const { title, kept, next } = words(saving.failure);
    return (
      <Notice
        role="alert"
        tone="bad"
        className={styles.notSaved}
        title={title}
        actions={
          <Button size="small" onClick={onRetry}>
            {t("saving.retry")}
          </Button>
        }
      >
        {kept} {next}
      </Notice>
    );
  }

  return (
    <p role="status" className={styles.saving}>
      {saving.name === "saved" && (
        <>
          <Icon icon={Check} size="small" />
          {t(`saving.${keptOn}`)}
        </>
      )}
      {saving.name === "saving" && t("saving.running")}
    </p>
  );
}
