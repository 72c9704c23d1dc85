import { Send, Trash2 } from "lucide-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Clock } from "../../domain/clock.ts";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { SENT, type SentRecord } from "../../domain/records/sent-record.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { Menu } from "../../ui/menu.tsx";
import { Rows } from "../../ui/rows.tsx";
import type { Toasts } from "../../ui/toast-store.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { Voice } from "../../ui/voice.tsx";
import styles from "./sent-list.module.css";

export interface SentListPorts {
  readonly clock: Pick<Clock, "now">;
  readonly storage: Pick<Storage, "documents" | "changeDocument" | "takes" | "subscribe">;
  readonly toasts: Pick<Toasts, "show">;
  readonly go: (path: string) => void;
}

interface SentListProps {
  /** The same object in every render. */
  readonly ports: SentListPorts;
  /** Takes that a mentor has answered. */
  readonly answered: ReadonlySet<TakeId>;
}

/** What was sent to whom and when, newest first, and what is still out. Needs the words of "send". */
export function SentList({ ports, answered }: SentListProps) {
  const { t } = useTranslation("send");
  const { storage } = ports;
  const read = useFresh(
    useCallback(() => readSent(storage), [storage]),
    storage,
  );
  const forget = useForget(ports);

  return (
    <section>
      <h2 className={styles.title}>{t("sent.title")}</h2>
      {read?.sent.length === 0 && <p className={styles.meta}>{t("sent.empty")}</p>}
      {read !== null && read.sent.length > 0 && (
        <Rows label={t("sent.title")}>
          {read.sent.map((sent) => (
            <SentRow
              key={sent.id}
              sent={sent}
              take={read.takes.get(sent.takeId) ?? null}
              isAnswered={answered.has(sent.takeId)}
              now={ports.clock.now()}
              onAgain={() => ports.go(paths.send(sent.takeId))}
              onForget={() => void forget(sent)}
            />
          ))}
        </Rows>
      )}
    </section>
  );
}

interface SentRowProps {
  readonly sent: SentRecord;
  /** Null where it is no longer here. */
  readonly take: TakeRecord | null;
  readonly isAnswered: boolean;
  readonly now: number;
  readonly onAgain: () => void;
  readonly onForget: () => void;
}

function SentRow({ sent, take, isAnswered, now, onAgain, onForget }: SentRowProps) {
  const { t } = useTranslation("send");
  const format = useFormat();
  const question = take?.questionText ?? t("sent.gone");
  const facts = [
    sent.to === "" ? t("sent.toNobody") : t("sent.to", { name: sent.to }),
    t(`sent.channel.${sent.channel}`),
    t(`sent.by.${sent.by}`, { day: format.relativeDay(sent.at, now) }),
    t("sent.ref", { ref: sent.ref }),
  ];
  const again = { label: t("sent.again"), icon: Send, onSelect: onAgain };
  return (
    <li className={styles.row}>
      <div>
        {take === null ? (
          <p>{question}</p>
        ) : (
          <Voice lang="en">
            <a href={`#${paths.review(take.id)}`}>{question}</a>
          </Voice>
        )}
        <p className={styles.meta}>
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      <span className={styles.state}>{t(isAnswered ? "sent.answered" : "sent.open")}</span>
      <Menu
        label={t("sent.menu", { question })}
        items={[...(take === null ? [] : [again]), { label: t("sent.forget"), icon: Trash2, onSelect: onForget }]}
      />
    </li>
  );
}

async function readSent(storage: SentListPorts["storage"]) {
  const [sent, takes] = await Promise.all([storage.documents(SENT), storage.takes()]);
  return {
    sent: sent.toSorted((a, b) => b.at - a.at),
    takes: new Map(takes.map((take) => [take.id, take])),
  };
}

/** Removes an entry at once, with a while to bring it back. */
function useForget({ storage, toasts }: SentListPorts): (sent: SentRecord) => Promise<void> {
  const { t } = useTranslation("send");

  function tellFailure(retry: () => Promise<void>): void {
    toasts.show({
      text: t("sent.notForgotten"),
      actions: [{ label: t("sent.retry"), onPress: () => void retry() }],
    });
  }

  async function restore(sent: SentRecord): Promise<void> {
    const restored = await storage.changeDocument(SENT, sent.id, (stored) => stored ?? sent);
    if (!restored.ok) tellFailure(() => restore(sent));
  }

  return async function forget(sent: SentRecord): Promise<void> {
    const removed = await storage.changeDocument(SENT, sent.id, () => null);
    if (!removed.ok) return tellFailure(() => forget(sent));
    toasts.show({
      text: t("sent.forgotten"),
      actions: [{ label: t("sent.undo"), onPress: () => void restore(sent) }],
    });
  };
}
