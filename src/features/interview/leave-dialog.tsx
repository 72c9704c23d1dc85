import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface LeaveDialogProps {
  readonly isRecording: boolean;
  readonly savedMs: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveDialog({ isRecording, savedMs, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  return (
    <Dialog
      title={t(isRecording ? "leave.recording-title" : "leave.title")}
      safeLabel={t(isRecording ? "leave.recording-stay" : "leave.stay")}
      onSafe={onStay}
      actions={
        <Button variant="ghost" onClick={onLeave}>
          {t(isRecording ? "leave.recording-confirm" : "leave.confirm")}
        </Button>
      }
    >
      {isRecording ? t("leave.recording-text", { saved: format.duration(savedMs) }) : t("leave.text")}
    </Dialog>
  );
}
