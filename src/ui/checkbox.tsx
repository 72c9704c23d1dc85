import { Check } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./checkbox.module.css";

export interface CheckboxProps extends Omit<ComponentPropsWithRef<"input">, "type" | "checked"> {
  label: string;
  labelHidden?: boolean | undefined;
  checked: boolean;
  onValue: (checked: boolean) => void;
}

export function Checkbox({ label, labelHidden, checked, onValue, className, ...input }: CheckboxProps) {
  return (
    <label className={classNames(styles.checkbox, className)}>
      <span className={styles.box}>
        <input
          {...input}
          type="checkbox"
          checked={checked}
          onChange={(event) => onValue(event.currentTarget.checked)}
        />
        <Icon icon={Check} className={styles.mark} />
      </span>
      <span className={labelHidden ? "visually-hidden" : undefined}>{label}</span>
    </label>
  );
}
