import { useTranslation } from "react-i18next";
import type { MentorRating } from "../../domain/mentors/feedback.ts";
import type { Said } from "../../domain/mentors/feedback-for.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import styles from "./mentors.module.css";

/** The levels that mentors gave for a criterion, under its name. */
export function MentorLevels({ ratings }: { readonly ratings: readonly Said<MentorRating>[] }) {
  const { t } = useTranslation("review");
  const format = useFormat();
  return ratings.map(({ reviewer, level }) => (
    <span key={reviewer} className={styles.level}>
      <i className={styles.mark} />
      {t("mentors.level", { name: isolate(reviewer), level: format.number(level) })}
    </span>
  ));
}
