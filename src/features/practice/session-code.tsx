import { Copy, Dices } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./build.module.css";

interface SessionCodeProps {
  readonly code: string;
  readonly copyText: PracticePorts["copyText"];
  readonly onDrawOthers: () => void;
}

/** The short code of the form and its very questions. */
export function SessionCode({ code, copyText, onDrawOthers }: SessionCodeProps) {
  const { t } = useTranslation("build");
  const [copied, setCopied] = useState<{ readonly code: string; readonly done: boolean } | null>(null);
  const current = copied?.code === code ? copied : null;

  async function copy() {
    setCopied({ code, done: await copyText(code) });
  }

  return (
    <section>
      <h2 className={styles.group}>{t("codeTitle")}</h2>
      <p className={styles.code} dir="ltr">
        {code}
      </p>
      <div className={styles.codeActions}>
        <Button size="small" icon={Copy} onClick={() => void copy()}>
          {current?.done ? t("copied") : t("copy")}
        </Button>
        <Button size="small" variant="ghost" icon={Dices} onClick={onDrawOthers}>
          {t("drawOthers")}
        </Button>
      </div>
      <p role="status" className={styles.meaning}>
        {current && !current.done ? t("notCopied") : t("codeText")}
      </p>
    </section>
  );
}
