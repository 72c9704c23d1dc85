import { useTranslation } from "react-i18next";
import { takeId, type TakeId } from "../../domain/ids.ts";
import type { Correction, Entry } from "../../domain/mentors/reply-draft.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Notice } from "../../ui/notice.tsx";
import type { Option } from "../../ui/option.ts";
import { Select } from "../../ui/select.tsx";
import { EntryEditor } from "./entry-editor.tsx";
import { EntryRow } from "./entry-row.tsx";
import type { KnownTake } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import { ReplyTimeline } from "./reply-timeline.tsx";
import { TakeHead } from "./take-head.tsx";
import rows from "./entries.module.css";
import styles from "./paste.module.css";

const NONE = takeId("");

/** What a reply says about one take, or about a reference whose take is not here. */
export interface Group {
  readonly known: KnownTake | null;
  readonly takeRef: string | null;
  readonly entries: readonly Entry[];
}

interface ReplyGroupProps {
  readonly storage: MentorsPorts["storage"];
  readonly group: Group;
  readonly takes: readonly Option<TakeId>[];
  readonly editing: string | null;
  readonly onEdit: (key: string | null) => void;
  readonly onTake: (ref: string | null, id: TakeId) => void;
  readonly onWatch: (id: TakeId, atMs: number) => void;
  readonly onCorrect: (key: string, correction: Correction | null) => void;
}

export function ReplyGroup(props: ReplyGroupProps) {
  const { storage, group, takes, editing, onEdit, onTake, onWatch, onCorrect } = props;
  const { t } = useTranslation("mentors");
  const { known, takeRef, entries } = group;
  const label = t("paste.takeShort", { number: known?.number ?? 1 });
  const watch = known === null ? null : (atMs: number) => onWatch(known.take.id, atMs);
  const choice = (
    <Select
      label={known === null ? t("paste.choose") : t("paste.anotherTake")}
      labelHidden
      className={styles.takeChoice}
      options={known === null ? [{ value: NONE, label: t("paste.choose") }, ...takes] : takes}
      value={known?.take.id ?? NONE}
      onValue={(id) => id !== NONE && onTake(takeRef, id)}
    />
  );

  return (
    <section className={styles.group} aria-label={known?.take.questionText ?? takeRef ?? undefined}>
      {known === null ? (
        <Notice
          tone="info"
          title={takeRef === null ? t("paste.noTake") : t("paste.unknown", { ref: isolate(takeRef) })}
          actions={takes.length > 0 ? choice : undefined}
        >
          {t(takeRef === null ? "paste.noTakeText" : "paste.unknownText")}
        </Notice>
      ) : (
        <>
          <TakeHead storage={storage} known={known} foundBy={takeRef}>
            {takes.length > 1 && choice}
          </TakeHead>
          <ReplyTimeline
            durationMs={known.take.durationMs}
            label={label}
            moments={entries.flatMap(({ key, remark }) =>
              remark.kind === "comment" ? [{ key, atMs: remark.atMs, isOpen: key === editing }] : [],
            )}
            onPress={onEdit}
          />
        </>
      )}
      <ul role="list" className={rows.rows}>
        {entries.map((entry) =>
          entry.key === editing ? (
            <EntryEditor
              key={entry.key}
              entry={entry}
              durationMs={known?.take.durationMs ?? null}
              takes={takes}
              onWatch={watch}
              onChange={(correction) => onCorrect(entry.key, correction)}
              onDrop={() => onCorrect(entry.key, null)}
              onDone={() => onEdit(null)}
            />
          ) : (
            <EntryRow
              key={entry.key}
              entry={entry}
              onWatch={watch}
              onEdit={() => onEdit(entry.key)}
              onRemark={(remark) => onCorrect(entry.key, { remark })}
              onDrop={() => onCorrect(entry.key, null)}
            />
          ),
        )}
      </ul>
    </section>
  );
}
