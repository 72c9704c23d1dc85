import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { FaultDetails } from "./fault-details.tsx";
import { faultReport } from "./fault-report.ts";
import type { Place } from "./place.ts";
import styles from "./message-page.module.css";

interface ErrorBoundaryProps {
  /** Null: around the whole app. */
  readonly place: Place | null;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly fault: { readonly error: unknown; readonly at: Date } | null;
}

/** Stands in for what could not be drawn; where that is a place, the navigation around it goes on working. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { fault: { error, at: new Date() } };
  }

  override render() {
    const { place, children } = this.props;
    const { fault } = this.state;
    if (fault === null) return children;
    const report = faultReport({ ...fault, place: place?.pattern ?? "none", userAgent: navigator.userAgent });
    return <StoppedPlace place={place} report={report} />;
  }
}

function StoppedPlace({ place, report }: { readonly place: Place | null; readonly report: string }) {
  const { t } = useTranslation("shell");
  return (
    <div className={styles.page} role="alert">
      <h1 className={styles.title}>
        {t("error.title", { place: place === null ? t("brand") : t(`places.${place.title}`) })}
      </h1>
      <p className={styles.lead}>{t("error.body")}</p>
      <div className={styles.ways}>
        <Button variant="primary" size="large" onClick={() => location.reload()}>
          {t("error.reload")}
        </Button>
        {place?.title !== "takes" && (
          <Link href={paths.takes()} asChild>
            <LinkButton size="large">{t("error.takes")}</LinkButton>
          </Link>
        )}
      </div>
      <FaultDetails report={report} />
    </div>
  );
}
