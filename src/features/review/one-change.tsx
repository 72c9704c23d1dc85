import { useTranslation } from "react-i18next";
import type { ReviewRecord } from "../../domain/records/records.ts";
import { lowestRated } from "../../domain/rubric/one-change.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { ReviewActions } from "./review-actions.ts";
import styles from "./one-change.module.css";

const CRITERIA_SUGGESTED = 2;

interface OneChangeProps {
  readonly review: ReviewRecord;
  readonly actions: ReviewActions;
  readonly onBlur: () => void;
}

/** The one thing to do otherwise next time: written, or taken from what the lowest ratings suggest. */
export function OneChange({ review, actions, onBlur }: OneChangeProps) {
  const { t } = useTranslation(["review", "rubric"]);
  const suggestions = lowestRated(review, CRITERIA_SUGGESTED).flatMap((id) => [
    t(`rubric:criteria.${id}.change1`),
    t(`rubric:criteria.${id}.change2`),
  ]);
  // What the person wrote is never put aside for a suggestion.
  const isOpen = review.oneChange.trim() === "" || suggestions.includes(review.oneChange);

  return (
    <div className={styles.change}>
      <TextArea
        voice
        dir="auto"
        label={t("change.label")}
        value={review.oneChange}
        onValue={(text) => actions.write("oneChange", text)}
        onBlur={onBlur}
      />
      {isOpen && suggestions.length > 0 && (
        <ul role="list" aria-label={t("change.suggestions")} className={styles.suggestions}>
          {suggestions.map((text) => (
            <li key={text}>
              <Button
                size="small"
                aria-pressed={text === review.oneChange}
                className={styles.suggestion}
                onClick={() => actions.chooseChange(text)}
              >
                {text}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
