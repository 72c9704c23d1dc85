import { useState } from "react";
import { useTranslation } from "react-i18next";
import { questionId } from "../../domain/ids.ts";
import { classNames } from "../../ui/class-names.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { ImportPage } from "./import-page.tsx";
import { MissingQuestion } from "./missing-question.tsx";
import { OwnForm } from "./own-form.tsx";
import type { Library } from "./question-library.ts";
import { QuestionList } from "./question-list.tsx";
import { QuestionPage } from "./question-page.tsx";
import type { QuestionsPorts } from "./questions-ports.ts";
import { StartPage } from "./start-page.tsx";
import styles from "./questions.module.css";

export interface QuestionsPlaceProps {
  readonly ports: QuestionsPorts;
  readonly page: "questions" | "question" | "newQuestion" | "editQuestion" | "importQuestions";
  /** Of the question, where the page has one. */
  readonly id: string;
}

/** The list, and beside it what was chosen; on a phone one of the two. */
export function QuestionsPlace({ ports, page, id }: QuestionsPlaceProps) {
  const { t } = useTranslation("questions");
  const library = useLibrary(ports);
  if (library === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  return (
    <div className={classNames(styles.place, page === "questions" && styles.listFirst)}>
      <section className={styles.side} aria-label={t("title")}>
        <QuestionList ports={ports} library={library} current={questionId(id)} isHeading={page === "questions"} />
      </section>
      <div className={styles.main}>
        <Page ports={ports} library={library} page={page} id={id} />
      </div>
    </div>
  );
}

function Page({ ports, library, page, id }: QuestionsPlaceProps & { readonly library: Library }) {
  const entry = library.entries.get(questionId(id)) ?? null;
  if (page === "questions") return <StartPage ports={ports} library={library} />;
  if (page === "newQuestion") return <OwnForm ports={ports} library={library} question={null} />;
  if (page === "importQuestions") return <ImportPage ports={ports} library={library} />;
  if (entry === null) return <MissingQuestion />;
  if (page === "question") return <QuestionPage key={id} ports={ports} library={library} entry={entry} />;
  return entry.question.kind === "own" ? (
    <OwnForm ports={ports} library={library} question={entry.question} />
  ) : (
    <MissingQuestion />
  );
}

/** What was read before stands at once; what changed since comes a moment later. */
function useLibrary({ library, storage }: QuestionsPorts): Library | null {
  const [known] = useState(() => library.last());
  const fresh = useFresh(library.read, storage);
  return fresh ?? known;
}
