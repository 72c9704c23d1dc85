import { Lock } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";

interface PrivacyButtonProps {
  /** The browser stores nothing for this window, so that the sentence about keeping would not be true. */
  readonly keepsNothing: boolean;
}

/** "On this device", always in sight: where recordings live, in three sentences. */
export function PrivacyButton({ keepsNothing }: PrivacyButtonProps) {
  const { t } = useTranslation("shell");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button className="shell-here" type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon icon={Lock} size="small" />
        {t("privacy.button")}
      </button>
      {isOpen && (
        <Dialog title={t("privacy.title")} safeLabel={t("privacy.close")} onSafe={() => setOpen(false)}>
          <div className="shell-sentences">
            <p>{keepsNothing ? t("privacy.keptInMemory") : t("privacy.kept")}</p>
            <p>{t("privacy.sent")}</p>
            <p>{keepsNothing ? t("privacy.download") : t("privacy.erased")}</p>
          </div>
        </Dialog>
      )}
    </>
  );
}
