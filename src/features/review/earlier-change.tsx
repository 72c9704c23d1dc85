import { useTranslation } from "react-i18next";
import { CHANGE_OUTCOMES, type ReviewRecord } from "../../domain/records/records.ts";
import type { AskedChange } from "../../domain/rubric/one-change.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { ReviewActions } from "./review-actions.ts";
import styles from "./one-change.module.css";

interface EarlierChangeProps {
  readonly asked: AskedChange;
  readonly review: ReviewRecord;
  readonly actions: ReviewActions;
}

/** What the person set out to change in this take, and whether it happened. */
export function EarlierChange({ asked, review, actions }: EarlierChangeProps) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.earlier}>
      <div>
        <p className={styles.lead}>{t("change.last")}</p>
        <Voice>
          <bdi>{asked.text}</bdi>
        </Voice>
      </div>
      <Segmented
        label={t("change.happened")}
        options={CHANGE_OUTCOMES.map((value) => ({ value, label: t(`change.${value}`) }))}
        value={review.earlierChange?.takeId === asked.takeId ? review.earlierChange.happened : undefined}
        onValue={(happened) => actions.tellWhetherHappened(asked, happened)}
      />
    </div>
  );
}
