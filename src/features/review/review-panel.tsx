import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceState } from "../../domain/evidence/evidence-state.ts";
import type { Question } from "../../domain/questions/bank.ts";
import { ratedCount } from "../../domain/rubric/review.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { PanelTabs, type PanelTab } from "./panel-tabs.tsx";
import { QuestionGuidance } from "./question-guidance.tsx";
import { RubricPanel, type RubricPanelProps } from "./rubric-panel.tsx";
import { ScenarioAgain } from "./scenario.tsx";
import styles from "./review-place.module.css";

interface ReviewPanelProps extends Omit<RubricPanelProps, "onBlindEnd"> {
  readonly evidence: EvidenceState;
  readonly onMeasureAgain: () => void;
  /** Null where no bank has it, or it is not known yet. */
  readonly question: Question | null;
  /** What there was to read before the task; null where there was nothing. */
  readonly scenario: string | null;
}

/** The rubric alone while it is rated blind; after that beside it what was measured and what the question is about. */
export function ReviewPanel({ evidence, onMeasureAgain, question, scenario, ...rubric }: ReviewPanelProps) {
  const { t } = useTranslation("review");
  const panel = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState("rubric");
  const [justEnded, setJustEnded] = useState(false);
  const { actions, review, take, playback } = rubric;
  const isBlind = review.blind === null;

  // The button that was pressed is gone then: the focus goes to the tab it has opened.
  useEffect(() => {
    if (justEnded) panel.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
  }, [justEnded]);

  function endBlind(): void {
    actions.endBlind();
    setChosen("evidence");
    setJustEnded(true);
  }

  const rubricPanel = (
    <>
      {scenario !== null && <ScenarioAgain text={scenario} />}
      <RubricPanel {...rubric} onBlindEnd={endBlind} />
    </>
  );
  if (isBlind) return <div className={styles.tabbed}>{rubricPanel}</div>;

  const tabs: PanelTab[] = [
    {
      id: "rubric",
      label: t("tabs.rubric"),
      count: t("tabs.count", { rated: ratedCount(take.criteria, review), total: take.criteria.length }),
      content: rubricPanel,
    },
    {
      id: "evidence",
      label: t("tabs.evidence"),
      content: <EvidencePanel state={evidence} playback={playback} onMeasureAgain={onMeasureAgain} />,
    },
  ];
  if (question !== null && "assessed" in question)
    tabs.push({
      id: "question",
      label: t("tabs.question"),
      content: <QuestionGuidance question={question} scenario={scenario} />,
    });

  return (
    <div ref={panel} className={styles.tabbed}>
      <PanelTabs label={t("tabs.label")} tabs={tabs} chosen={chosen} onChoose={setChosen} />
    </div>
  );
}
