import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import { useFormat } from "../../i18n/format.ts";
import { Voice } from "../../ui/voice.tsx";
import styles from "./questions.module.css";

type Guided = Exclude<Question, { kind: "own" }>;

/** What is behind a question. English, as the bank is. */
export function Guidance({ question }: { readonly question: Guided }) {
  const { t } = useTranslation("questions");
  return (
    <div className={styles.columns}>
      <div>
        {question.kind !== "ask" && (
          <Part title={t("page.assessed")}>
            <p lang="en" dir="ltr">
              {question.assessed}
            </p>
          </Part>
        )}
        <Middle question={question} />
      </div>
      <div>
        {question.kind === "question" && (
          <Part title={t("page.pitfalls")}>
            <Lines lines={question.pitfalls} />
          </Part>
        )}
        {(question.kind === "question" || question.kind === "difficult") && question.followUps.length > 0 && (
          <Part title={t("page.followUps")}>
            {question.followUps.map(({ text }) => (
              <Voice key={text} lang="en" className={styles.said}>
                {text}
              </Voice>
            ))}
          </Part>
        )}
        {question.kind === "station" && (
          <Part title={t("page.probes")}>
            <ol className={styles.probes} lang="en" dir="ltr">
              {question.probes.map((probe) => (
                <li key={probe}>{probe}</li>
              ))}
            </ol>
          </Part>
        )}
        <Sources question={question} />
      </div>
    </div>
  );
}

/** What differs most from kind to kind. */
function Middle({ question }: { readonly question: Guided }) {
  const { t } = useTranslation("questions");
  const format = useFormat();
  switch (question.kind) {
    case "question":
      return (
        <Part title={t("page.shape")} beside={t(`frameNames.${question.shape.frame}`)}>
          <Pairs pairs={question.shape.parts.map(({ part, content }) => [part, content])} isEnglish />
        </Part>
      );
    case "station":
      return (
        <Part title={t("page.listenFor")}>
          <Pairs
            pairs={(["low", "middle", "high"] as const).map((level) => [
              t(`page.levels.${level}`),
              question.listenFor[level],
            ])}
          />
        </Part>
      );
    case "difficult":
      return (
        <>
          <Part title={t("page.replies")}>
            <p className={styles.meta}>{t("page.repliesNote")}</p>
            <Pairs
              pairs={(["answer", "redirect", "decline"] as const).map((reply) => [
                t(`page.replyNames.${reply}`),
                question.replies[reply],
              ])}
            />
          </Part>
          <Part title={t("page.rule")}>
            <p lang="en" dir="ltr">
              {question.rule}
            </p>
          </Part>
        </>
      );
    case "ask":
      return (
        <>
          <Part title={t("page.askOf")}>
            <p>{format.list(question.askOf.map((who) => t(`page.askOfNames.${who}`)))}</p>
          </Part>
          <Part title={t("page.tells")}>
            <p lang="en" dir="ltr">
              {question.tells}
            </p>
          </Part>
        </>
      );
  }
}

function Sources({ question: { sources } }: { readonly question: Guided }) {
  const { t } = useTranslation("questions");
  if (sources.length === 0) return null;
  return (
    <Part title={t("page.sources")}>
      <ul className={styles.lines}>
        {sources.map(({ title, year, url }) => {
          const text = t("page.source", { title, year });
          return (
            <li key={text} lang="en" dir="ltr">
              {url === undefined ? (
                text
              ) : (
                <a className={styles.source} href={url} target="_blank" rel="noopener noreferrer">
                  {text}
                  <span className="visually-hidden"> ({t("page.opens")})</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  readonly beside?: string;
  readonly children: ReactNode;
}

function Part({ title, beside, children }: PartProps) {
  return (
    <section className={styles.block}>
      <div className={styles.headLine}>
        <h2 className={styles.heading}>{title}</h2>
        {beside !== undefined && <p className={styles.meta}>{beside}</p>}
      </div>
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines} lang="en" dir="ltr">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface PairsProps {
  readonly pairs: readonly (readonly [name: string, text: string])[];
  /** The names come from the bank too. */
  readonly isEnglish?: boolean;
}

function Pairs({ pairs, isEnglish = false }: PairsProps) {
  return (
    <dl className={styles.frame} lang={isEnglish ? "en" : undefined} dir={isEnglish ? "ltr" : undefined}>
      {pairs.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="en" dir="ltr">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
