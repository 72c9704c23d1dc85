import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { Entry } from "./question-library.ts";
import styles from "./questions.module.css";

interface QuestionRowProps {
  readonly entry: Entry;
  readonly isCurrent: boolean;
}

export function QuestionRow({ entry, isCurrent }: QuestionRowProps) {
  const { question } = entry;
  const facts = useFacts(entry);
  return (
    <a className={styles.row} href={`#${paths.question(question.id)}`} aria-current={isCurrent ? "true" : undefined}>
      <span className={styles.rowText} lang="en" dir="ltr">
        {question.text}
      </span>
      <span className={styles.rowFacts}>{facts.join(" · ")}</span>
    </a>
  );
}

/** "Gaps · 3 takes · eye contact 2". */
function useFacts({ question, isOwn, fits, takes, last }: Entry): readonly string[] {
  const { t } = useTranslation(["questions", "build", "rubric"]);
  const [topic] = question.topics;
  return [
    ...(topic === undefined ? [] : [t(`build:topicNames.${topic}`)]),
    ...(isOwn ? [t("row.own")] : []),
    takes.length === 0 ? t("row.notPracticed") : t("row.takes", { count: takes.length }),
    ...(last === null
      ? []
      : [t("row.rated", { criterion: t(`rubric:criteria.${last.criterion}.short`), level: last.level })]),
    ...(fits ? [] : [t("row.doesNotFit")]),
  ];
}
