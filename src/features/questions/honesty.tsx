import { Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { Button } from "../../ui/button.tsx";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface HonestyProps {
  readonly ports: Pick<QuestionsPorts, "copyText">;
  readonly id: QuestionId;
  readonly isOwn: boolean;
}

/** Who has read this question, and how to say that it is wrong. */
export function Honesty({ ports, id, isOwn }: HonestyProps) {
  const { t } = useTranslation("questions");
  const [isCopied, setCopied] = useState<boolean | null>(null);
  if (isOwn) return <p className={styles.honesty}>{t("honesty.own")}</p>;
  return (
    <footer className={styles.honesty}>
      <p>{t("honesty.bank")}</p>
      <p>
        {t("honesty.report")} <code dir="ltr">{id}</code>{" "}
        <Button
          size="small"
          variant="ghost"
          icon={Copy}
          onClick={() => void ports.copyText(id).then((copied) => setCopied(copied))}
        >
          {isCopied ? t("honesty.copied") : t("honesty.copy")}
        </Button>
      </p>
      <p role="status">{isCopied === false && t("honesty.notCopied")}</p>
    </footer>
  );
}
