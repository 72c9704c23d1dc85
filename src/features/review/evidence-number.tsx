import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./evidence.module.css";

interface EvidenceNumberProps {
  readonly name: string;
  /** With its unit. */
  readonly value: string;
  /** How it was measured and how sure it is. */
  readonly method: string;
  readonly children?: ReactNode;
}

/** One number, with how it was measured one press away. */
export function EvidenceNumber({ name, value, method, children }: EvidenceNumberProps) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.number}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd className={styles.more}>
        {children}
        <details>
          <summary className={styles.summary}>
            {t("evidence.how")} <span className="visually-hidden">({name})</span>
          </summary>
          <p className={styles.method}>{method}</p>
        </details>
      </dd>
    </div>
  );
}
