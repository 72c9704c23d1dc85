import { useTranslation } from "react-i18next";
import { THEMES } from "../../domain/records/records.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import type { SectionProps } from "./section-props.ts";
import { Section } from "./section.tsx";
import styles from "./settings.module.css";

export function LanguageSection({ ports, settings, saving }: SectionProps) {
  const { t } = useTranslation("settings");
  const known = ports.languages.find(({ tag }) => tag === settings.language);

  return (
    <Section id="language" saving={saving}>
      <div className={styles.rows}>
        <Select
          layout="beside"
          label={t("language.label")}
          className={styles.select}
          beside={<span className={styles.note}>{t("language.questions")}</span>}
          options={[
            { value: "", label: t("language.browser") },
            ...ports.languages.map(({ tag, name }) => ({ value: tag, label: name })),
          ]}
          value={known?.tag ?? ""}
          onValue={(language) => void saving.save("language", { language })}
        />
        <Segmented
          layout="beside"
          label={t("language.theme")}
          options={THEMES.map((theme) => ({ value: theme, label: t(`language.themes.${theme}`) }))}
          value={settings.theme}
          onValue={(theme) => void saving.save("language", { theme })}
        />
      </div>
    </Section>
  );
}
