import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { NotKept } from "./not-kept.tsx";
import type { Keeping } from "./program-keeper.ts";
import styles from "./programs.module.css";

interface SaveStateProps {
  readonly saving: Keeping["saving"];
  readonly onRetry: () => void;
}

/** Quiet while all is well. */
export function SaveState({ saving, onRetry }: SaveStateProps) {
  const { t } = useTranslation("programs");
  if (typeof saving === "object") return <NotKept failure={saving} onRetry={onRetry} />;
  return (
    <p role="status" className={styles.saving}>
      {saving === "saved" && (
        <>
          <Icon icon={Check} size="small" />
          {t("saving.saved")}
        </>
      )}
      {saving === "soon" && t("saving.running")}
    </p>
  );
}
