import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./button.module.css";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "link";
export type ButtonSize = "small" | "regular" | "large";

/** What a button and a link that looks like one have in common. */
export interface ButtonLook {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** For what cannot be undone. */
  danger?: boolean | undefined;
  icon?: LucideIcon | undefined;
  /** Play, pause and stop are filled, other icons are not. */
  iconFilled?: boolean | undefined;
  /** What pressing it takes, in the label: "2 min". */
  cost?: string | undefined;
  /** The key that does the same; put `aria-keyshortcuts` beside it. */
  kbd?: string | undefined;
}

export function buttonClass({ variant = "secondary", size = "regular", danger }: ButtonLook, className?: string) {
  return classNames(styles.button, styles[variant], styles[size], danger && styles.danger, className);
}

export function ButtonFace({ icon, iconFilled, cost, kbd, children }: ButtonLook & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon icon={icon} size="small" filled={iconFilled} />}
      <span>
        {children}
        {cost !== undefined && <span className={styles.cost}> {cost}</span>}
      </span>
      {kbd !== undefined && <Kbd hidden>{kbd}</Kbd>}
    </>
  );
}
