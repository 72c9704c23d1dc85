import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import type { InterviewItem } from "./take-list.ts";
import styles from "./takes-place.module.css";

interface InterviewHeadingProps {
  readonly item: InterviewItem;
}

export function InterviewHeading({ item: { interview, createdAt, answered } }: InterviewHeadingProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  return (
    <div className={styles.heading}>
      <h2 className={styles.name}>
        {interview === null ? t("interview.unknown") : t(`interview.presets.${interview.form.preset}`)}
      </h2>
      <p className={styles.when}>
        <bdi>{format.dateTime(createdAt)}</bdi>
        {interview !== null && <span>{t("interview.answered", { answered, total: interview.prompts.length })}</span>}
      </p>
      {interview !== null && (
        <p className={styles.code}>
          {t("interview.code")} <bdi>{interview.code}</bdi>
        </p>
      )}
    </div>
  );
}
