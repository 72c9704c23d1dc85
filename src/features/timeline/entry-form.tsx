import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { entryFrom, isMoment, problemsOf, type EntryDraft } from "../../domain/timeline/draft.ts";
import { ENTRY_KINDS, EXPLAINED_KINDS, TIMELINE_TEXT_MAX, type TimelineEntry } from "../../domain/timeline/timeline.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { MonthField } from "./month-field.tsx";
import { NotChanged } from "./not-changed.tsx";
import styles from "./timeline.module.css";

interface EntryFormProps {
  readonly start: EntryDraft;
  /** Of the entry that it changes, or is to have. */
  readonly id: string;
  readonly isNew: boolean;
  readonly now: number;
  /** Null: it is kept. */
  readonly onSave: (entry: TimelineEntry) => Promise<StorageFailure | null>;
  readonly onDelete: () => Promise<StorageFailure | null>;
  readonly onCancel: () => void;
}

/** One entry, new or changed. It stands where its row stands. */
export function EntryForm({ start, id, isNew, now, onSave, onDelete, onCancel }: EntryFormProps) {
  const { t } = useTranslation("timeline");
  const [draft, setDraft] = useState(start);
  const [isPressed, setPressed] = useState(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<EntryDraft>) => setDraft({ ...draft, ...part });
  const problems = isPressed ? problemsOf(draft, now) : {};
  const hasOneMonth = isMoment(draft.kind);
  const isExplained = EXPLAINED_KINDS.includes(draft.kind);

  useEffect(() => {
    form.current?.querySelector("select")?.focus();
  }, []);

  async function save(event: FormEvent) {
    event.preventDefault();
    setPressed(true);
    const entry = entryFrom(draft, id, now);
    if (entry !== null) return setFailure(await onSave(entry));
    // The fields say what is wrong only after this press is drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h2 className={styles.heading}>{isNew ? t("form.addTitle") : t("form.changeTitle")}</h2>
      <Select
        label={t("form.kind")}
        options={ENTRY_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={draft.kind}
        onValue={(kind) => change({ kind })}
      />
      <TextField
        label={t("form.what")}
        hint={t(`examples.${draft.kind}`)}
        error={problems.what && t(`form.problems.what.${problems.what}`, { max: TIMELINE_TEXT_MAX.what })}
        value={draft.what}
        onValue={(what) => change({ what })}
      />
      <div className={styles.months}>
        <MonthField
          label={hasOneMonth ? t("form.on") : t("form.from")}
          error={problems.from && t(`form.problems.from.${problems.from}`)}
          value={draft.from}
          onValue={(from) => change({ from })}
          now={now}
        />
        {!hasOneMonth && !draft.isStill && (
          <MonthField
            label={t("form.to")}
            error={problems.to && t(`form.problems.to.${problems.to}`)}
            value={draft.to}
            onValue={(to) => change({ to })}
            now={now}
          />
        )}
        {!hasOneMonth && (
          <Checkbox label={t("form.still")} checked={draft.isStill} onValue={(isStill) => change({ isStill })} />
        )}
      </div>
      {isExplained && (
        <>
          <TextArea
            label={t("form.whatHappened")}
            hint={t("form.whatHappenedHint")}
            value={draft.whatHappened}
            maxLength={TIMELINE_TEXT_MAX.text}
            onValue={(whatHappened) => change({ whatHappened })}
          />
          <Checkbox
            label={t("form.private")}
            checked={draft.causeIsPrivate}
            onValue={(causeIsPrivate) => change({ causeIsPrivate })}
          />
          <TextArea
            label={t("form.whatWasDone")}
            value={draft.whatWasDone}
            maxLength={TIMELINE_TEXT_MAX.text}
            onValue={(whatWasDone) => change({ whatWasDone })}
          />
        </>
      )}
      <TextArea
        label={t("form.proof")}
        value={draft.proof}
        maxLength={TIMELINE_TEXT_MAX.text}
        onValue={(proof) => change({ proof })}
      />
      {!hasOneMonth && (
        <TextArea
          label={t("form.current")}
          value={draft.current}
          maxLength={TIMELINE_TEXT_MAX.text}
          onValue={(current) => change({ current })}
        />
      )}
      <NotChanged failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {t("form.save")}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {t("form.cancel")}
        </Button>
        {!isNew && (
          <Button variant="ghost" danger className={styles.atEnd} onClick={() => void onDelete().then(setFailure)}>
            {t("form.delete")}
          </Button>
        )}
      </div>
    </form>
  );
}
