import { AppWindow, Copy } from "lucide-react";
import { Fragment, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../domain/paths.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import { useFormat } from "../i18n/format.ts";
import { useTakeLength } from "../i18n/take-length.ts";
import type { TakesSummary } from "../platform/storage/takes-marker.ts";
import { Button } from "../ui/button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { copyText } from "./copy-text.ts";
import { FaultBanner } from "./fault-banner.tsx";
import type { HousekeepingState } from "./housekeeping.ts";
import type { Platform } from "./platform.ts";

export interface BannersProps extends HousekeepingState {
  /** Report of a mistake of ours; null: there was none. */
  readonly fault: string | null;
  readonly onDismissFault: () => void;
  readonly visit: Platform["visit"];
  readonly canRecord: { readonly video: boolean; readonly sound: boolean };
  readonly onDismissRecovered: () => void;
  readonly onDismissLost: () => void;
  /** Of a restore that did not come to its end. */
  readonly restore: ReactNode;
}

/** What a person must know wherever they are, the worst first. */
export function BannerList(props: BannersProps) {
  const { visit, canRecord, recovered, recordingElsewhere, lost, restore, onDismissRecovered, onDismissLost } = props;
  const { fault, onDismissFault } = props;
  const { t } = useTranslation(["banners", "shell"]);
  const banners = [
    lost !== null && <StorageLost key="lost" lost={lost} broughtBack={recovered.length} onRead={onDismissLost} />,
    visit.storageReason !== null && <NotKept key="not-kept" reason={visit.storageReason} />,
    fault !== null && <FaultBanner key="fault" report={fault} onDismiss={onDismissFault} />,
    recovered.length > 0 && <Recovered key="recovered" takes={recovered} onDismiss={onDismissRecovered} />,
    restore !== null && <Fragment key="restore">{restore}</Fragment>,
    recordingElsewhere && <RecordingElsewhere key="elsewhere" />,
    !visit.secureOrigin && <InsecureOrigin key="insecure" />,
    visit.secureOrigin && !canRecord.video && <CannotRecord key="unsupported" sound={canRecord.sound} />,
  ].filter((banner) => banner !== false);
  return (
    <section className="shell-banners" aria-label={t("label")}>
      {banners}
    </section>
  );
}

interface StorageLostProps {
  readonly lost: TakesSummary;
  /** Takes that were running then and are here again. */
  readonly broughtBack: number;
  readonly onRead: () => void;
}

function StorageLost({ lost, broughtBack, onRead }: StorageLostProps) {
  const { t } = useTranslation(["banners", "shell"]);
  const format = useFormat();
  const { count, newestAt } = lost;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t("lost.title")}
      actions={
        <>
          <Link href={paths.settingsSection("backup")} asChild>
            <LinkButton size="small">{t("lost.restore")}</LinkButton>
          </Link>
          <Button size="small" variant="ghost" onClick={onRead}>
            {t("lost.dismiss")}
          </Button>
        </>
      }
    >
      <p>
        {count === null || newestAt === null
          ? t(count === 0 ? "lost.none" : "lost.some")
          : t("lost.counted", { count, date: format.dateTime(newestAt) })}
      </p>
      {broughtBack > 0 && <p>{t("lost.broughtBack", { count: broughtBack })}</p>}
      <p>{t("lost.next")}</p>
    </Notice>
  );
}

function NotKept({ reason }: { readonly reason: "no-indexeddb" | "open-failed" }) {
  const { t } = useTranslation(["banners", "shell"]);
  const words = reason === "open-failed" ? "notOpened" : "noStorage";
  return (
    <Notice
      tone="warn"
      title={t(`${words}.title`)}
      actions={
        reason === "open-failed" ? (
          <Button size="small" onClick={() => location.reload()}>
            {t("shell:error.reload")}
          </Button>
        ) : undefined
      }
    >
      {t(`${words}.body`)}
    </Notice>
  );
}

interface RecoveredProps {
  readonly takes: readonly TakeRecord[];
  readonly onDismiss: () => void;
}

function Recovered({ takes, onDismiss }: RecoveredProps) {
  const { t } = useTranslation(["banners", "shell"]);
  const lengthOf = useTakeLength();
  const [first, ...others] = takes;
  const count = takes.length;
  const href = first !== undefined && others.length === 0 ? paths.review(first.id) : paths.takes();
  return (
    <Notice
      tone="warn"
      role="status"
      title={t("recovered.title", { count })}
      actions={
        <>
          <Link href={href} onClick={onDismiss} asChild>
            <LinkButton size="small">{t("recovered.watch", { count })}</LinkButton>
          </Link>
          <Button size="small" variant="ghost" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </>
      }
    >
      {t("recovered.body", { count, length: first === undefined ? "" : lengthOf(first) })}
    </Notice>
  );
}

function RecordingElsewhere() {
  const { t } = useTranslation(["banners", "shell"]);
  return (
    <Notice tone="info" icon={AppWindow} role="status" title={t("elsewhere.title")}>
      {t("elsewhere.body")}
    </Notice>
  );
}

function InsecureOrigin() {
  const { t } = useTranslation(["banners", "shell"]);
  return (
    <Notice tone="warn" title={t("insecure.title")}>
      {t("insecure.body")}
    </Notice>
  );
}

function CannotRecord({ sound }: { readonly sound: boolean }) {
  const { t } = useTranslation(["banners", "shell"]);
  const [copied, setCopied] = useState(false);
  return (
    <Notice
      tone="warn"
      title={sound ? t("unsupported.titleVideo") : t("unsupported.title")}
      actions={
        <Button size="small" icon={Copy} onClick={async () => setCopied(await copyText(location.href))}>
          {copied ? t("unsupported.copied") : t("unsupported.copy")}
        </Button>
      }
    >
      {sound ? t("unsupported.bodyVideo") : t("unsupported.body")}
    </Notice>
  );
}
