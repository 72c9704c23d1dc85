import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

interface ClosedTakeProps {
  /** "missing": not on this device. "running": another tab still records it. */
  readonly reason: "missing" | "running";
}

/** Stands in for a take that cannot be opened, or not yet. */
export function ClosedTake({ reason }: ClosedTakeProps) {
  const { t } = useTranslation("review");
  return (
    <EmptyState
      headingLevel={1}
      title={t(`${reason}.title`)}
      actions={
        <>
          <LinkButton href={`#${paths.takes()}`}>{t("toTakes")}</LinkButton>
          <LinkButton variant="ghost" href={`#${paths.practice()}`}>
            {t("toPractice")}
          </LinkButton>
        </>
      }
    >
      <p>{t(`${reason}.body`)}</p>
    </EmptyState>
  );
}
