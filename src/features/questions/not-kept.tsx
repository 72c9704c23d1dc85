import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Notice } from "../../ui/notice.tsx";

/** The change was refused by the browser; nothing of it was kept. */
export function NotKept({ failure }: { readonly failure: StorageFailure | null }) {
  const { t } = useTranslation("questions");
  const wordsOf = useFailureWords();
  if (failure === null) return null;
  const { title, next } = wordsOf(failure);
  return (
    <Notice tone="bad" role="alert" title={t("own.failed")}>
      {title}. {next}
    </Notice>
  );
}
