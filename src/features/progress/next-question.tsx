import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { nextInterviewAt } from "../../domain/programs/program-dates.ts";
import { neverPracticed } from "../../domain/progress/topic-coverage.ts";
import type { Question } from "../../domain/questions/bank.ts";
import { comesBackAt, daysUntilBack, dueAgain, lastRatings, type LastRated } from "../../domain/questions/due.ts";
import { answerSecondsOf } from "../../domain/questions/outline.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { Button } from "../../ui/button.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { Around } from "./progress-place.tsx";
import type { ProgressPorts } from "./progress-ports.ts";
import type { ProgressSummary } from "./progress-summary.ts";
import styles from "./progress.module.css";

interface NextQuestionProps {
  readonly ports: ProgressPorts;
  readonly summary: ProgressSummary;
  /** Null until it is read. */
  readonly around: Around | null;
}

type Next =
  | { readonly why: "rated"; readonly id: QuestionId; readonly last: LastRated }
  | { readonly why: "never"; readonly id: QuestionId; readonly question: Question }
  /** Nothing is due; the one that comes back first. */
  | { readonly why: "later"; readonly id: QuestionId; readonly last: LastRated; readonly at: number };

/** What to practice next, why, and the button that starts it. */
export function NextQuestion({ ports, summary, around }: NextQuestionProps) {
  const { t } = useTranslation(["progress", "rubric", "build"]);
  const format = useFormat();
  const next = chooseNext(summary, around, ports.clock.now());
  if (next === null) return null;
  const limitMs = next.why === "never" ? answerSecondsOf(next.question) * 1000 : next.last.take.limitMs;

  function why(chosen: Next): string {
    if (chosen.why === "never") {
      const [topic] = chosen.question.topics;
      return topic === undefined ? t("next.neverAsked") : t("next.never", { topic: t(`build:topicNames.${topic}`) });
    }
    const { criterion, level, take } = chosen.last;
    const rated = {
      criterion: t(`rubric:criteria.${criterion}.name`),
      level,
      date: isolate(format.date(take.createdAt)),
    };
    return chosen.why === "rated"
      ? t("next.rated", rated)
      : t("next.later", { ...rated, count: daysUntilBack(level) ?? 0, back: isolate(format.date(chosen.at)) });
  }

  return (
    <section className={styles.next} aria-labelledby="next-question">
      <h2 id="next-question">{t(next.why === "later" ? "next.nothingDue" : "next.title")}</h2>
      <Voice size={22} lang="en">
        {next.why === "never" ? next.question.text : next.last.take.questionText}
      </Voice>
      <p className={styles.meta}>{why(next)}</p>
      <Button
        variant={next.why === "later" ? "secondary" : "primary"}
        cost={limitMs === null || limitMs === 0 ? undefined : format.minutes(limitMs)}
        onClick={() => ports.practice(next.id, next.why === "never" ? null : next.last.take)}
      >
        {t("next.start")}
      </Button>
    </section>
  );
}

function chooseNext({ takes, reviews, programs }: ProgressSummary, around: Around | null, now: number): Next | null {
  const nextInterview = nextInterviewAt(programs, now);
  const untouched = around === null ? [] : neverPracticed(takes, around.questions, around.profile, now);
  const [due] = dueAgain(
    takes,
    reviews,
    now,
    untouched.map(({ id }) => id),
    nextInterview,
  );
  if (due?.reason) return { why: "rated", id: due.questionId, last: due.reason };
  const question = untouched.find(({ id }) => id === due?.questionId);
  if (question !== undefined) return { why: "never", id: question.id, question };
  // What is never practiced may still turn up.
  return around === null ? null : firstToComeBack(lastRatings(takes, reviews), nextInterview);
}

function firstToComeBack(rated: ReadonlyMap<QuestionId, LastRated>, nextInterview: number | null): Next | null {
  const coming = [...rated].flatMap(([id, last]) => {
    const at = comesBackAt(last, nextInterview);
    return at === null ? [] : [{ why: "later", id, last, at } as const];
  });
  return coming.toSorted((a, b) => a.at - b.at)[0] ?? null;
}
