import { useId } from "react";
import { useTranslation } from "react-i18next";
import { bytesOf, type FreeSpaceSuggestions } from "../../domain/takes/free-space.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Rows } from "../../ui/rows.tsx";
import { Select } from "../../ui/select.tsx";
import { AGES_DAYS, SUGGESTIONS, type AgeDays, type Suggestion } from "./free-space-choice.ts";
import styles from "./free-space.module.css";

interface SuggestionsProps {
  readonly suggestions: FreeSpaceSuggestions;
  readonly chosen: ReadonlySet<Suggestion>;
  readonly onChoose: (suggestion: Suggestion, isIn: boolean) => void;
  readonly ageDays: AgeDays;
  readonly onAgeDays: (ageDays: AgeDays) => void;
}

/** Groups of takes to choose from, each with what it would free. */
export function Suggestions({ suggestions, chosen, onChoose, ageDays, onAgeDays }: SuggestionsProps) {
  const { t } = useTranslation(["takes", "units"]);
  const format = useFormat();
  const headingId = useId();

  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId} className={styles.heading}>
        {t("free.suggestions")}
      </h2>
      <Rows>
        {SUGGESTIONS.map((id) => {
          const takes = suggestions[id];
          return (
            <li key={id} className={styles.suggestion}>
              <Checkbox
                label={t(`free.${id}.title`)}
                aria-label={id === "old" ? t("free.old.named", { count: Number(ageDays) }) : undefined}
                aria-describedby={`${headingId}-${id}`}
                checked={chosen.has(id)}
                onValue={(isIn) => onChoose(id, isIn)}
              />
              {id === "old" && (
                <Select
                  className={styles.age}
                  label={t("free.age")}
                  labelHidden
                  options={AGES_DAYS.map((days) => ({ value: days, label: t("free.days", { count: Number(days) }) }))}
                  value={ageDays}
                  onValue={onAgeDays}
                />
              )}
              <p id={`${headingId}-${id}`} className={styles.frees}>
                <span>{t("units:takes", { count: takes.length })}</span>
                <span className={styles.size}>{format.size(bytesOf(takes))}</span>
              </p>
              <p className={styles.why}>{t(`free.${id}.text`)}</p>
            </li>
          );
        })}
      </Rows>
    </section>
  );
}
