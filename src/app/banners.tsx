import { AppWindow, Copy } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { paths } from "../domain/paths.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import { useFormat } from "../i18n/format.ts";
import { Button } from "../ui/button.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Notice } from "../ui/notice.tsx";
import { copyText } from "./copy-text.ts";
import type { HousekeepingState } from "./housekeeping.ts";
import type { Platform } from "./platform.ts";

interface BannersProps extends HousekeepingState {
  readonly visit: Platform["visit"];
  readonly canRecord: { readonly video: boolean; readonly sound: boolean };
  readonly onDismissRecovered: () => void;
}

/** What a person must know wherever they are, the worst first. */
export function Banners({ visit, canRecord, recovered, recordingElsewhere, onDismissRecovered }: BannersProps) {
  const { t } = useTranslation("shell");
  const [lossWasRead, setLossWasRead] = useState(false);
  const banners = [
    visit.storageLost && !lossWasRead && <StorageLost key="lost" onRead={() => setLossWasRead(true)} />,
    visit.storageReason !== null && <NotKept key="not-kept" reason={visit.storageReason} />,
    recovered.length > 0 && <Recovered key="recovered" takes={recovered} onDismiss={onDismissRecovered} />,
    recordingElsewhere && <RecordingElsewhere key="elsewhere" />,
    !visit.secureOrigin && <InsecureOrigin key="insecure" />,
    visit.secureOrigin && !canRecord.video && <CannotRecord key="unsupported" sound={canRecord.sound} />,
  ].filter((banner) => banner !== false);
  if (banners.length === 0) return null;
  return (
    <section className="shell-banners" aria-label={t("banners.label")}>
      {banners}
    </section>
  );
}

function StorageLost({ onRead }: { readonly onRead: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t("banners.lost.title")}
      actions={
        <Button size="small" onClick={onRead}>
          {t("banners.lost.dismiss")}
        </Button>
      }
    >
      {t("banners.lost.body")}
    </Notice>
  );
}

function NotKept({ reason }: { readonly reason: "no-indexeddb" | "open-failed" }) {
  const { t } = useTranslation("shell");
  const words = reason === "open-failed" ? "notOpened" : "noStorage";
  return (
    <Notice tone="warn" title={t(`banners.${words}.title`)}>
      {t(`banners.${words}.body`)}
    </Notice>
  );
}

interface RecoveredProps {
  readonly takes: readonly TakeRecord[];
  readonly onDismiss: () => void;
}

function Recovered({ takes, onDismiss }: RecoveredProps) {
  const { t } = useTranslation("shell");
  const format = useFormat();
  const [first, ...others] = takes;
  const count = takes.length;
  const href = first !== undefined && others.length === 0 ? paths.review(first.id) : paths.takes();
  return (
    <Notice
      tone="warn"
      role="status"
      title={t("banners.recovered.title", { count })}
      actions={
        <>
          <Link href={href} onClick={onDismiss} asChild>
            <LinkButton size="small">{t("banners.recovered.watch", { count })}</LinkButton>
          </Link>
          <Button size="small" variant="ghost" onClick={onDismiss}>
            {t("banners.dismiss")}
          </Button>
        </>
      }
    >
      {t("banners.recovered.body", { count, length: format.duration(first?.durationMs ?? 0) })}
    </Notice>
  );
}

function RecordingElsewhere() {
  const { t } = useTranslation("shell");
  return (
    <Notice tone="info" icon={AppWindow} role="status" title={t("banners.elsewhere.title")}>
      {t("banners.elsewhere.body")}
    </Notice>
  );
}

function InsecureOrigin() {
  const { t } = useTranslation("shell");
  return (
    <Notice tone="warn" title={t("banners.insecure.title")}>
      {t("banners.insecure.body")}
    </Notice>
  );
}

function CannotRecord({ sound }: { readonly sound: boolean }) {
  const { t } = useTranslation("shell");
  const [copied, setCopied] = useState(false);
  return (
    <Notice
      tone="warn"
      title={sound ? t("banners.unsupported.titleVideo") : t("banners.unsupported.title")}
      actions={
        <Button size="small" icon={Copy} onClick={async () => setCopied(await copyText(location.href))}>
          {copied ? t("banners.unsupported.copied") : t("banners.unsupported.copy")}
        </Button>
      }
    >
      {sound ? t("banners.unsupported.bodyVideo") : t("banners.unsupported.body")}
    </Notice>
  );
}
