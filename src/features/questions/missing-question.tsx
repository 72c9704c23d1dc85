import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

/** An address of a question that is not in any bank. */
export function MissingQuestion() {
  const { t } = useTranslation("questions");
  return (
    <EmptyState
      headingLevel={1}
      title={t("missing.title")}
      actions={<LinkButton href={`#${paths.questions()}`}>{t("missing.back")}</LinkButton>}
    >
      <p>{t("missing.text")}</p>
    </EmptyState>
  );
}
