import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { DownloadProgress } from "./download-progress.tsx";
import { Filters } from "./filters.tsx";
import { NothingMatches } from "./nothing-matches.tsx";
import { StorageLine } from "./storage-line.tsx";
import { groupTakes, selectableIn } from "./take-groups.ts";
import { createLibrary, type Library } from "./take-library.ts";
import { TakeList } from "./take-list.tsx";
import type { TakesPorts } from "./takes-ports.ts";
import { filterTakes, isNarrowed } from "./takes-view.ts";
import { Toolbar } from "./toolbar.tsx";
import { useFocusAfterDelete } from "./use-focus-after-delete.ts";
import { useTakesView } from "./use-takes-view.ts";
import styles from "./takes-place.module.css";

interface TakesPlaceProps {
  readonly ports: TakesPorts;
}

const NOTHING_YET: Library = { entries: [], interviews: new Map(), answered: new Map() };

/** Everything recorded: searched, filtered, grouped, taken along and deleted. */
export function TakesPlace({ ports }: TakesPlaceProps) {
  const { t } = useTranslation("takes");
  const { storage } = ports;
  const read = useFresh(
    useCallback(() => readLibrary(storage), [storage]),
    storage,
  );
  const isListed = useDeferredValue(read !== null);
  const { damaged, damagedRecords, space, topics } = useWhatIsAround(ports, isListed);
  const library = read ?? NOTHING_YET;
  const hasTakes = library.entries.length > 0;

  const [view, changeView] = useTakesView(ports.grouping);
  // A key that is typed shows at once, however long the list behind it is.
  const listView = useDeferredValue(view);
  const filtered = useMemo(
    () => filterTakes(library.entries, ({ take }) => topics?.get(take.questionId) ?? [], listView),
    [library, topics, listView],
  );
  const items = useMemo(
    () => groupTakes(filtered.entries, library, listView.grouping),
    [filtered, library, listView.grouping],
  );
  const listed = useMemo(() => selectableIn(items), [items]);
  const [isSelecting, setSelecting] = useState(false);
  const { titleRef, beforeDelete } = useFocusAfterDelete(read === null ? null : listed);

  return (
    <div className={styles.page}>
      <h1 ref={titleRef} className={styles.title} tabIndex={-1}>
        {t("title")}
      </h1>
      {hasTakes && (
        <Filters view={view} onView={changeView} filtered={filtered}>
          <StorageLine space={space} />
        </Filters>
      )}
      <div className={styles.content}>
        {damaged !== null && damaged > 0 && (
          <Notice tone="warn" title={t("damaged.title", { count: damaged })}>
            {t("damaged.text", { count: damaged })}
          </Notice>
        )}
        {damagedRecords !== null && damagedRecords > 0 && (
          <Notice tone="warn" title={t("damagedRecords.title", { count: damagedRecords })}>
            {t("damagedRecords.text")}
          </Notice>
        )}
        {read === null && (
          <p role="status" className="visually-hidden">
            {t("loading")}
          </p>
        )}
        {hasTakes && (
          <>
            <Toolbar view={view} onView={changeView} isSelecting={isSelecting} onSelecting={setSelecting} />
            <DownloadProgress downloads={ports.downloads} className={styles.download} />
            <p role="status" className="visually-hidden">
              {isNarrowed(listView) && t("found", { count: filtered.entries.length })}
            </p>
            <TakeList
              ports={ports}
              items={items}
              entries={filtered.entries}
              listed={listed}
              grouping={listView.grouping}
              isSelecting={isSelecting}
              beforeDelete={beforeDelete}
            />
            {items.length === 0 && <NothingMatches view={listView} onView={changeView} />}
          </>
        )}
        {read !== null && !hasTakes && damaged === 0 && (
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

async function readLibrary(storage: TakesPorts["storage"]): Promise<Library> {
  const [takes, interviews, reviews] = await Promise.all([storage.takes(), storage.interviews(), storage.reviews()]);
  return createLibrary({ takes, interviews, reviews });
}

/** The rows come first; what is around them may come a moment later. */
function useWhatIsAround({ storage, storageRoom, topics }: TakesPorts, isListed: boolean) {
  return {
    damaged: useFresh(
      useCallback(async () => (isListed ? storage.damagedTakes() : null), [storage, isListed]),
      storage,
    ),
    damagedRecords: useFresh(
      useCallback(async () => (isListed ? storage.damagedRecords() : null), [storage, isListed]),
      storage,
    ),
    space: useFresh(
      useCallback(async () => (isListed ? storageRoom.space() : null), [storageRoom, isListed]),
      storage,
    ),
    topics: useFresh(useCallback(async () => (isListed ? topics() : null), [topics, isListed])),
  };
}
