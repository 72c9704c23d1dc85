import { ChevronLeft, Star } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { isAnswerable } from "../../domain/questions/draw.ts";
import { answerSecondsOf, withStar } from "../../domain/questions/outline.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSaid } from "../../ui/use-said.ts";
import { Voice } from "../../ui/voice.tsx";
import { Guidance } from "./guidance.tsx";
import { Honesty } from "./honesty.tsx";
import { OutlineEditor } from "./outline-editor.tsx";
import { OwnDates } from "./own-dates.tsx";
import { OwnActions } from "./own-actions.tsx";
import { OwnTakes } from "./own-takes.tsx";
import type { Entry, Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface QuestionPageProps {
  readonly ports: QuestionsPorts;
  readonly library: Library;
  readonly entry: Entry;
}

/** One question: to answer it first, then to learn about it. */
export function QuestionPage({ ports, library, entry }: QuestionPageProps) {
  const { t } = useTranslation("questions");
  const { question, isOwn, takes } = entry;
  const [isAskedFor, setAskedFor] = useState(false);
  const hasGuidance = question.kind !== "own";
  const isShown = takes.length > 0 || isAskedFor || question.kind === "ask";

  return (
    <article>
      <a className={styles.back} href={`#${paths.questions()}`}>
        <Icon icon={ChevronLeft} size="small" mirrored />
        {t("missing.back")}
      </a>
      <Head ports={ports} library={library} entry={entry} />
      <div className={styles.columns}>
        <div>
          {question.kind !== "ask" && <OutlineEditor ports={ports} question={question} notebook={library.notebook} />}
          {question.kind !== "ask" && <OwnDates ports={ports} question={question} />}
          {question.kind === "station" && (
            <section className={styles.block}>
              <h2 className={styles.heading}>{t("page.scenario")}</h2>
              <Voice lang="en" className={styles.scenario}>
                {question.scenario}
              </Voice>
              <h2 className={styles.heading}>{t("page.task")}</h2>
              <Voice lang="en">{question.task}</Voice>
            </section>
          )}
          {question.kind === "own" && question.note !== undefined && (
            <section className={styles.block}>
              <h2 className={styles.heading}>{t("page.note")}</h2>
              <p>
                <bdi>{question.note}</bdi>
              </p>
            </section>
          )}
        </div>
        <div>
          {question.kind !== "ask" && <OwnTakes ports={ports} takes={takes} library={library} />}
          {question.variants.length > 0 && (
            <section className={styles.block}>
              <h2 className={styles.heading}>{t("page.variants")}</h2>
              {question.variants.map((variant) => (
                <Voice key={variant} lang="en" className={styles.said}>
                  {variant}
                </Voice>
              ))}
            </section>
          )}
        </div>
      </div>
      {hasGuidance && !isShown && (
        <section className={styles.gate}>
          <p>{t("page.hidden")}</p>
          <Button onClick={() => setAskedFor(true)}>{t("page.show")}</Button>
        </section>
      )}
      {hasGuidance && isShown && <Guidance question={question} />}
      {isOwn && question.kind === "own" && <OwnActions ports={ports} question={question} />}
      <Honesty ports={ports} id={question.id} isOwn={isOwn} />
    </article>
  );
}

function Head({ ports, library, entry }: QuestionPageProps) {
  const { t } = useTranslation(["questions", "build"]);
  const format = useFormat();
  const { question, bank } = entry;
  const { starred, star } = useStar(ports, library, question.id);
  const seconds = answerSecondsOf(question);
  const lengthOf = (all: number) => (all % 60 === 0 ? format.minutes(all * 1000) : format.seconds(all * 1000));
  const facts = [
    ...question.topics.slice(0, 1).map((topic) => t(`build:topicNames.${topic}`)),
    bank.title,
    ...(question.kind === "station" ? [t("page.read", { time: lengthOf(question.readSeconds) })] : []),
    ...(seconds > 0 ? [t("page.answer", { time: lengthOf(seconds) })] : []),
  ];
  return (
    <>
      <p className={styles.meta}>
        <bdi>{facts.join(" · ")}</bdi>
      </p>
      <Voice as="h1" size={36} lang="en" className={styles.question}>
        {question.text}
      </Voice>
      <div className={styles.actions}>
        {isAnswerable(question) ? (
          <Button variant="primary" size="large" onClick={() => ports.practice(question.id)}>
            {t("page.practice")}
          </Button>
        ) : (
          <p className={styles.meta}>{t(`page.notInRoom.${question.kind}`)}</p>
        )}
        <Button size="large" icon={Star} iconFilled={starred} aria-pressed={starred} onClick={() => star(!starred)}>
          {starred ? t("page.starred") : t("page.star")}
        </Button>
        <ComesBack entry={entry} />
      </div>
    </>
  );
}

function useStar({ storage, toasts }: QuestionsPorts, { notebook }: Library, id: QuestionId) {
  const wordsOf = useFailureWords();
  const { value, say } = useSaid(notebook);

  function star(starred: boolean): void {
    say(withStar(value ?? notebook, id, starred), async () => {
      const kept = await storage.changeNotebook((stored) => withStar(stored, id, starred));
      if (kept.ok) return true;
      const { title, next } = wordsOf(kept.failure);
      toasts.show({ text: `${title}. ${next}` });
      return false;
    });
  }

  return { starred: (value ?? notebook).starred.includes(id), star };
}

function ComesBack({ entry: { due, comesBackAt: at } }: { readonly entry: Entry }) {
  const { t } = useTranslation("questions");
  const format = useFormat();
  if (due === null && at === null) return null;
  return (
    <p className={styles.meta}>
      {due === null && at !== null ? t("page.comesBack", { day: format.date(at) }) : t("page.isDue")}
    </p>
  );
}
