import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { WindowVirtualizer, type WindowVirtualizerHandle } from "virtua";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { InterviewHeading } from "./interview-heading.tsx";
import { StorageLine } from "./storage-line.tsx";
import { listTakes, type ListItem } from "./take-list.ts";
import { TakeRow } from "./take-row.tsx";
import type { TakesPorts } from "./takes-ports.ts";
import { useFocusAfterDelete } from "./use-focus-after-delete.ts";
import { useKeptScroll } from "./use-kept-scroll.ts";
import { useTakeActions } from "./use-take-actions.ts";
import styles from "./takes-place.module.css";

interface TakesPlaceProps {
  readonly ports: TakesPorts;
}

const ROW_PX = 76;

/** Everything recorded, by interview. */
export function TakesPlace({ ports }: TakesPlaceProps) {
  const { t } = useTranslation("takes");
  const { storage, storageRoom } = ports;
  const items = useFresh(
    useCallback(() => readItems(storage), [storage]),
    storage,
  );
  // The rows come first; what is around them may come a moment later.
  const isListed = items !== null;
  const damaged = useFresh(
    useCallback(async () => (isListed ? storage.damagedTakes() : null), [storage, isListed]),
    storage,
  );
  const space = useFresh(
    useCallback(async () => (isListed ? storageRoom.space() : null), [storageRoom, isListed]),
    storage,
  );
  const { titleRef, beforeDelete } = useFocusAfterDelete(items);
  const takeCount = items?.filter(({ kind }) => kind === "take").length ?? 0;

  return (
    <div className={styles.page}>
      <h1 ref={titleRef} className={styles.title} tabIndex={-1}>
        {t("title")}
      </h1>
      {items !== null && takeCount > 0 && <StorageLine takeCount={takeCount} space={space} />}
      <div className={styles.content}>
        {damaged !== null && damaged > 0 && (
          <Notice tone="warn" title={t("damaged.title", { count: damaged })}>
            {t("damaged.text", { count: damaged })}
          </Notice>
        )}
        {items === null && (
          <p role="status" className="visually-hidden">
            {t("loading")}
          </p>
        )}
        {items !== null && takeCount > 0 && <TakeList ports={ports} items={items} beforeDelete={beforeDelete} />}
        {takeCount === 0 && items !== null && damaged === 0 && (
          <EmptyState
            className={styles.empty}
            title={t("empty.title")}
            actions={<LinkButton href={`#${paths.practice()}`}>{t("empty.action")}</LinkButton>}
          >
            {t("empty.text")}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

async function readItems(storage: TakesPorts["storage"]): Promise<readonly ListItem[]> {
  const [takes, interviews, reviews] = await Promise.all([storage.takes(), storage.interviews(), storage.reviews()]);
  return listTakes({ takes, interviews, reviews });
}

interface TakeListProps {
  readonly ports: TakesPorts;
  readonly items: readonly ListItem[];
  readonly beforeDelete: (take: TakeRecord) => void;
}

function TakeList({ ports, items, beforeDelete }: TakeListProps) {
  const actions = useTakeActions(ports);
  const listRef = useRef<WindowVirtualizerHandle>(null);
  const keptScroll = useKeptScroll(items.length, listRef);

  return (
    <WindowVirtualizer ref={listRef} data={items} itemSize={ROW_PX} {...keptScroll}>
      {(item) =>
        item.kind === "interview" ? (
          <InterviewHeading key={item.id} item={item} />
        ) : (
          <TakeRow
            key={item.take.id}
            item={item}
            storage={ports.storage}
            onOpen={() => ports.go(paths.review(item.take.id))}
            onDownload={() => void actions.download(item.take, item.number.number)}
            onDelete={() => {
              beforeDelete(item.take);
              void actions.remove(item.take);
            }}
          />
        )
      }
    </WindowVirtualizer>
  );
}
