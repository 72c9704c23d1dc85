import { Columns2, Download, LifeBuoy, Printer, RotateCcw, Send, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { TakeNumber } from "../../domain/takes/take-number.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTakeLength } from "../../i18n/take-length.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Voice } from "../../ui/voice.tsx";
import styles from "./take-header.module.css";

interface TakeHeaderProps {
  readonly take: TakeRecord;
  readonly takeNumber: TakeNumber;
  /** Another take of the same question; null where there is none. */
  readonly otherTake: TakeId | null;
  /** Null where there is nothing to download. */
  readonly onDownload: (() => void) | null;
  readonly onDelete: () => void;
  readonly onAnswerAgain: () => void;
}

export function TakeHeader(props: TakeHeaderProps) {
  const { take, takeNumber, otherTake, onDownload, onDelete, onAnswerAgain } = props;
  const { t } = useTranslation("review");
  const format = useFormat();
  const lengthOf = useTakeLength();
  const facts = [
    t(take.kind === "follow-up" ? "followUpTake" : "take", { ...takeNumber }),
    format.dateTime(take.createdAt),
    lengthOf(take),
    format.size(take.sizeBytes),
  ];

  return (
    <header className={styles.header}>
      <div>
        <p className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact} className={styles.fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
          {take.status === "recovered" && (
            <Tag tone="warn" icon={LifeBuoy}>
              {t("recovered.tag")}
            </Tag>
          )}
        </p>
        <Voice as="h1" size={22} lang="en" className={styles.question}>
          {take.questionText}
        </Voice>
      </div>
      <div className={styles.actions}>
        <Button
          size="small"
          icon={RotateCcw}
          cost={take.limitMs === null ? undefined : format.duration(take.limitMs)}
          onClick={onAnswerAgain}
        >
          {t("answerAgain")}
        </Button>
        {otherTake !== null && (
          <LinkButton
            size="small"
            icon={Columns2}
            className={styles.brief}
            href={`#${paths.compare(otherTake, take.id)}`}
            title={t("compare")}
          >
            <span className={styles.word}>{t("compare")}</span>
          </LinkButton>
        )}
        <LinkButton
          size="small"
          icon={Printer}
          className={styles.brief}
          href={`#${paths.takeReport(take.id)}`}
          title={t("print")}
        >
          <span className={styles.word}>{t("print")}</span>
        </LinkButton>
        {onDownload !== null && (
          <LinkButton
            size="small"
            icon={Send}
            className={styles.brief}
            href={`#${paths.send(take.id)}`}
            title={t("send")}
          >
            <span className={styles.word}>{t("send")}</span>
          </LinkButton>
        )}
        {onDownload !== null && (
          <Button size="small" icon={Download} className={styles.brief} onClick={onDownload} title={t("download")}>
            <span className={styles.word}>{t("download")}</span>
          </Button>
        )}
        <Button size="small" icon={Trash2} className={styles.brief} onClick={onDelete} title={t("delete")}>
          <span className={styles.word}>{t("delete")}</span>
        </Button>
      </div>
    </header>
  );
}
