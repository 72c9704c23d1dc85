import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BrandMark } from "../ui/brand-mark.tsx";
import { Button } from "../ui/button.tsx";
import { FaultDetails } from "./fault-details.tsx";
import { faultReport } from "./fault-report.ts";
import styles from "./message-page.module.css";

/** While the browser takes long to open what is stored. */
export function SlowStart() {
  const { t } = useTranslation("shell");
  return (
    <BareFrame>
      <p className={styles.lead} role="status">
        {t("start.slow")}
      </p>
    </BareFrame>
  );
}

/** The app could not start at all. */
export function StartFailure({ error, at }: { readonly error: unknown; readonly at: Date }) {
  const { t } = useTranslation("shell");
  const report = faultReport({ error, place: "start", at, userAgent: navigator.userAgent });
  return (
    <BareFrame>
      <h1 className={styles.title}>{t("start.failedTitle")}</h1>
      <p className={styles.lead}>{t("error.body")}</p>
      <div className={styles.ways}>
        <Button variant="primary" size="large" onClick={() => location.reload()}>
          {t("error.reload")}
        </Button>
      </div>
      <FaultDetails report={report} />
    </BareFrame>
  );
}

function BareFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("shell");
  return (
    <div className="shell">
      <header className="shell-bar">
        <span className="shell-brand">
          <BrandMark className="shell-mark" />
          <span>{t("brand")}</span>
        </span>
      </header>
      <main className="shell-page">
        <div className={styles.page}>{children}</div>
      </main>
    </div>
  );
}
