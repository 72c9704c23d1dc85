import { AppWindow, Download, LifeBuoy, SquarePlay, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { Menu } from "../../ui/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { TakeItem } from "./take-list.ts";
import type { TakesPorts } from "./takes-ports.ts";
import { Thumbnail } from "./thumbnail.tsx";
import styles from "./take-row.module.css";

interface TakeRowProps {
  readonly item: TakeItem;
  readonly storage: TakesPorts["storage"];
  readonly onOpen: () => void;
  readonly onDownload: () => void;
  readonly onDelete: () => void;
}

/** One take; the whole row is the link to its review. A take that another tab records cannot be opened yet. */
export function TakeRow({ item, storage, onOpen, onDownload, onDelete }: TakeRowProps) {
  const { t } = useTranslation(["takes", "rubric"]);
  const format = useFormat();
  const { take, number, weakest, isLast } = item;
  const isRunning = take.status === "recording";
  const takeWords = t(number.total > 1 ? "row.takeOf" : "row.take", { ...number });

  return (
    <article
      aria-label={take.questionText}
      className={classNames(styles.row, isLast && styles.last, !isRunning && styles.openable)}
    >
      <Thumbnail storage={storage} take={take} />
      <div className={styles.words}>
        <Voice as="h3" lang="en" className={styles.question}>
          {isRunning ? (
            take.questionText
          ) : (
            <a id={take.id} href={`#${paths.review(take.id)}`} title={take.questionText} className={styles.link}>
              {take.questionText}
            </a>
          )}
        </Voice>
        <p className={styles.meta}>
          <span>{takeWords}</span>
          {take.kind === "follow-up" && <Tag>{t("row.followUp")}</Tag>}
          {!take.hasVideo && <span>{t("row.soundOnly")}</span>}
          {take.status === "recovered" && (
            <Tag tone="warn" icon={LifeBuoy}>
              {t("row.recovered")}
            </Tag>
          )}
          {isRunning && (
            <Tag tone="accent" icon={AppWindow}>
              {t("row.running")}
            </Tag>
          )}
        </p>
      </div>
      <div className={styles.facts}>
        <span className={classNames(styles.weakest, weakest === null && styles.none)}>
          {isRunning
            ? ""
            : weakest === null
              ? t("row.notRated")
              : t("row.weakest", { criterion: t(`rubric:criteria.${weakest.criterion}.short`), level: weakest.level })}
        </span>
        <span className={styles.value}>
          <bdi>{format.time(take.createdAt)}</bdi>
        </span>
        <span className={styles.value}>
          <bdi>{format.size(take.sizeBytes)}</bdi>
        </span>
      </div>
      {!isRunning && (
        <div className={styles.menu}>
          <Menu
            label={t("menu.label", { question: take.questionText, take: takeWords })}
            items={[
              { label: t("menu.open"), icon: SquarePlay, onSelect: onOpen },
              { label: t("menu.download"), icon: Download, onSelect: onDownload },
              { label: t("menu.delete"), icon: Trash2, danger: true, onSelect: onDelete },
            ]}
          />
        </div>
      )}
    </article>
  );
}
