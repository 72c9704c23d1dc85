import { classNames } from "./class-names.ts";
import styles from "./level-steps.module.css";

export interface LevelStepsProps {
  /** "Sound level" */
  label: string;
  /** "−19 dB" */
  valueText: string;
  steps: number;
  /** How many of the steps the sound reaches. */
  lit: number;
  /** The steps from this one on (the first is 0) mean that the sound clips: lit, they are hatched. */
  clipsFrom?: number | undefined;
  /** "small" is a few thin bars without the value, beside the own picture. */
  size?: "small" | "regular" | undefined;
  className?: string | undefined;
}

export function LevelSteps(props: LevelStepsProps) {
  const { label, valueText, steps, lit, clipsFrom = steps, size = "regular", className } = props;
  return (
    <div className={classNames(styles.level, styles[size], className)}>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={Math.min(lit, steps)}
        aria-valuetext={valueText}
        className={styles.steps}
      >
        {Array.from({ length: steps }, (_, step) => (
          <span key={step} className={classNames(step >= clipsFrom && styles.clips, step < lit && styles.lit)} />
        ))}
      </div>
      {size === "regular" && (
        <bdi aria-hidden="true" className={styles.value}>
          {valueText}
        </bdi>
      )}
    </div>
  );
}
