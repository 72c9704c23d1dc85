import { Columns2, Download, Trash2 } from "lucide-react";
import { useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { WindowVirtualizer, type WindowVirtualizerHandle } from "virtua";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { bytesOf } from "../../domain/takes/free-space.ts";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { SelectionBar } from "../../ui/selection-bar.tsx";
import { GroupHeading } from "./group-heading.tsx";
import type { ListItem } from "./take-groups.ts";
import type { Entry } from "./take-library.ts";
import { TakeRow, type RowActions } from "./take-row.tsx";
import type { TakesPorts } from "./takes-ports.ts";
import type { Grouping } from "./takes-view.ts";
import { useKeptScroll } from "./use-kept-scroll.ts";
import { useSelectionKeys } from "./use-selection-keys.ts";
import { useSelection } from "./use-selection.ts";
import styles from "./take-list.module.css";

interface TakeListProps {
  readonly ports: TakesPorts;
  readonly items: readonly ListItem[];
  /** What the items show. */
  readonly entries: readonly Entry[];
  /** Those that can be selected, from top to bottom. */
  readonly listed: readonly TakeId[];
  readonly grouping: Grouping;
  /** Boxes beside the rows even where there is little room. */
  readonly isSelecting: boolean;
  readonly beforeDelete: (ids: ReadonlySet<TakeId>) => void;
}

const ROW_PX = 76;

/** The rows under their headings, and what is done with those that are selected. */
export function TakeList({ ports, items, entries, listed, grouping, isSelecting, beforeDelete }: TakeListProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  const listRef = useRef<HTMLDivElement>(null);
  const virtualRef = useRef<WindowVirtualizerHandle>(null);
  const keptScroll = useKeptScroll(items.length, virtualRef);
  const selection = useSelection(listed);
  const isDownloading = useSyncExternalStore(ports.downloads.subscribe, ports.downloads.get) !== null;
  const count = selection.ids.size;
  const selected = count === 0 ? [] : entries.filter(({ take }) => selection.ids.has(take.id));

  const [one, two] = selected.map(({ take }) => take.id);

  async function remove(doomed: readonly Entry[]): Promise<void> {
    const takes = doomed.map(({ take }) => take);
    beforeDelete(new Set(takes.map(({ id }) => id)));
    if (await ports.remove(takes)) selection.clear();
  }
  const download = (wanted: readonly Entry[]) =>
    void ports.downloads.start(wanted.map(({ take, number }) => ({ take, takeNumber: number.number })));

  const actions: RowActions = {
    select: selection.pick,
    open: ({ take }) => ports.go(paths.review(take.id)),
    send: ({ take }) => ports.go(paths.send(take.id)),
    download: (entry) => download([entry]),
    remove: (entry) => void remove([entry]),
  };

  useSelectionKeys({ list: listRef, listed, selection, onDelete: () => void remove(selected) });

  return (
    <div ref={listRef} className={classNames(styles.list, (isSelecting || count > 0) && styles.selecting)}>
      <WindowVirtualizer ref={virtualRef} data={items} itemSize={ROW_PX} {...keptScroll}>
        {(item) =>
          item.kind === "group" ? (
            <GroupHeading key={item.id} group={item} selection={selection} />
          ) : (
            <TakeRow
              key={item.entry.take.id}
              item={item}
              grouping={grouping}
              storage={ports.storage}
              isSelected={selection.ids.has(item.entry.take.id)}
              actions={actions}
            />
          )
        }
      </WindowVirtualizer>
      <SelectionBar
        text={
          count === 0
            ? undefined
            : t("selection.text", { count, size: format.size(bytesOf(selected.map(({ take }) => take))) })
        }
        actions={[
          ...(one !== undefined && two !== undefined && count === 2
            ? [{ label: t("selection.compare"), icon: Columns2, onPress: () => ports.go(paths.compare(one, two)) }]
            : []),
          // One at a time: the one that goes on stands above the list.
          ...(isDownloading && count > 1
            ? []
            : [{ label: t("menu.download"), icon: Download, onPress: () => download(selected) }]),
          { label: t("menu.delete"), icon: Trash2, onPress: () => void remove(selected) },
        ]}
        clearLabel={t("selection.clear")}
        onClear={() => selection.clear()}
      />
    </div>
  );
}
