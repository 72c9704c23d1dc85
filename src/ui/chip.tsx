import { Check } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./chip.module.css";

export interface ChipProps extends Omit<ComponentPropsWithRef<"button">, "children" | "disabled"> {
  label: string;
  pressed: boolean;
  onValue: (pressed: boolean) => void;
  /** How many stand behind it, in the person's digits. */
  count?: string | undefined;
}

export function Chip({ label, pressed, onValue, count, className, ...button }: ChipProps) {
  return (
    <button
      type="button"
      {...button}
      aria-pressed={pressed}
      className={classNames(styles.chip, className)}
      onClick={() => onValue(!pressed)}
    >
      {pressed && <Icon icon={Check} size="small" className={styles.mark} />}
      <span>
        {label}
        {count !== undefined && <span className={styles.count}> {count}</span>}
      </span>
    </button>
  );
}
