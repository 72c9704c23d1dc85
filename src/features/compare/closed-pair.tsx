import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";

interface ClosedPairProps {
  /** "same": one take twice. "missing": one of them is not on this device. "running": one is still recorded. */
  readonly reason: "same" | "missing" | "running";
  /** The one that is here. */
  readonly left: TakeRecord | null;
}

/** Stands in for two takes that cannot be put side by side. */
export function ClosedPair({ reason, left }: ClosedPairProps) {
  const { t } = useTranslation("compare");
  return (
    <EmptyState
      headingLevel={1}
      title={t(`closed.${reason}.title`)}
      actions={
        <>
          <LinkButton href={`#${paths.takes()}`}>{t("closed.toTakes")}</LinkButton>
          {left !== null && (
            <LinkButton variant="ghost" href={`#${paths.review(left.id)}`}>
              {t(reason === "same" ? "openReview" : "closed.toReview")}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{t(`closed.${reason}.body`)}</p>
    </EmptyState>
  );
}
