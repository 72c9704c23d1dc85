import { Play } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import type { Correction, Entry, Remark } from "../../domain/mentors/reply-draft.ts";
import { readTime } from "../../domain/mentors/reply-parser/read-time.ts";
import { CRITERION_IDS, type CriterionId } from "../../domain/rubric/criteria.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import type { Option } from "../../ui/option.ts";
import { Rating } from "../../ui/rating.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./entries.module.css";

interface EntryEditorProps {
  readonly entry: Entry;
  /** Null where the take is not here. */
  readonly durationMs: number | null;
  readonly takes: readonly Option<TakeId>[];
  readonly onWatch: ((atMs: number) => void) | null;
  readonly onChange: (correction: Correction) => void;
  readonly onDrop: () => void;
  readonly onDone: () => void;
}

/** Mends what was understood: the time, the words, the criterion and its level, the take. */
export function EntryEditor(props: EntryEditorProps) {
  const { entry, takes, onChange, onDrop, onDone } = props;
  const { t } = useTranslation("mentors");
  const box = useRef<HTMLLIElement>(null);
  const { remark, takeId } = entry;

  useEffect(() => box.current?.querySelector<HTMLElement>("textarea, select")?.focus(), []);

  return (
    <li ref={box} className={styles.editor} onKeyDown={(event) => event.key === "Escape" && onDone()}>
      {remark.kind === "rating" ? <RatedFields {...props} rating={remark} /> : <SaidFields {...props} said={remark} />}
      <div className={styles.editorEnd}>
        {takes.length > 1 && takeId !== null && (
          <Select
            label={t("paste.onTake")}
            labelHidden
            className={styles.takeChoice}
            options={takes}
            value={takeId}
            onValue={(chosen) => onChange({ remark, takeId: chosen })}
          />
        )}
        <Button size="small" variant="ghost" onClick={onDrop}>
          {t("paste.leaveOut")}
        </Button>
        <Button size="small" onClick={onDone}>
          {t("paste.done")}
        </Button>
      </div>
    </li>
  );
}

type OfKind<K extends Remark["kind"]> = Extract<Remark, { kind: K }>;

function RatedFields({ rating, onChange }: EntryEditorProps & { readonly rating: OfKind<"rating"> }) {
  const { t } = useTranslation(["mentors", "rubric"]);
  const format = useFormat();
  const nameOf = (id: CriterionId) => t(`rubric:criteria.${id}.name`);
  return (
    <div className={styles.rated}>
      <Select
        label={t("paste.criterion")}
        labelHidden
        options={CRITERION_IDS.map((id) => ({ value: id, label: nameOf(id) }))}
        value={rating.criterion}
        onValue={(criterion) => onChange({ remark: { ...rating, criterion } })}
      />
      <Rating
        label={nameOf(rating.criterion)}
        value={rating.level}
        levelText={format.number}
        onValue={(level) => level !== null && onChange({ remark: { ...rating, level } })}
      />
      <Button
        size="small"
        variant="link"
        onClick={() =>
          onChange({
            remark: { kind: "note", text: `${nameOf(rating.criterion)} ${rating.level}`, isBeyondEnd: false },
          })
        }
      >
        {t("paste.asNote")}
      </Button>
    </div>
  );
}

/** With a time it is a comment, without one a note. */
function SaidFields(props: EntryEditorProps & { readonly said: OfKind<"comment"> | OfKind<"note"> }) {
  const { said, durationMs, onWatch, onChange } = props;
  const { t } = useTranslation("mentors");
  const format = useFormat();
  const [time, setTime] = useState(() => (said.kind === "comment" ? plainTime(said.atMs) : ""));
  const atMs = readTime(time);
  const isPast = atMs !== null && durationMs !== null && atMs > durationMs + 1000;
  const isWrong = (time.trim() !== "" && atMs === null) || isPast;

  function change(typed: string, text: string): void {
    setTime(typed);
    const readFrom = said.kind === "comment" ? said.readFrom : typed;
    const read = readTime(typed);
    if (typed.trim() === "") onChange({ remark: { kind: "note", text, isBeyondEnd: false } });
    else if (read !== null && (durationMs === null || read <= durationMs + 1000))
      onChange({ remark: { kind: "comment", atMs: read, text, readFrom } });
    else onChange({ remark: { ...said, text } });
  }

  return (
    <>
      <div className={styles.saidFields}>
        <TextField
          label={t("paste.time")}
          labelHidden
          dir="ltr"
          placeholder="0:00"
          value={time}
          onValue={(typed) => change(typed, said.text)}
          error={isWrong ? t(isPast ? "paste.timePast" : "paste.timeWrong") : undefined}
        />
        <TextArea
          label={t("paste.words")}
          labelHidden
          dir="auto"
          value={said.text}
          onValue={(text) => change(time, text)}
        />
      </div>
      <div className={styles.editorFoot}>
        <span className={styles.meta}>
          {said.kind === "comment" && time.trim() !== ""
            ? t("paste.readFrom", { words: said.readFrom })
            : t("paste.withoutTime")}
        </span>
        {onWatch !== null && atMs !== null && !isWrong && (
          <Button size="small" icon={Play} iconFilled onClick={() => onWatch(atMs)}>
            {t("paste.watch", { time: format.duration(atMs) })}
          </Button>
        )}
      </div>
    </>
  );
}

/** As it is typed. */
const plainTime = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;
