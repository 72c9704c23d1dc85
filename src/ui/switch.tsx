import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./switch.module.css";

export interface SwitchProps extends Omit<ComponentPropsWithRef<"input">, "type" | "role" | "checked"> {
  label: string;
  labelHidden?: boolean | undefined;
  checked: boolean;
  onValue: (checked: boolean) => void;
}

/** For what takes effect at once; a checkbox is for what is decided with others. */
export function Switch({ label, labelHidden, checked, onValue, className, ...input }: SwitchProps) {
  return (
    <label className={classNames(styles.switch, className)}>
      <input
        {...input}
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <span className={labelHidden ? "visually-hidden" : undefined}>{label}</span>
    </label>
  );
}
