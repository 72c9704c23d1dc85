import { useId } from "react";
import { classNames } from "./class-names.ts";
import styles from "./meter.module.css";

export interface MeterProps {
  label: string;
  labelHidden?: boolean | undefined;
  /** In the unit of `max`. */
  value: number;
  max: number;
  /** Both with their unit: "1.9 GB of about 36 GB". */
  valueText: string;
  /** Nearly full. */
  warn?: boolean | undefined;
  className?: string | undefined;
}

export function Meter({ label, labelHidden, value, max, valueText, warn, className }: MeterProps) {
  const labelId = useId();
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div className={classNames(styles.meter, className)}>
      <p id={labelId} className={classNames(styles.label, labelHidden && "visually-hidden")}>
        {label}
      </p>
      <div
        role="meter"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(value, max)}
        aria-valuetext={valueText}
        className={styles.track}
      >
        <div className={classNames(styles.bar, warn && styles.warn)} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className={styles.value}>{valueText}</p>
    </div>
  );
}
