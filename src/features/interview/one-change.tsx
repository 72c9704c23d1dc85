import { useTranslation } from "react-i18next";
import { Voice } from "../../ui/voice.tsx";
import styles from "./one-change.module.css";

/** What the person set out to do after the last take of this question. */
export function OneChange({ text }: { text: string }) {
  const { t } = useTranslation("interview");
  return (
    <div className={styles.change}>
      <p className={styles.label}>{t("ask.one-change")}</p>
      <Voice size={19}>{text}</Voice>
    </div>
  );
}
