import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { ChevronLeft } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { ChannelChoice } from "./channel-choice.tsx";
import { MessageChoices } from "./message-choices.tsx";
import { MessagePanel } from "./message-panel.tsx";
import { readSending, type Sending } from "./read-sending.ts";
import { SendActions } from "./send-actions.tsx";
import { SendController } from "./send-controller.ts";
import type { SendPorts } from "./send-ports.ts";
import { TakeToSend } from "./take-to-send.tsx";
import styles from "./send.module.css";

interface SendPlaceProps {
  readonly ports: SendPorts;
  /** As it stands in the address: there may be no such take here. */
  readonly id: TakeId;
}

/** One take as a video that a phone plays, and the message that goes with it. */
export function SendPlace({ ports, id }: SendPlaceProps) {
  const { t } = useTranslation("send");
  const read = useFresh(useCallback(async () => ({ sending: await readSending(ports, id) }), [ports, id]));

  if (read === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  if (read.sending === null)
    return (
      <EmptyState
        headingLevel={1}
        title={t("missing.title")}
        actions={<LinkButton href={`#${paths.takes()}`}>{t("missing.toTakes")}</LinkButton>}
      >
        <p>{t("missing.text")}</p>
      </EmptyState>
    );
  return <Opened key={id} ports={ports} sending={read.sending} />;
}

interface OpenedProps {
  readonly ports: SendPorts;
  readonly sending: Sending;
}

/** Leaving the place stops what is being made. */
function Opened({ ports, sending }: OpenedProps) {
  const [controller, setController] = useState<SendController | null>(null);
  useEffect(() => {
    const opened = new SendController(ports, sending);
    setController(opened);
    return () => opened.close();
  }, [ports, sending]);
  return controller === null ? null : <Send controller={controller} sending={sending} />;
}

function Send({ controller, sending }: { readonly controller: SendController; readonly sending: Sending }) {
  const { t } = useTranslation("send");
  const state = useSyncExternalStore(controller.subscribe, controller.get);
  const { take, context } = sending;
  const { hasVideo } = take;
  const { video, done } = state;
  const how = video.name !== "ready" ? "make" : video.canShare ? "share" : "save";

  return (
    <div className={styles.page}>
      <div className={styles.form}>
        <a className={styles.back} href={`#${paths.review(take.id)}`}>
          <Icon icon={ChevronLeft} size="small" mirrored />
          {t("toReview")}
        </a>
        <h1 className={styles.title}>{t("title")}</h1>
        <p className={styles.lead}>
          {t(hasVideo ? "leaves" : "leavesSound")} <b>{t(hasVideo ? "warning" : "warningSound")}</b>
        </p>
        <TakeToSend sending={sending} />
        <ChannelChoice controller={controller} state={state} take={take} />
        <MessageChoices controller={controller} state={state} context={context} />
      </div>
      <MessagePanel controller={controller} state={state} />
      <div className={styles.actions}>
        <SendActions controller={controller} state={state} take={take} />
        <p role="status" className={styles.done}>
          {done !== null && t(`done.${done}`)}
        </p>
        <p className={styles.small}>
          {t(`how.${how}`)}{" "}
          <Trans
            t={t}
            i18nKey="reply"
            components={{ go: <a className={styles.link} href={`#${paths.pasteReply()}`} /> }}
          />
        </p>
      </div>
    </div>
  );
}
