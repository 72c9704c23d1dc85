import { Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { copyText } from "./copy-text.ts";

interface FaultBannerProps {
  readonly report: string;
  readonly onDismiss: () => void;
}

/** Something went wrong that left everything on the screen standing. */
export function FaultBanner({ report, onDismiss }: FaultBannerProps) {
  const { t } = useTranslation(["banners", "shell"]);
  const [copied, setCopied] = useState(false);
  return (
    <Notice
      tone="warn"
      role="status"
      title={t("fault.title")}
      actions={
        <>
          <Button size="small" icon={Copy} onClick={async () => setCopied(await copyText(report))}>
            {copied ? t("shell:error.copied") : t("fault.copy")}
          </Button>
          <Button size="small" variant="ghost" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </>
      }
    >
      {t("shell:error.body")} {t("fault.body")}
    </Notice>
  );
}
