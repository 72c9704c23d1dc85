import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./progress.module.css";

/** The table behind a chart, made when it is asked for. */
export function Behind({ label, children }: { readonly label: string; readonly children: () => ReactNode }) {
  const { t } = useTranslation("progress");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.behind} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t("asTable")}
        <span className="visually-hidden">: {label}</span>
      </summary>
      {isOpen && children()}
    </details>
  );
}
