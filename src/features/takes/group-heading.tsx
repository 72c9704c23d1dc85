import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { interviewId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import type { InterviewRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { DayGroup, InterviewGroup, QuestionGroup, TakeGroup } from "./take-groups.ts";
import type { Selection } from "./use-selection.ts";
import styles from "./group-heading.module.css";

interface GroupHeadingProps {
  readonly group: TakeGroup;
  readonly selection: Selection;
}

/** Drawn anew only when it changes, as the rows. */
export const GroupHeading = memo(function GroupHeading({ group, selection }: GroupHeadingProps) {
  switch (group.by) {
    case "interview":
      return <InterviewHeading group={group} selection={selection} />;
    case "question":
      return <QuestionHeading group={group} selection={selection} />;
    case "date":
      return <DayHeading group={group} selection={selection} />;
  }
});

interface HeadingProps<G extends TakeGroup> {
  readonly group: G;
  readonly selection: Selection;
}

function InterviewHeading({ group, selection }: HeadingProps<InterviewGroup>) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  const { interview, createdAt, answered } = group;
  const question = interview === null ? null : onlyQuestion(interview);
  const name = question ?? t(interview === null ? "interview.unknown" : `interview.presets.${interview.form.preset}`);
  return (
    <Line group={group} selection={selection} name={`${name}, ${format.dateTime(createdAt)}`}>
      {question === null ? (
        <h2 className={styles.name}>{name}</h2>
      ) : (
        <Voice as="h2" lang="en" className={styles.question}>
          {question}
        </Voice>
      )}
      <p className={styles.facts}>
        <bdi>{format.dateTime(createdAt)}</bdi>
        {interview !== null && <span>{t("interview.answered", { answered, total: interview.prompts.length })}</span>}
        {interview !== null && (
          <span>
            {t("interview.code")} <bdi>{interview.code}</bdi>
          </span>
        )}
        {group.takeIds.length > 0 && (
          <a className={styles.report} href={`#${paths.interviewReport(interviewId(group.id))}`}>
            {t("interview.report")}
          </a>
        )}
      </p>
    </Line>
  );
}

/** One chosen question is what its interview is called by. */
const onlyQuestion = ({ form, prompts }: InterviewRecord): string | null =>
  form.preset === "custom" && prompts.length === 1 ? (prompts[0]?.text ?? null) : null;

function QuestionHeading({ group, selection }: HeadingProps<QuestionGroup>) {
  const { t } = useTranslation(["takes", "units"]);
  return (
    <Line group={group} selection={selection} name={group.question}>
      <Voice as="h2" lang="en" className={styles.question}>
        {group.question}
      </Voice>
      <p className={styles.facts}>
        <span>{t("units:takes", { count: group.count })}</span>
        {group.isFollowUp && <Tag>{t("row.followUp")}</Tag>}
      </p>
    </Line>
  );
}

function DayHeading({ group, selection }: HeadingProps<DayGroup>) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const day = format.day(group.at);
  return (
    <Line group={group} selection={selection} name={day}>
      <h2 className={styles.name}>{day}</h2>
      <p className={styles.facts}>{t("takes", { count: group.count })}</p>
    </Line>
  );
}

interface LineProps extends GroupHeadingProps {
  /** Names the group apart from all others. */
  readonly name: string;
  readonly children: ReactNode;
}

function Line({ group: { takeIds }, selection, name, children }: LineProps) {
  const { t } = useTranslation("takes");
  const selected = takeIds.filter((id) => selection.ids.has(id)).length;
  return (
    <div className={styles.heading}>
      {takeIds.length > 0 && (
        <Checkbox
          className={styles.check}
          label={t("selection.group", { name })}
          labelHidden
          checked={selected === takeIds.length}
          mixed={selected > 0 && selected < takeIds.length}
          onValue={(all) => selection.set(takeIds, all)}
        />
      )}
      <div className={styles.words}>{children}</div>
    </div>
  );
}
