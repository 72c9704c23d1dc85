import { Check, Minus } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./checkbox.module.css";

export interface CheckboxProps extends Omit<ComponentProps<"input">, "type" | "checked" | "ref"> {
  label: string;
  labelHidden?: boolean | undefined;
  checked: boolean;
  /** Stands for several, of which some are checked and some are not. */
  mixed?: boolean | undefined;
  onValue: (checked: boolean) => void;
}

export function Checkbox({ label, labelHidden, checked, mixed = false, onValue, className, ...input }: CheckboxProps) {
  return (
    <label className={classNames(styles.checkbox, className)}>
      <span className={styles.box}>
        <input
          {...input}
          ref={(element) => {
            if (element) element.indeterminate = mixed;
          }}
          type="checkbox"
          checked={checked}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
        <Icon icon={mixed ? Minus : Check} className={styles.mark} />
      </span>
      <span className={labelHidden ? "visually-hidden" : undefined}>{label}</span>
    </label>
  );
}
