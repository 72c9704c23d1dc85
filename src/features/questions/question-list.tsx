import { useDeferredValue, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { VList, type VListHandle } from "virtua";
import type { QuestionId } from "../../domain/ids.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Filters } from "./filters.tsx";
import type { Library } from "./question-library.ts";
import { QuestionRow } from "./question-row.tsx";
import type { QuestionsPorts } from "./questions-ports.ts";
import { entriesIn } from "./questions-view.ts";
import styles from "./questions.module.css";

interface QuestionListProps {
  readonly ports: QuestionsPorts;
  readonly library: Library;
  readonly current: QuestionId;
  /** The list is the page itself. */
  readonly isHeading: boolean;
}

const ROW_PX = 84;

/** Every question that search and filters leave; only those in view are drawn. */
export function QuestionList({ ports, library, current, isHeading }: QuestionListProps) {
  const { t } = useTranslation("questions");
  const view = useSyncExternalStore(ports.view.subscribe, ports.view.get);
  // A key that is typed shows at once, however long the list behind it is.
  const listView = useDeferredValue(view);
  const entries = useMemo(() => entriesIn(library, listView), [library, listView]);
  const list = useRef<VListHandle>(null);
  const Title = isHeading ? "h1" : "p";

  useLayoutEffect(() => {
    list.current?.scrollTo(ports.scroll.top);
  }, [ports]);

  return (
    <>
      <Title className="visually-hidden">{t("title")}</Title>
      <Filters
        library={library}
        view={view}
        go={ports.go}
        onView={(part) => {
          ports.view.set({ ...view, ...part });
          list.current?.scrollTo(0);
        }}
      />
      <p role="status" className={styles.meta}>
        {t("count", { count: entries.length, all: library.entries.size })}
      </p>
      {library.problems.map(({ file }) => (
        <p key={file} className={styles.meta}>
          <bdi>{t("shelf", { file })}</bdi>. {t("shelfText")}
        </p>
      ))}
      {entries.length === 0 ? (
        <EmptyState headingLevel={2} title={t("none.title")} className={styles.nothing}>
          {t("none.text")}
        </EmptyState>
      ) : (
        <div className={styles.list}>
          <VList
            ref={list}
            data={entries}
            itemSize={ROW_PX}
            tabIndex={-1}
            onScroll={(top) => {
              ports.scroll.top = top;
            }}
          >
            {(entry) => <QuestionRow key={entry.question.id} entry={entry} isCurrent={entry.question.id === current} />}
          </VList>
        </div>
      )}
    </>
  );
}
