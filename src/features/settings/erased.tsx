import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

/** Says that everything is gone. The way on loads the page anew, so that nothing of before is left in memory either. */
export function Erased() {
  const { t } = useTranslation("settings");
  const focusRef = useRef<HTMLAnchorElement>(null);

  useEffect(() => focusRef.current?.focus(), []);

  return (
    <div role="status">
      <EmptyState
        headingLevel={1}
        title={t("erase.doneTitle")}
        actions={
          <LinkButton ref={focusRef} variant="primary" href="./">
            {t("erase.start")}
          </LinkButton>
        }
      >
        {t("erase.doneText")}
      </EmptyState>
    </div>
  );
}
