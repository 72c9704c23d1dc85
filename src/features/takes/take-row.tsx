import { AppWindow, Download, LifeBuoy, Send, SquarePlay, Trash2 } from "lucide-react";
import { memo, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Menu } from "../../ui/menu.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { TakeItem } from "./take-groups.ts";
import type { Entry } from "./take-library.ts";
import type { TakesPorts } from "./takes-ports.ts";
import { Thumbnail } from "./thumbnail.tsx";
import type { Grouping } from "./takes-view.ts";
import styles from "./take-row.module.css";

interface TakeRowProps {
  readonly item: TakeItem;
  /** What stands in the heading above is not said again. */
  readonly grouping: Grouping;
  readonly storage: TakesPorts["storage"];
  readonly isSelected: boolean;
  /** The same object for all rows, and from one scroll to the next. */
  readonly actions: RowActions;
}

export interface RowActions {
  readonly select: (id: TakeId, selected: boolean, extend: boolean) => void;
  readonly open: (entry: Entry) => void;
  readonly send: (entry: Entry) => void;
  readonly download: (entry: Entry) => void;
  readonly remove: (entry: Entry) => void;
}

/**
 * One take; the whole row is the link to its review. A take that another tab records cannot be opened yet. Drawn anew only
 * when it changes, because the list asks for all its rows again whenever it has measured or scrolled.
 */
export const TakeRow = memo(function TakeRow({ item, grouping, storage, isSelected, actions }: TakeRowProps) {
  const { t } = useTranslation(["takes", "rubric"]);
  const format = useFormat();
  const { isLast, entry } = item;
  const { take, number } = entry;
  const isRunning = take.status === "recording";
  const takeWords = t(number.total > 1 ? "row.takeOf" : "row.take", { ...number });
  const named = { question: take.questionText, take: takeWords };
  const title = grouping === "question" ? takeWords : take.questionText;

  return (
    <article
      aria-label={take.questionText}
      className={classNames(
        styles.row,
        grouping === "question" && styles.dated,
        isLast && styles.last,
        !isRunning && styles.openable,
        isSelected && styles.selected,
      )}
    >
      {!isRunning && (
        <SelectBox
          label={t("row.select", named)}
          isSelected={isSelected}
          onSelect={(selected, extend) => actions.select(take.id, selected, extend)}
        />
      )}
      <Thumbnail storage={storage} take={take} />
      <div className={styles.words}>
        <Title isQuestion={grouping !== "question"}>
          {isRunning ? (
            title
          ) : (
            <a id={take.id} href={`#${paths.review(take.id)}`} className={styles.link}>
              {title}
            </a>
          )}
        </Title>
        <p className={styles.meta}>
          {grouping !== "question" && <span>{takeWords}</span>}
          {grouping !== "question" && take.kind === "follow-up" && <Tag>{t("row.followUp")}</Tag>}
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
        <Weakest entry={entry} />
        <span className={styles.value}>
          <bdi>{grouping === "question" ? format.date(take.createdAt) : format.time(take.createdAt)}</bdi>
        </span>
        <span className={styles.value}>
          <bdi>{format.size(take.sizeBytes)}</bdi>
        </span>
      </div>
      {!isRunning && (
        <div className={styles.menu}>
          <Menu
            label={t("menu.label", named)}
            items={[
              { label: t("menu.open"), icon: SquarePlay, onSelect: () => actions.open(entry) },
              { label: t("menu.send"), icon: Send, onSelect: () => actions.send(entry) },
              { label: t("menu.download"), icon: Download, onSelect: () => actions.download(entry) },
              { label: t("menu.delete"), icon: Trash2, danger: true, onSelect: () => actions.remove(entry) },
            ]}
          />
        </div>
      )}
    </article>
  );
});

function Title({ isQuestion, children }: { readonly isQuestion: boolean; readonly children: ReactNode }) {
  return isQuestion ? (
    <Voice as="h3" lang="en" className={styles.question}>
      {children}
    </Voice>
  ) : (
    <h3 className={styles.number}>{children}</h3>
  );
}

function Weakest({ entry }: { readonly entry: TakeItem["entry"] }) {
  const { t } = useTranslation(["takes", "rubric"]);
  if (entry.take.status === "recording") return <span className={styles.weakest} />;
  const weakest = entry.weakest();
  if (weakest === null) return <span className={classNames(styles.weakest, styles.none)}>{t("row.notRated")}</span>;
  const criterion = t(`rubric:criteria.${weakest.criterion}.short`);
  return <span className={styles.weakest}>{t("row.weakest", { criterion, level: weakest.level })}</span>;
}

interface SelectBoxProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onSelect: (selected: boolean, extend: boolean) => void;
}

function SelectBox({ label, isSelected, onSelect }: SelectBoxProps) {
  // The change itself does not say whether Shift was held.
  const extend = useRef(false);
  return (
    <div
      className={styles.check}
      onPointerDown={(event) => {
        extend.current = event.shiftKey;
      }}
      onKeyDown={(event) => {
        extend.current = event.shiftKey;
      }}
      onMouseDown={(event) => {
        // It would select the text between, too.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <Checkbox
        label={label}
        labelHidden
        checked={isSelected}
        onValue={(selected) => onSelect(selected, extend.current)}
      />
    </div>
  );
}
