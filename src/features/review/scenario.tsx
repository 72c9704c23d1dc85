import { useTranslation } from "react-i18next";
import { Voice } from "../../ui/voice.tsx";
import styles from "./guidance.module.css";

/** What a station gave to read before its task: English, as the bank is. */
export function Scenario({ text }: { readonly text: string }) {
  return (
    <Voice lang="en" className={styles.scenario}>
      {text}
    </Voice>
  );
}

/** The same beside the rating: closed, for whoever wants to read again what was asked. */
export function ScenarioAgain({ text }: { readonly text: string }) {
  const { t } = useTranslation("review");
  return (
    <details className={styles.again}>
      <summary className={styles.summary}>{t("scenario.again")}</summary>
      <Scenario text={text} />
    </details>
  );
}
