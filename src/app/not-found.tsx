import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../domain/paths.ts";
import { LinkButton } from "../ui/link-button.tsx";
import styles from "./message-page.module.css";

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("notFound.title")}</h1>
      <p className={styles.lead}>{t("notFound.body")}</p>
      <div className={styles.ways}>
        <Link href={paths.practice()} asChild>
          <LinkButton variant="primary" size="large">
            {t("notFound.practice")}
          </LinkButton>
        </Link>
        <Link href={paths.takes()} asChild>
          <LinkButton size="large">{t("notFound.takes")}</LinkButton>
        </Link>
      </div>
    </div>
  );
}
