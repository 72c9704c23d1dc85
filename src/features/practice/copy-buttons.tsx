import { Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./build.module.css";

interface CopyButtonsProps {
  readonly copyText: PracticePorts["copyText"];
  /** What each button says, and what it copies. */
  readonly texts: readonly (readonly [label: string, text: string])[];
}

/** Buttons that put a text on the clipboard and say how that went. */
export function CopyButtons({ copyText, texts }: CopyButtonsProps) {
  const { t } = useTranslation(["sheet", "build"]);
  const [last, setLast] = useState<{ readonly text: string; readonly done: boolean } | null>(null);

  async function copy(text: string) {
    setLast({ text, done: await copyText(text) });
  }

  return (
    <div>
      <div className={styles.codeActions}>
        {texts.map(([label, text]) => (
          <Button key={text} size="small" icon={Copy} onClick={() => void copy(text)}>
            {last?.text === text && last.done ? t("build:copied") : label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.meaning}>
        {last && !last.done ? t("asked.notCopied") : ""}
      </p>
    </div>
  );
}
