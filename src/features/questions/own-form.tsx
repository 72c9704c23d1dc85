import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import {
  draftOf,
  emptyDraft,
  OWN_FOLLOW_UP_MAX,
  OWN_NOTE_MAX,
  OWN_TEXT_MAX,
  ownId,
  ownQuestion,
  sameQuestion,
  type OwnDraft,
  type OwnQuestion,
} from "../../domain/questions/own-bank.ts";
import { TOPICS } from "../../domain/questions/vocabulary.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { changeOwn } from "./keep-own.ts";
import { NotKept } from "./not-kept.tsx";
import type { Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OwnFormProps {
  readonly ports: QuestionsPorts;
  readonly library: Library;
  /** Null: a new one. */
  readonly question: OwnQuestion | null;
}

const SECONDS = [60, 90, 120, 180, 300];

/** Writes a question of one's own, new or changed. */
export function OwnForm({ ports, library, question }: OwnFormProps) {
  const { t } = useTranslation(["questions", "build"]);
  const format = useFormat();
  const [draft, setDraft] = useState(() => (question === null ? emptyDraft() : draftOf(question)));
  const [isPressed, setPressed] = useState(false);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const problem = problemOf(draft, library, question);
  const change = (part: Partial<OwnDraft>) => setDraft({ ...draft, ...part });
  const [topic = ""] = draft.topics;
  const lengths = [...new Set([...SECONDS, draft.answerSeconds])].toSorted((a, b) => a - b);

  async function save(event: FormEvent) {
    event.preventDefault();
    setPressed(true);
    if (problem !== null) return;
    const next = ownQuestion(draft, question?.id ?? ownId(ports.newKey()));
    const changed = await changeOwn(ports, t("own.bankTitle"), (questions) =>
      question === null ? [...questions, next] : questions.map((other) => (other.id === question.id ? next : other)),
    );
    if (!changed.ok) return setFailure(changed.failure);
    await ports.library.read();
    ports.go(paths.question(next.id));
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className={styles.form}>
      <h1 className={styles.title}>{question === null ? t("own.addTitle") : t("own.editTitle")}</h1>
      <TextArea
        voice
        label={t("own.text")}
        hint={t("own.textHint")}
        error={isPressed && problem !== null ? t(`own.${problem}`, { max: OWN_TEXT_MAX }) : undefined}
        value={draft.text}
        onValue={(text) => change({ text })}
      />
      <Select
        label={t("own.topic")}
        options={[
          { value: "", label: t("own.noTopic") },
          ...TOPICS.map((one) => ({ value: one, label: t(`build:topicNames.${one}`) })),
        ]}
        value={topic}
        onValue={(chosen) => change({ topics: TOPICS.filter((one) => one === chosen) })}
      />
      <Select
        label={t("own.seconds")}
        options={lengths.map((seconds) => ({
          value: String(seconds),
          label: seconds % 60 === 0 ? format.minutes(seconds * 1000) : format.seconds(seconds * 1000),
        }))}
        value={String(draft.answerSeconds)}
        onValue={(seconds) => change({ answerSeconds: Number(seconds) })}
      />
      <TextArea
        label={t("own.followUp")}
        value={draft.followUp}
        maxLength={OWN_FOLLOW_UP_MAX}
        onValue={(followUp) => change({ followUp })}
      />
      <TextArea
        label={t("own.note")}
        value={draft.note}
        maxLength={OWN_NOTE_MAX}
        onValue={(note) => change({ note })}
      />
      <NotKept failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" size="large">
          {t("own.save")}
        </Button>
        <LinkButton
          variant="ghost"
          size="large"
          href={`#${question === null ? paths.questions() : paths.question(question.id)}`}
        >
          {t("own.cancel")}
        </LinkButton>
      </div>
    </form>
  );
}

function problemOf(
  { text }: OwnDraft,
  { entries }: Library,
  question: OwnQuestion | null,
): "needsText" | "tooLong" | "repeated" | null {
  const written = text.trim();
  if (written === "") return "needsText";
  if (written.length > OWN_TEXT_MAX) return "tooLong";
  const isThere = [...entries.values()].some(
    (entry) =>
      entry.isOwn && entry.question.id !== question?.id && sameQuestion(entry.question.text) === sameQuestion(written),
  );
  return isThere ? "repeated" : null;
}
