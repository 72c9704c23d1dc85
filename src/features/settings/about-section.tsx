import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";

export function AboutSection({ version }: { readonly version: string }) {
  const { t } = useTranslation("settings");
  return (
    <Section id="about">
      <dl className={styles.rows}>
        <div className={styles.fact}>
          <dt>{t("about.version")}</dt>
          <dd>
            <bdi>{version}</bdi>
          </dd>
        </div>
        <div className={styles.fact}>
          <dt>{t("about.license")}</dt>
          <dd>{t("about.mit")}</dd>
        </div>
        <div className={styles.fact}>
          <dt>{t("about.questions")}</dt>
          <dd>
            {t("about.reviewed")} {t("about.report")}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
