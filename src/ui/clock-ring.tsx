import { classNames } from "./class-names.ts";
import styles from "./clock-ring.module.css";

export interface ClockRingProps {
  /** From 0 to 1, drawn clockwise from twelve in every script. */
  remaining: number;
  /** Hollow while preparing, dashed when over the limit, gray when stopped. */
  variant?: "remaining" | "hollow" | "over" | "stopped" | undefined;
  /** The last seconds. */
  urgent?: boolean | undefined;
  /** "1:24", or "+0:14" when over. */
  digits: string;
  /** "left of 2:00" */
  caption: string;
  size?: "regular" | "large" | undefined;
  className?: string | undefined;
}

/** Announces nothing by itself: the digits change too often. */
export function ClockRing(props: ClockRingProps) {
  const { remaining, variant = "remaining", urgent, digits, caption, size = "regular", className } = props;
  const arc = { className: styles.arc, pathLength: 1, strokeDasharray: `${Math.min(1, remaining)} 1` };
  return (
    <div
      role="timer"
      className={classNames(styles.clock, styles[size], styles[variant], urgent && styles.urgent, className)}
    >
      <svg viewBox="0 0 84 84" aria-hidden="true" className={styles.ring}>
        <circle className={styles.track} />
        {variant !== "over" && remaining > 0 && <circle {...arc} />}
        {variant === "hollow" && remaining > 0 && <circle {...arc} className={styles.core} />}
      </svg>
      <p>
        <bdi className={styles.digits}>{digits}</bdi> <span className={styles.caption}>{caption}</span>
      </p>
    </div>
  );
}
