import { useId } from "react";
import { useTranslation } from "react-i18next";
import { WindowVirtualizer } from "virtua";
import type { TakeId } from "../../domain/ids.ts";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import type { TakeNumber } from "../../domain/takes/take-number.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Tag } from "../../ui/tag.tsx";
import { Voice } from "../../ui/voice.tsx";
import styles from "./free-space.module.css";

interface PreviewProps {
  readonly takes: readonly TakeRecord[];
  readonly numbers: ReadonlyMap<TakeId, TakeNumber>;
  readonly newest: ReadonlySet<TakeId>;
  readonly kept: ReadonlySet<TakeId>;
  readonly onKeep: (id: TakeId, isKept: boolean) => void;
}

const ROW_PX = 61;

/** Exactly what goes, one by one; each can be kept after all. */
export function Preview({ takes, numbers, newest, kept, onKeep }: PreviewProps) {
  const { t } = useTranslation("takes");
  const headingId = useId();
  if (takes.length === 0) return null;
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId} className={styles.heading}>
        {t("free.goes")}
      </h2>
      <WindowVirtualizer data={takes} itemSize={ROW_PX}>
        {(take) => (
          <PreviewRow
            key={take.id}
            take={take}
            number={numbers.get(take.id) ?? { number: 1, total: 1 }}
            isNewest={newest.has(take.id)}
            goes={!kept.has(take.id)}
            onGoes={(goes) => onKeep(take.id, !goes)}
          />
        )}
      </WindowVirtualizer>
    </section>
  );
}

interface PreviewRowProps {
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  readonly isNewest: boolean;
  readonly goes: boolean;
  readonly onGoes: (goes: boolean) => void;
}

function PreviewRow({ take, number, isNewest, goes, onGoes }: PreviewRowProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  const takeWords = t(number.total > 1 ? "row.takeOf" : "row.take", { ...number });
  return (
    <div className={styles.row}>
      <Checkbox
        label={t("free.goesLabel", { question: take.questionText, take: takeWords })}
        labelHidden
        checked={goes}
        onValue={onGoes}
      />
      <div className={styles.words}>
        <Voice as="p" lang="en" className={styles.question}>
          <a href={`#${paths.review(take.id)}`} title={take.questionText}>
            {take.questionText}
          </a>
        </Voice>
        <p className={styles.meta}>
          <span>{takeWords}</span>
          <bdi>{format.date(take.createdAt)}</bdi>
          {isNewest && <Tag tone="warn">{t("free.newest")}</Tag>}
        </p>
      </div>
      <span className={styles.size}>{format.size(take.sizeBytes)}</span>
    </div>
  );
}
