import { useTranslation } from "react-i18next";
import styles from "./marked-reply.module.css";

/** What the marks in the text mean. */
export function ReplyLegend() {
  const { t } = useTranslation("mentors");
  return (
    <ul role="list" className={styles.legend}>
      <li>
        <span className={styles.time}>0:18</span> {t("legend.understood")}
      </li>
      <li>
        <span className={styles.envelope}>19:05</span> {t("legend.envelope")}
      </li>
      <li>
        <span className={styles.rest}>{t("legend.restExample")}</span> {t("legend.rest")}
      </li>
    </ul>
  );
}
