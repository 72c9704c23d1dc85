import { useCallback, useId } from "react";
import { useTranslation } from "react-i18next";
import { FEEDBACK } from "../../domain/mentors/feedback.ts";
import { paths } from "../../domain/paths.ts";
import { calibration, ENOUGH_PAIRS, type CriterionCalibration } from "../../domain/progress/calibration.ts";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { DataTable } from "./data-table.tsx";
import type { ProgressPorts } from "./progress-ports.ts";
import styles from "./progress.module.css";

/** Own blind ratings against mentors', per criterion, with how many pairs each rests on. */
export function CalibrationSection({ storage }: Pick<ProgressPorts, "storage">) {
  const { t } = useTranslation(["progress", "rubric"]);
  const format = useFormat();
  const headingId = useId();
  const read = useFresh(
    useCallback(() => readCalibration(storage), [storage]),
    storage,
  );
  const differenceOf = useDifferenceWords();
  if (read === null || read.criteria.length === 0) return null;

  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{t("calibration.title")}</h2>
      <p className={styles.meta}>{t("calibration.basis", { count: read.takes })}</p>
      <DataTable
        columns={[
          t("calibration.criterion"),
          t("calibration.you"),
          t("calibration.above"),
          t("calibration.below"),
          t("calibration.same"),
          t("calibration.pairs"),
        ]}
        rows={read.criteria.map((one) => ({
          key: one.criterion,
          cells: [
            t(`rubric:criteria.${one.criterion}.name`),
            differenceOf(one),
            format.number(one.above),
            format.number(one.below),
            format.number(one.same),
            format.number(one.pairs),
          ],
        }))}
      />
      {read.moments.length > 0 && (
        <>
          <h3>{t("calibration.moments")}</h3>
          <ul role="list" className={styles.moments}>
            {read.moments.map(({ takeId, criterion, own, mentor, reviewer, questionText }) => (
              <li key={`${takeId} ${criterion} ${reviewer}`}>
                <a className={styles.link} href={`#${paths.review(takeId)}`} lang="en" dir="ltr">
                  {questionText}
                </a>
                <p className={styles.meta}>
                  {t("calibration.moment", {
                    criterion: t(`rubric:criteria.${criterion}.name`),
                    own: format.number(own),
                    name: isolate(reviewer),
                    mentor: format.number(mentor),
                  })}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** "1.2 above", "agree", "too few pairs". */
function useDifferenceWords(): (one: CriterionCalibration) => string {
  const { t } = useTranslation("progress");
  const format = useFormat();
  return ({ difference }) => {
    if (difference === null) return t("calibration.tooFew", { count: ENOUGH_PAIRS });
    if (Math.abs(difference) < 0.3) return t("calibration.agree");
    return t(difference > 0 ? "calibration.higher" : "calibration.lower", {
      levels: format.number(Math.abs(difference)),
    });
  };
}

/** Only of takes that are still here. */
async function readCalibration(storage: ProgressPorts["storage"]) {
  const [takes, reviews, feedback] = await Promise.all([
    storage.takes(),
    storage.reviews(),
    storage.documents(FEEDBACK),
  ]);
  const questions = new Map(takes.map(({ id, questionText }) => [id, questionText]));
  const found = calibration(
    reviews.filter(({ takeId }) => questions.has(takeId)),
    feedback,
  );
  return {
    ...found,
    moments: found.moments.map((moment) => ({ ...moment, questionText: questions.get(moment.takeId) ?? "" })),
  };
}
