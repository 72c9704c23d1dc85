import type { LucideIcon } from "lucide-react";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";
import fieldStyles from "./field.module.css";
import styles from "./text-field.module.css";

export interface TextFieldProps extends FieldLook, Omit<ComponentPropsWithRef<"input">, "id" | "value"> {
  value: string;
  onValue: (value: string) => void;
  icon?: LucideIcon | undefined;
  /** Inside the box at its end: a small button that clears or copies. */
  trailing?: ReactNode;
}

export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, error, layout, beside, onValue, icon, trailing, className, ...input } = props;
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} layout={layout} beside={beside}>
      {(control) => (
        <span className={classNames(styles.box, className)}>
          {icon && <Icon icon={icon} className={styles.icon} />}
          <input
            type="text"
            {...input}
            {...control}
            className={classNames(
              fieldStyles.control,
              icon && styles.withIcon,
              trailing !== undefined && styles.withTrailing,
            )}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
          {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
        </span>
      )}
    </Field>
  );
}
