import { useId } from "react";
import { classNames } from "./class-names.ts";
import { Button } from "./button.tsx";
import styles from "./progress.module.css";

export interface ProgressProps {
  /** What is being done. */
  title: string;
  /** Which part of it: "take 1 of 2". */
  part?: string | undefined;
  /** From 0 to 1; undefined while nobody can tell. */
  value: number | undefined;
  /** How much of how much, and the time left. */
  valueText: string;
  cancelLabel: string;
  onCancel: () => void;
  className?: string | undefined;
}

export function Progress({ title, part, value, valueText, cancelLabel, onCancel, className }: ProgressProps) {
  const titleId = useId();
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={classNames(styles.progress, className)}>
      <p id={titleId} className={styles.title}>
        {title} {part !== undefined && <span className={styles.part}>{part}</span>}
      </p>
      <div
        role="progressbar"
        aria-labelledby={titleId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={valueText}
        className={styles.track}
      >
        <div
          className={classNames(styles.bar, percent === undefined && styles.unknown)}
          style={{ inlineSize: `${percent ?? 100}%` }}
        />
      </div>
      <div className={styles.foot}>
        <span>{valueText}</span>
        <Button variant="link" size="small" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </div>
  );
}
