import { ChevronLeft, Printer } from "lucide-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { pinnedMoments, readReport, type Report, type ReportSubject } from "./read-report.ts";
import type { ReportPorts } from "./report-ports.ts";
import { TakeSheet } from "./take-sheet.tsx";
import styles from "./report.module.css";

const SIZES = ["letter", "a4"] as const;
type Size = (typeof SIZES)[number];

interface ReportPlaceProps {
  readonly ports: ReportPorts;
  readonly type: ReportSubject["type"];
  /** As it stands in the address: it may be of something that is not here. */
  readonly id: string;
}

/** One take, or one interview, as a page to print or to save as PDF. */
export function ReportPlace({ ports, type, id }: ReportPlaceProps) {
  const { t } = useTranslation("report");
  const report = useFresh(useCallback(() => readReport(ports, { type, id } as ReportSubject), [ports, type, id]));

  if (report === null)
    return (
      <p role="status" className="visually-hidden">
        {t("loading")}
      </p>
    );
  if (report.takes.length === 0)
    return (
      <div className={styles.missing}>
        <EmptyState
          headingLevel={1}
          title={t(`missing.${type}`)}
          actions={<LinkButton href={`#${paths.takes()}`}>{t("missing.toTakes")}</LinkButton>}
        >
          <p>{t("missing.text")}</p>
        </EmptyState>
      </div>
    );
  return <Desk ports={ports} type={type} report={report} />;
}

interface DeskProps extends Pick<ReportPlaceProps, "ports" | "type"> {
  readonly report: Report;
}

function Desk({ ports, type, report: { interview, takes } }: DeskProps) {
  const { t } = useTranslation("report");
  const format = useFormat();
  const [size, setSize] = useState<Size>("letter");
  const [withNotes, setWithNotes] = useState(true);
  const [withStills, setWithStills] = useState(false);
  const hasStills = takes.some(({ take, review }) => take.hasVideo && pinnedMoments(review).length > 0);
  const [first] = takes;
  const back = type === "take" && first !== undefined ? paths.review(first.take.id) : paths.takes();

  return (
    <div className={styles.desk} data-size={size}>
      <div className={styles.bar}>
        <a className={styles.back} href={`#${back}`}>
          <Icon icon={ChevronLeft} size="small" mirrored />
          {t(type === "take" ? "toReview" : "missing.toTakes")}
        </a>
        <div className={styles.choices}>
          {hasStills && <Checkbox label={t("stills")} checked={withStills} onValue={setWithStills} />}
          <Checkbox label={t("notes.title")} checked={withNotes} onValue={setWithNotes} />
          <Segmented
            label={t("size")}
            labelHidden
            options={SIZES.map((value) => ({ value, label: t(`sizes.${value}`) }))}
            value={size}
            onValue={setSize}
          />
          <Button variant="primary" icon={Printer} onClick={ports.print}>
            {t("print")}
          </Button>
        </div>
      </div>
      <div className={styles.sheet}>
        <p className={styles.head}>
          <span>{t("brand")}</span>
          <bdi>{format.date(ports.clock.now())}</bdi>
        </p>
        {type === "interview" && (
          <h1 className={styles.interview}>
            {t("interview", { date: format.dateTime(interview?.createdAt ?? first?.take.createdAt ?? 0) })}
          </h1>
        )}
        {takes.map((reported) => (
          <TakeSheet
            key={reported.take.id}
            ports={ports}
            reported={reported}
            headingLevel={type === "take" ? 1 : 2}
            withNotes={withNotes}
            withStills={withStills}
          />
        ))}
      </div>
    </div>
  );
}
