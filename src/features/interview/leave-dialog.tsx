import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";

interface LeaveDialogProps {
  /** Of the answer that is still being recorded; null: none is. */
  readonly recordedMs: number | null;
  /** No question is left after this one. */
  readonly isLast: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

export function LeaveDialog({ recordedMs, isLast, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const isRecording = recordedMs !== null;
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
      {isRecording
        ? t(isLast ? "leave.recording-text-last" : "leave.recording-text", { time: format.duration(recordedMs) })
        : t("leave.text")}
    </Dialog>
  );
}
