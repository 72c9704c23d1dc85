import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

/** The same three sentences as behind "On this device". */
export function PrivacySection({ ports: { storage } }: { readonly ports: SettingsPorts }) {
  const { t } = useTranslation("shell");
  return (
    <Section id="privacy">
      <div className={styles.prose}>
        <p>{t(storage.kind === "memory" ? "privacy.keptInMemory" : "privacy.kept")}</p>
        <p>{t("privacy.sent")}</p>
        <p>{t("privacy.erased")}</p>
      </div>
    </Section>
  );
}
