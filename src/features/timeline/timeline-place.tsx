import { ChevronLeft, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { newDraft, type EntryDraft } from "../../domain/timeline/draft.ts";
import { findingsOf, type Findings } from "../../domain/timeline/findings.ts";
import { monthAt } from "../../domain/timeline/month.ts";
import { inOrder } from "../../domain/timeline/spans.ts";
import { stripOf } from "../../domain/timeline/strip.ts";
import { EXPLAINED_KINDS, type TimelineEntry } from "../../domain/timeline/timeline.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Contradictions } from "./contradictions.tsx";
import { EntryRows, type Editing } from "./entry-rows.tsx";
import { OutlinePanel } from "./outline-panel.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import { TimelineStrip } from "./timeline-strip.tsx";
import { useTimeline, type TimelineView } from "./use-timeline.ts";
import { VisaPanel } from "./visa-panel.tsx";
import styles from "./timeline.module.css";

/** The person's dates, what does not fit in them, and the answers that are made of them. */
export function TimelinePlace({ ports }: { readonly ports: TimelinePorts }) {
  const { t } = useTranslation("timeline");
  const view = useTimeline(ports);
  if (view === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  return <Opened ports={ports} view={view} />;
}

interface OpenedProps {
  readonly ports: TimelinePorts;
  readonly view: TimelineView;
}

function Opened({ ports, view }: OpenedProps) {
  const { t } = useTranslation("timeline");
  const [editing, setEditing] = useState<Editing | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const thisMonth = monthAt(ports.clock.now());
  const { entries } = view.timeline;
  const told = { graduated: view.profile.graduated, outlines: view.notebook.outlines };
  const findings = findingsOf(entries, told, thisMonth);
  const strip = stripOf(entries, findings.holes, findings.contradictions, thisMonth);
  const explained = inOrder(entries).filter(({ kind }) => EXPLAINED_KINDS.includes(kind));
  const outlined = explained.find(({ id }) => id === chosen) ?? explained[0] ?? null;
  const isEmpty = entries.length === 0 && editing === null;
  const add = (draft: EntryDraft) => setEditing({ id: ports.newKey(), draft, isNew: true });

  return (
    <div className={styles.page}>
      <a className={styles.back} href={`#${paths.questions()}`}>
        <Icon icon={ChevronLeft} size="small" mirrored />
        {t("back")}
      </a>
      <div className={styles.place}>
        <div>
          {isEmpty ? (
            <EmptyState
              headingLevel={1}
              title={t("empty.title")}
              actions={
                <Button variant="primary" size="large" onClick={() => add(newDraft("medical-school"))}>
                  {t("empty.step")}
                </Button>
              }
            >
              {t("empty.text")}
            </EmptyState>
          ) : (
            <>
              <div className={styles.head}>
                <Finding findings={findings} entries={entries} />
                <Button ref={addButton} icon={Plus} onClick={() => add(newDraft("clinical-work"))}>
                  {t("add")}
                </Button>
              </div>
              <p className={styles.lead}>{t("lead")}</p>
              {strip !== null && <TimelineStrip strip={strip} />}
              <Contradictions
                ports={ports}
                view={view}
                findings={findings}
                onChange={(entry) => setEditing({ id: entry.id, draft: null, isNew: false })}
              />
              <EntryRows
                ports={ports}
                entries={entries}
                findings={findings}
                editing={editing}
                onEditing={setEditing}
                onGone={() => addButton.current?.focus()}
                outlined={outlined}
                onOutline={setChosen}
              />
            </>
          )}
        </div>
        <div className={styles.side}>
          {entries.length > 0 && (
            <OutlinePanel key={outlined?.id} ports={ports} view={view} entry={outlined} thisMonth={thisMonth} />
          )}
          <VisaPanel ports={ports} view={view} />
        </div>
      </div>
    </div>
  );
}

interface FindingProps {
  readonly findings: Findings;
  readonly entries: readonly TimelineEntry[];
}

/** What is found, as the heading of the page. */
function Finding({ findings: { contradictions, holes }, entries }: FindingProps) {
  const { t } = useTranslation("timeline");
  const wrong = contradictions.length;
  const open = holes.reduce((sum, { months }) => sum + months, 0);
  const isStudent = entries.some(({ kind, to }) => kind === "medical-school" && to === null);
  const words =
    wrong > 0 && open > 0
      ? t("finding.both", {
          contradictions: t("finding.contradictions", { count: wrong }),
          open: t("finding.open", { count: open }),
        })
      : wrong > 0
        ? t("finding.contradictions", { count: wrong })
        : open > 0
          ? t("finding.onlyOpen", { count: open })
          : isStudent
            ? t("finding.student")
            : t("finding.fine");
  return (
    <h1 className={styles.title} aria-live="polite">
      {words}
    </h1>
  );
}
