import { useTranslation } from "react-i18next";
import { Voice } from "../../ui/voice.tsx";
import styles from "./one-change.module.css";

interface OneChangeProps {
  readonly text: string;
  /** One line that does not draw the eye from the lens. */
  readonly isQuiet: boolean;
}

/** What the person set out to do after the last take of this question. */
export function OneChange({ text, isQuiet }: OneChangeProps) {
  const { t } = useTranslation("interview");
  if (isQuiet)
    return (
      <p className={styles.points}>
        {t("ask.one-change-line")} <bdi>{text}</bdi>
      </p>
    );
  return (
    <div className={styles.change}>
      <p className={styles.label}>{t("ask.one-change")}</p>
      <Voice size={19}>{text}</Voice>
    </div>
  );
}
