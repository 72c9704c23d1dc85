import { useMemo, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { topicCoverage, type TopicCount } from "../../domain/progress/topic-coverage.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Around } from "./progress-place.tsx";
import styles from "./progress.module.css";

interface TopicSectionProps {
  readonly takes: readonly TakeRecord[];
  /** Null until it is read. */
  readonly around: Around | null;
  readonly now: number;
}

/** How often each topic was practiced; those that apply to the person first. */
export function TopicSection({ takes, around, now }: TopicSectionProps) {
  const { t } = useTranslation(["progress", "build"]);
  const format = useFormat();
  const coverage = useMemo(
    () => (around === null ? null : topicCoverage(takes, around.questions, around.profile, now)),
    [takes, around, now],
  );
  const most = Math.max(1, ...(coverage?.topics.map(({ answers }) => answers) ?? []));

  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t("topics.title")}</h2>
      {coverage === null ? (
        <p className={styles.meta}>{t("topics.loading")}</p>
      ) : (
        <>
          <table className={styles.topics}>
            <caption className="visually-hidden">{t("topics.caption")}</caption>
            <tbody>
              {coverage.topics.map((count) => (
                <TopicRow key={count.topic} count={count} most={most} />
              ))}
            </tbody>
          </table>
          {coverage.topics.some(({ isPersonal }) => isPersonal) && (
            <p className={styles.meta}>{t("topics.personal")}</p>
          )}
          {coverage.untouched.length > 0 && (
            <details className={styles.behind}>
              <summary>{t("topics.untouched", { count: coverage.untouched.length })}</summary>
              <p className={styles.meta}>
                {format.list(coverage.untouched.map((topic) => t(`build:topicNames.${topic}`)))}
              </p>
            </details>
          )}
          {coverage.unknown > 0 && <p className={styles.meta}>{t("topics.unknown", { count: coverage.unknown })}</p>}
        </>
      )}
    </section>
  );
}

function TopicRow({ count: { topic, answers, isPersonal }, most }: { count: TopicCount; most: number }) {
  const { t } = useTranslation(["progress", "build"]);
  return (
    <tr data-personal={isPersonal}>
      <th scope="row">{t(`build:topicNames.${topic}`)}</th>
      <td>
        {answers === 0 ? (
          <span className={styles.never}>{t("topics.never")}</span>
        ) : (
          <span className={styles.bar} style={{ "--share": answers / most } as CSSProperties} aria-hidden="true" />
        )}
      </td>
      <td className={styles.count}>{t("topics.answers", { count: answers })}</td>
    </tr>
  );
}
