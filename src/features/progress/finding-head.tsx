import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { Finding } from "../../domain/progress/finding.ts";
import { ENOUGH } from "../../domain/progress/rating-series.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import styles from "./progress.module.css";

interface FindingHeadProps {
  readonly finding: Finding;
  /** Newest first. */
  readonly takes: readonly TakeRecord[];
}

/** The finding, and what it rests on. */
export function FindingHead({ finding, takes }: FindingHeadProps) {
  const { t } = useTranslation(["progress", "rubric"]);
  const words = useFindingWords();
  const [newest] = takes;
  return (
    <header className={styles.finding}>
      <h1>{words.title(finding)}</h1>
      <p>
        {words.basis(finding)}
        {finding.name === "nothing" && newest !== undefined && (
          <>
            {" "}
            <a className={styles.link} href={`#${paths.review(newest.id)}`}>
              {t("finding.rateNewest")}
            </a>
          </>
        )}
      </p>
    </header>
  );
}

function useFindingWords() {
  const { t } = useTranslation(["progress", "rubric"]);
  const format = useFormat();

  function title(finding: Finding): string {
    switch (finding.name) {
      case "nothing":
        return t("finding.nothing.title");
      case "few":
        return t("finding.few.title");
      case "lowest":
        return t("finding.lowest.title", {
          criterion: t(`rubric:criteria.${finding.criterion}.name`),
          count: finding.of,
        });
      case "tied":
        return t("finding.tied.title", {
          criteria: format.list(finding.criteria.map((id) => t(`rubric:criteria.${id}.short`))),
        });
    }
  }

  function basis(finding: Finding): string {
    switch (finding.name) {
      case "nothing":
        return t("finding.nothing.basis");
      case "few":
        return t("finding.few.basis", {
          criteria: format.list(finding.lowest.map((id) => t(`rubric:criteria.${id}.name`))),
          level: finding.level,
          count: finding.lowest.length,
          enough: ENOUGH,
        });
      case "lowest": {
        const given = finding.given.map(({ level, times }) => t("finding.times", { level, count: times }));
        return t("finding.lowest.basis", { given: format.list(given) });
      }
      case "tied":
        return t("finding.tied.basis", { level: finding.level });
    }
  }

  return { title, basis };
}
