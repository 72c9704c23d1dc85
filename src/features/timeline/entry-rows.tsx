import { ListChecks, Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { draftOf, newDraft, type EntryDraft } from "../../domain/timeline/draft.ts";
import type { Findings } from "../../domain/timeline/findings.ts";
import { inOrder, type Hole } from "../../domain/timeline/spans.ts";
import {
  EXPLAINED_KINDS,
  shortName,
  withEntry,
  withoutEntry,
  type TimelineEntry,
} from "../../domain/timeline/timeline.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { EntryForm } from "./entry-form.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import { useFailureToast } from "./use-failure-toast.ts";
import { useMonths } from "./use-months.ts";
import { changeTimeline } from "./use-timeline.ts";
import styles from "./timeline.module.css";

/** The entry whose form is open. */
export interface Editing {
  readonly id: string;
  /** What the form starts with; null: the entry as it is. */
  readonly draft: EntryDraft | null;
  readonly isNew: boolean;
}

interface EntryRowsProps {
  readonly ports: TimelinePorts;
  readonly entries: readonly TimelineEntry[];
  readonly findings: Findings;
  readonly editing: Editing | null;
  readonly onEditing: (editing: Editing | null) => void;
  /** The row that had the focus is not there any more. */
  readonly onGone: () => void;
  readonly outlined: TimelineEntry | null;
  readonly onOutline: (id: string) => void;
}

type Item = { readonly entry: TimelineEntry } | { readonly hole: Hole };

/** Every entry and every open stretch, by month: the picture above in words, and where it is changed. */
export function EntryRows(props: EntryRowsProps) {
  const { ports, entries, findings, editing, onEditing, onGone, outlined, onOutline } = props;
  const { t } = useTranslation("timeline");
  const tellFailure = useFailureToast(ports);
  const [focused, setFocused] = useState<string | null>(null);
  const open = (next: Editing) => onEditing(next);

  function close(id: string | null) {
    onEditing(null);
    setFocused(id);
    if (id === null) onGone();
  }

  async function save(entry: TimelineEntry): Promise<StorageFailure | null> {
    const failure = await changeTimeline(ports, (timeline, at) => withEntry(timeline, entry, at));
    if (failure === null) {
      close(entry.id);
      if (EXPLAINED_KINDS.includes(entry.kind)) onOutline(entry.id);
    }
    return failure;
  }

  async function remove(entry: TimelineEntry): Promise<StorageFailure | null> {
    const failure = await changeTimeline(ports, (timeline, at) => withoutEntry(timeline, entry.id, at));
    if (failure !== null) return failure;
    close(null);
    const undo = () => void changeTimeline(ports, (timeline, at) => withEntry(timeline, entry, at)).then(tellFailure);
    ports.toasts.show({
      text: t("deleted", { what: entry.what }),
      actions: [{ label: t("undo"), onPress: undo }],
    });
    return null;
  }

  const form = (draft: EntryDraft, entry: TimelineEntry | null) =>
    editing && (
      <EntryForm
        key={editing.id}
        start={draft}
        id={editing.id}
        isNew={editing.isNew}
        now={ports.clock.now()}
        onSave={save}
        onDelete={() => (entry === null ? Promise.resolve(null) : remove(entry))}
        onCancel={() => close(entry?.id ?? null)}
      />
    );

  return (
    <>
      {editing?.isNew && form(editing.draft ?? newDraft("clinical-work"), null)}
      <ul role="list" aria-label={t("rows")} className={styles.rows}>
        {itemsOf(entries, findings.holes).map((item) => {
          if ("hole" in item)
            return (
              <HoleRow
                key={item.hole.from}
                hole={item.hole}
                onFill={() =>
                  open({ id: ports.newKey(), draft: newDraft("gap", item.hole.from, item.hole.to), isNew: true })
                }
              />
            );
          const { entry } = item;
          if (editing?.id === entry.id && !editing.isNew)
            return <li key={entry.id}>{form(editing.draft ?? draftOf(entry), entry)}</li>;
          return (
            <EntryRow
              key={entry.id}
              entry={entry}
              findings={findings}
              isOutlined={entry.id === outlined?.id}
              wantsFocus={entry.id === focused && editing === null}
              onOutline={() => onOutline(entry.id)}
              onChange={() => open({ id: entry.id, draft: null, isNew: false })}
            />
          );
        })}
      </ul>
    </>
  );
}

function itemsOf(entries: readonly TimelineEntry[], holes: readonly Hole[]): readonly Item[] {
  const fromOf = (item: Item) => ("hole" in item ? item.hole.from : item.entry.from);
  return [...inOrder(entries).map((entry) => ({ entry })), ...holes.map((hole) => ({ hole }))].toSorted((a, b) =>
    fromOf(a) < fromOf(b) ? -1 : fromOf(a) > fromOf(b) ? 1 : 0,
  );
}

interface EntryRowProps {
  readonly entry: TimelineEntry;
  readonly findings: Findings;
  readonly isOutlined: boolean;
  readonly wantsFocus: boolean;
  readonly onOutline: () => void;
  readonly onChange: () => void;
}

function EntryRow({ entry, findings, isOutlined, wantsFocus, onOutline, onChange }: EntryRowProps) {
  const { t } = useTranslation("timeline");
  const months = useMonths();
  const button = useRef<HTMLButtonElement>(null);
  const isExplained = EXPLAINED_KINDS.includes(entry.kind);
  const clashes = new Set(findings.contradictions.map((one) => (one.type === "gap-and-work" ? one.overlap : null)));
  const beside = findings.overlaps.filter((overlap) => overlap.second.id === entry.id && !clashes.has(overlap));

  useEffect(() => {
    if (wantsFocus) button.current?.focus();
  }, [wantsFocus]);

  return (
    <li className={classNames(styles.row, isOutlined && styles.outlined)}>
      <span className={styles.when}>{months.when(entry)}</span>
      <div className={styles.what}>
        <p>
          <bdi>{entry.what}</bdi>
          {entry.kind === "gap" && entry.to !== null && `, ${months.length(entry.from, entry.to)}`}
        </p>
        {isExplained && entry.causeIsPrivate && <p className={styles.note}>{t("row.private")}</p>}
        {isExplained && !entry.causeIsPrivate && entry.whatHappened !== "" && (
          <p className={styles.note}>
            <bdi>{entry.whatHappened}</bdi>
          </p>
        )}
        {!isExplained && entry.proof !== "" && <p className={styles.note}>{t("row.proof", { proof: entry.proof })}</p>}
        {beside.map(({ first, from, to }) => (
          <p key={first.id} className={styles.note}>
            {t("row.beside", { months: months.length(from, to), what: shortName(first) })}
          </p>
        ))}
      </div>
      <div className={styles.rowActions}>
        {isExplained && (
          <Button
            size="small"
            variant="ghost"
            icon={ListChecks}
            aria-pressed={isOutlined}
            aria-label={t("row.outlineOf", { what: entry.what })}
            onClick={onOutline}
          >
            {t("row.outline")}
          </Button>
        )}
        <IconButton
          ref={button}
          icon={Pencil}
          size="small"
          label={t("row.change", { what: entry.what })}
          onClick={onChange}
        />
      </div>
    </li>
  );
}

function HoleRow({ hole, onFill }: { readonly hole: Hole; readonly onFill: () => void }) {
  const { t } = useTranslation("timeline");
  const months = useMonths();
  const when = months.when(hole);
  const length = months.length(hole.from, hole.to);
  const { before, after } = hole;
  return (
    <li className={classNames(styles.row, styles.open)}>
      <span className={styles.when}>{when}</span>
      <div className={styles.what}>
        <p>{t("hole.title")}</p>
        <p className={styles.note}>
          {before !== null && after !== null
            ? t("hole.between", { months: length, before: shortName(before), after: shortName(after) })
            : before !== null
              ? t("hole.since", { months: length, before: shortName(before) })
              : length}
        </p>
      </div>
      <div className={styles.rowActions}>
        <Button size="small" aria-label={t("hole.fillOf", { when })} onClick={onFill}>
          {t("hole.fill")}
        </Button>
      </div>
    </li>
  );
}
