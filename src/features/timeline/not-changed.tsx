import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Notice } from "../../ui/notice.tsx";

/** The browser refused the change; what is written in the form stays there. */
export function NotChanged({ failure }: { readonly failure: StorageFailure | null }) {
  const { t } = useTranslation("timeline");
  const wordsOf = useFailureWords();
  if (failure === null) return null;
  const { title, next } = wordsOf(failure);
  return (
    <Notice tone="bad" role="alert" title={t("failed")}>
      {title}. {next}
    </Notice>
  );
}
