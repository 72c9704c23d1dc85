import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RatedTake } from "../../domain/progress/rated-takes.ts";
import { ratingsCsv } from "../../domain/progress/ratings-csv.ts";
import { Button } from "../../ui/button.tsx";
import type { ProgressPorts } from "./progress-ports.ts";
import styles from "./progress.module.css";

// Spreadsheets take a file without it for one of another alphabet.
const BYTE_ORDER_MARK = "\uFEFF";

/** Every rating as a file for a spreadsheet. */
export function ExportRatings({
  ports,
  rated,
}: {
  readonly ports: ProgressPorts;
  readonly rated: readonly RatedTake[];
}) {
  const { t } = useTranslation(["progress", "rubric"]);

  function save(): void {
    const csv = ratingsCsv(rated, {
      columns: [
        t("csv.recorded"),
        t("csv.question"),
        t("csv.kind"),
        t("csv.criterion"),
        t("csv.blind"),
        t("csv.later"),
        t("csv.moment"),
        t("csv.rubric"),
        t("csv.take"),
      ],
      criterion: (id) => t(`rubric:criteria.${id}.name`),
      notApplicable: t("table.notApplicable"),
      kind: (kind) => t(`csv.kinds.${kind}`),
    });
    ports.saveFile(new Blob([BYTE_ORDER_MARK, csv], { type: "text/csv" }), t("csv.fileName"));
  }

  return (
    <div className={styles.export}>
      <Button size="small" icon={Download} onClick={save}>
        {t("csv.save")}
      </Button>
      <p className={styles.meta}>{t("csv.text")}</p>
    </div>
  );
}
