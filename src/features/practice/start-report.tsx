import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords, type WordedFailure } from "../../i18n/failure-words.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Start } from "./use-start.ts";
import styles from "./practice.module.css";

/** How a start goes: nothing where it goes at once. */
export function StartReport({ start }: { readonly start: Start }) {
  const { t } = useTranslation("practice");
  return (
    <>
      {start.failure && <FailureNotice failure={start.failure} />}
      <p role="status" className={styles.meta}>
        {start.slow ? t("starting") : ""}
      </p>
    </>
  );
}

/** Says what failed, and brings it into view: the button that failed may be far down the page. */
export function FailureNotice({ failure }: { readonly failure: WordedFailure }) {
  const wordsOf = useFailureWords();
  const box = useRef<HTMLDivElement>(null);
  const { title, kept, next } = wordsOf(failure);
  useEffect(() => box.current?.focus(), [failure]);
  return (
    <div ref={box} tabIndex={-1} className={styles.failure}>
      <Notice tone="bad" role="alert" title={title}>
        {kept} {next}
      </Notice>
    </div>
  );
}
