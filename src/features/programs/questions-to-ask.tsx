import { X } from "lucide-react";
import { useCallback, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import type { Question } from "../../domain/questions/bank.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { Voice } from "../../ui/voice.tsx";
import { ChooseQuestions } from "./choose-questions.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import styles from "./programs.module.css";

export type AskQuestion = Extract<Question, { kind: "ask" }>;

/** Chosen from the bank of questions for them, each with what its answer tells. */
export function QuestionsToAsk({ ports, program, change }: ProgramPartProps) {
  const { t } = useTranslation(["programs", "questions"]);
  const [isChoosing, setChoosing] = useState(false);
  const chooserId = useId();
  const { shelf } = ports;
  const content = useFresh(useCallback(() => shelf.content(), [shelf]));
  const all = (content?.banks ?? [])
    .flatMap(({ questions }) => questions)
    .filter((question) => question.kind === "ask");
  const { toAsk } = program;
  const chosen = toAsk.flatMap((id) => all.find((question) => question.id === id) ?? []);
  const choose = (one: QuestionId, isChosen: boolean) =>
    change((is) => ({ toAsk: [...is.toAsk.filter((id) => id !== one), ...(isChosen ? [one] : [])] }));

  return (
    <section className={styles.block}>
      <div className={styles.headLine}>
        <h2 className={styles.heading}>{t("ask.title")}</h2>
        {all.length > 0 && (
          <Button
            variant="link"
            size="small"
            aria-expanded={isChoosing}
            aria-controls={chooserId}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t(isChoosing ? "ask.done" : "ask.choose")}
          </Button>
        )}
      </div>
      {content !== null && all.length === 0 && <p className={styles.meta}>{t("ask.noBank")}</p>}
      <div id={chooserId}>{isChoosing && <ChooseQuestions all={all} chosen={toAsk} onChoose={choose} />}</div>
      {!isChoosing && all.length > 0 && chosen.length === 0 && <p className={styles.meta}>{t("ask.none")}</p>}
      {!isChoosing && (
        <ul role="list" className={styles.lines}>
          {chosen.map((question) => (
            <li key={question.id} className={styles.said}>
              <div>
                <Voice lang="en">{question.text}</Voice>
                <p className={styles.meta}>
                  {question.askOf.map((one) => t(`questions:page.askOfNames.${one}`)).join(" · ")}
                </p>
                <details className={styles.tells}>
                  <summary>{t("ask.tells")}</summary>
                  <p lang="en" dir="ltr">
                    {question.tells}
                  </p>
                </details>
              </div>
              <IconButton
                size="small"
                icon={X}
                label={t("ask.remove", { question: question.text })}
                onClick={() => choose(question.id, false)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
