import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

export function MissingProgram() {
  const { t } = useTranslation("programs");
  return (
    <EmptyState
      headingLevel={1}
      title={t("missing.title")}
      actions={<LinkButton href={`#${paths.programs()}`}>{t("missing.back")}</LinkButton>}
    >
      {t("missing.text")}
    </EmptyState>
  );
}
