import i18next from "i18next";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { outlineOf, withOutline } from "../../domain/questions/outline.ts";
import { withMonth, type Contradiction, type Findings } from "../../domain/timeline/findings.ts";
import { spokenMonth } from "../../domain/timeline/month.ts";
import { shortName, type TimelineEntry } from "../../domain/timeline/timeline.ts";
import { failureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import { useMonths } from "./use-months.ts";
import type { TimelineView } from "./use-timeline.ts";
import styles from "./timeline.module.css";

interface ContradictionsProps {
  readonly ports: TimelinePorts;
  readonly view: TimelineView;
  readonly findings: Findings;
  readonly onChange: (entry: TimelineEntry) => void;
}

/** Each pair of dates that cannot both be true, with the way to mend it. */
export function Contradictions({ ports, view, findings, onChange }: ContradictionsProps) {
  if (findings.contradictions.length === 0) return null;
  return (
    <div className={styles.findings}>
      {findings.contradictions.map((one) => (
        <One key={keyOf(one)} ports={ports} view={view} one={one} onChange={onChange} />
      ))}
    </div>
  );
}

interface OneProps extends Omit<ContradictionsProps, "findings"> {
  readonly one: Contradiction;
}

function One({ ports, view, one, onChange }: OneProps) {
  const { t } = useTranslation("timeline");
  const months = useMonths();
  switch (one.type) {
    case "gap-and-work": {
      const { gap, work, overlap } = one;
      const when = months.when(overlap);
      return (
        <Notice
          tone="bad"
          title={t("contradiction.gapAndWork")}
          actions={
            <>
              <Button size="small" onClick={() => onChange(gap)}>
                {t("contradiction.changeGap")}
              </Button>
              <Button size="small" onClick={() => onChange(work)}>
                {t("contradiction.changeWork")}
              </Button>
            </>
          }
        >
          {t("contradiction.gapAndWorkText", { gap: shortName(gap), work: shortName(work), when })}
        </Notice>
      );
    }
    case "graduation":
      return (
        <Notice
          tone="bad"
          title={t("contradiction.graduation")}
          actions={
            <LinkButton size="small" href={`#${paths.settingsSection("profile")}`}>
              {t("contradiction.settings")}
            </LinkButton>
          }
        >
          {t("contradiction.graduationText", {
            here: months.month(one.here),
            profile: months.monthOrYear(one.profile),
          })}
        </Notice>
      );
    case "points":
      return (
        <Notice
          tone="bad"
          title={t("contradiction.points", { what: shortName(one.entry) })}
          actions={
            <Button size="small" onClick={() => void mend(ports, one, months.month(one.here))}>
              {t("contradiction.fix", { month: months.month(one.here) })}
            </Button>
          }
        >
          {t("contradiction.pointsText", {
            here: months.month(one.here),
            said: months.month(one.month),
            question: textOf(view, one.questionId),
          })}
        </Notice>
      );
  }
}

async function mend(ports: TimelinePorts, one: Extract<Contradiction, { type: "points" }>, month: string) {
  const t = i18next.getFixedT(null, "timeline");
  const kept = await ports.storage.changeNotebook((stored) =>
    withOutline(stored, one.questionId, withMonth(outlineOf(stored, one.questionId), one, spokenMonth(one.here))),
  );
  const words = kept.ok ? null : failureWords(i18next.getFixedT(null, "failures"), kept.failure);
  ports.toasts.show({ text: words === null ? t("contradiction.fixed", { month }) : words.title });
}

const textOf = ({ banks }: TimelineView, id: QuestionId): string =>
  banks.flatMap(({ questions }) => questions).find((question) => question.id === id)?.text ?? id;

const keyOf = (one: Contradiction): string =>
  one.type === "points"
    ? `${one.questionId} ${one.place} ${one.month}`
    : one.type === "graduation"
      ? one.type
      : `${one.gap.id} ${one.work.id}`;
