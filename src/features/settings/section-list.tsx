import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { SECTION_IDS, showSection, type SectionId } from "./sections.ts";
import styles from "./settings.module.css";

/** The sections by name, beside them. */
export function SectionList() {
  const { t } = useTranslation("settings");
  const [chosen, setChosen] = useState<SectionId | null>(null);
  const visible = useVisibleSections();
  // The last sections never reach the top of the view, so what was chosen counts for as long as it can be seen.
  const current = chosen !== null && visible.has(chosen) ? chosen : SECTION_IDS.find((id) => visible.has(id));

  return (
    <nav className={styles.list} aria-label={t("sections.label")}>
      <ul>
        {SECTION_IDS.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={id === current ? "true" : undefined}
              onClick={() => {
                setChosen(id);
                showSection(id);
              }}
            >
              {t(`sections.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function useVisibleSections(): ReadonlySet<SectionId> {
  const [visible, setVisible] = useState<ReadonlySet<SectionId>>(new Set());

  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        setVisible(new Set(SECTION_IDS.filter((id) => seen.has(id))));
      },
      // A section of which only the end is left at the top does not count.
      { rootMargin: "-10% 0px 0px 0px" },
    );
    for (const id of SECTION_IDS) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);

  return visible;
}
