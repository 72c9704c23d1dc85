import { Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { copyText } from "./copy-text.ts";
import styles from "./message-page.module.css";

/** A report to copy for whoever looks into a fault; nothing is sent. */
export function FaultDetails({ report }: { readonly report: string }) {
  const { t } = useTranslation("shell");
  const [copied, setCopied] = useState(false);

  return (
    <details>
      <summary className={styles.summary}>
        {t("error.report")} <span className={styles.holds}>{t("error.reportHolds")}</span>
      </summary>
      <pre className={styles.report} dir="ltr">
        {report}
      </pre>
      <Button size="small" icon={Copy} onClick={async () => setCopied(await copyText(report))}>
        {copied ? t("error.copied") : t("error.copy")}
      </Button>
    </details>
  );
}
