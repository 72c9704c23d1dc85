import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { paths } from "../../domain/paths.ts";
import { Scenario } from "./scenario.tsx";
import styles from "./guidance.module.css";

/** The questions that come with guidance on what is assessed. */
export type GuidedQuestion = Extract<Question, { readonly assessed: string }>;

interface QuestionGuidanceProps {
  readonly question: GuidedQuestion;
  readonly scenario: string | null;
}

/** What was read before it, what is being decided with this question, and what people do wrong. English, as the bank is. */
export function QuestionGuidance({ question, scenario }: QuestionGuidanceProps) {
  const { t } = useTranslation("review");
  return (
    <>
      {scenario !== null && (
        <Part title={t("scenario.title")}>
          <Scenario text={scenario} />
        </Part>
      )}
      <Part title={t("guidance.assessed")}>
        <p lang="en" dir="ltr">
          {question.assessed}
        </p>
      </Part>
      {question.kind === "question" && (
        <Part title={t("guidance.pitfalls")}>
          <ul className={styles.lines} lang="en" dir="ltr">
            {question.pitfalls.map((pitfall) => (
              <li key={pitfall}>{pitfall}</li>
            ))}
          </ul>
        </Part>
      )}
      <p className={styles.all}>
        <LinkButton size="small" variant="link" href={`#${paths.question(question.id)}`}>
          {t("guidance.all")}
        </LinkButton>
      </p>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}
