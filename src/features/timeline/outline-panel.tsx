import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { wordBudget, wordCount } from "../../domain/questions/outline.ts";
import { drillLength, questionsAbout } from "../../domain/timeline/drill.ts";
import { gapOutline, OUTLINE_PARTS } from "../../domain/timeline/gap-outline.ts";
import type { Month } from "../../domain/timeline/month.ts";
import type { TimelineEntry } from "../../domain/timeline/timeline.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { PointsChoice } from "./points-choice.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import type { TimelineView } from "./use-timeline.ts";
import styles from "./timeline.module.css";

interface OutlinePanelProps {
  readonly ports: TimelinePorts;
  readonly view: TimelineView;
  /** The gap or attempt; null: there is none. */
  readonly entry: TimelineEntry | null;
  readonly thisMonth: Month;
}

/** The answer about one gap or attempt, from fact to forward, and the questions that ask for it. */
export function OutlinePanel({ ports, view, entry, thisMonth }: OutlinePanelProps) {
  const { t } = useTranslation("timeline");
  const format = useFormat();
  const [isChoosing, setChoosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);

  useEffect(() => {
    if (wasChoosing.current && !isChoosing) opener.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);

  if (entry === null)
    return (
      <section className={styles.panel}>
        <h2 className={styles.heading}>{t("outline.none")}</h2>
        <p className={styles.note}>{t("outline.noneText")}</p>
      </section>
    );

  const outline = gapOutline(entry, view.timeline.entries, thisMonth);
  const questions = questionsAbout(entry.kind, view.banks);
  const drill = drillLength(entry.kind, view.banks);
  const [asked] = questions;
  const count = wordCount(OUTLINE_PARTS.map((part) => ({ part, text: outline[part] })));

  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{entry.kind === "gap" ? t("outline.gap") : t("outline.attempt")}</h2>
      {asked && <p className={styles.note}>{t("outline.words", { count, budget: wordBudget(asked) })}</p>}
      <dl className={styles.frame}>
        {OUTLINE_PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`outline.parts.${part}`)}</dt>
            {outline[part] === "" ? (
              <dd className={styles.missing}>{t("outline.missing")}</dd>
            ) : (
              <dd lang="en" dir="auto">
                {outline[part]}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {drill.count === 0 && <p className={styles.note}>{t("outline.noBank")}</p>}
      {drill.count > 0 && !isChoosing && (
        <div className={styles.actions}>
          <Button variant="primary" cost={format.minutes(drill.seconds * 1000)} onClick={() => ports.drill(entry.kind)}>
            {t("outline.drill", { count: drill.count })}
          </Button>
          <Button ref={opener} onClick={() => setChoosing(true)}>
            {t("outline.use")}
          </Button>
        </div>
      )}
      {isChoosing && (
        <PointsChoice
          ports={ports}
          notebook={view.notebook}
          outline={outline}
          questions={questions}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
