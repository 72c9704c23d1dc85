import { useTranslation } from "react-i18next";
import { Voice } from "../../ui/voice.tsx";
import styles from "./scenario.module.css";

/** What a station gives to read before its answer. It scrolls by itself where the screen is low, by keyboard too. */
export function Scenario({ text }: { text: string }) {
  const { t } = useTranslation("interview");
  return (
    <div className={styles.scenario} role="region" aria-label={t("station.scenario")} tabIndex={0}>
      <Voice lang="en" className={styles.text}>
        {text}
      </Voice>
    </div>
  );
}

/** The same while the answer runs: closed, and away from the lens. */
export function ScenarioAgain({ text }: { text: string }) {
  const { t } = useTranslation("interview");
  return (
    <details className={styles.again}>
      <summary>{t("station.again")}</summary>
      <Scenario text={text} />
    </details>
  );
}
