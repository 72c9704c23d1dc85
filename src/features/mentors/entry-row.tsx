import { CircleDashed, Pencil, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Entry, Remark } from "../../domain/mentors/reply-draft.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Rating } from "../../ui/rating.tsx";
import { Voice } from "../../ui/voice.tsx";
import styles from "./entries.module.css";

export interface EntryRowProps {
  readonly entry: Entry;
  /** Null where the take is not here. */
  readonly onWatch: ((atMs: number) => void) | null;
  readonly onEdit: () => void;
  readonly onRemark: (remark: Remark) => void;
  readonly onDrop: () => void;
}

/** One thing that was understood, as it would be kept. */
export function EntryRow({ entry: { remark }, onWatch, onEdit, onRemark, onDrop }: EntryRowProps) {
  const { t } = useTranslation(["mentors", "rubric"]);
  const format = useFormat();
  switch (remark.kind) {
    case "comment": {
      const time = format.duration(remark.atMs);
      return (
        <li className={styles.row}>
          {onWatch === null ? (
            <span className={styles.time}>{time}</span>
          ) : (
            <button
              type="button"
              className={styles.time}
              aria-label={t("paste.watch", { time })}
              onClick={() => onWatch(remark.atMs)}
            >
              {time}
            </button>
          )}
          <Voice className={styles.said}>
            <bdi>{remark.text}</bdi>
          </Voice>
          <IconButton size="small" icon={Pencil} label={t("paste.correct", { time })} onClick={onEdit} />
        </li>
      );
    }
    case "rating": {
      const name = t(`rubric:criteria.${remark.criterion}.name`);
      return (
        <li className={styles.row}>
          <i className={styles.mark} />
          <span className={styles.rated}>
            <b>{name}</b>
            <Rating
              label={name}
              value={remark.level}
              levelText={format.number}
              onValue={(level) => (level === null ? onDrop() : onRemark({ ...remark, level }))}
            />
          </span>
          <IconButton size="small" icon={Pencil} label={t("paste.correctRating", { name })} onClick={onEdit} />
        </li>
      );
    }
    case "note":
      return (
        <li className={styles.row}>
          <Icon icon={remark.isBeyondEnd ? TriangleAlert : CircleDashed} className={styles.unknown} />
          <div className={styles.said}>
            <p>
              <bdi>{remark.text}</bdi>
            </p>
            <p className={styles.meta}>{t(remark.isBeyondEnd ? "paste.beyondEnd" : "paste.note")}</p>
          </div>
          <span className={styles.rowEnd}>
            <Button size="small" variant="ghost" onClick={onDrop}>
              {t("paste.leaveOut")}
            </Button>
            <IconButton size="small" icon={Pencil} label={t("paste.correctNote")} onClick={onEdit} />
          </span>
        </li>
      );
  }
}
