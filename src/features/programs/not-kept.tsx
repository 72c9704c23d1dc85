import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

interface NotKeptProps {
  readonly failure: StorageFailure | null;
  readonly onRetry?: () => void;
}

/** The change was refused by the browser; nothing of it was kept. */
export function NotKept({ failure, onRetry }: NotKeptProps) {
  const { t } = useTranslation("programs");
  const wordsOf = useFailureWords();
  if (failure === null) return null;
  const { title, next } = wordsOf(failure);
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t("notKept")}
      actions={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        )
      }
    >
      {title}. {next}
    </Notice>
  );
}
