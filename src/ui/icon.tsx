import type { LucideIcon } from "lucide-react";
import { classNames } from "./class-names.ts";
import styles from "./icon.module.css";

export interface IconProps {
  icon: LucideIcon;
  /** 20 px beside text, 16 px in controls. */
  size?: "regular" | "small" | undefined;
  /** Only for play, pause and stop. */
  filled?: boolean | undefined;
  /** For chevrons and arrows that mean "onward" or "back": they follow the reading direction. */
  mirrored?: boolean | undefined;
  /** Only where no word stands beside it. */
  label?: string | undefined;
  className?: string | undefined;
}

export function Icon({ icon: Shape, size = "regular", filled, mirrored, label, className }: IconProps) {
  return (
    <Shape
      className={classNames(styles.icon, styles[size], filled && styles.filled, mirrored && styles.mirrored, className)}
      strokeWidth={1.75}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}
