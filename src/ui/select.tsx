import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";
import type { Option } from "./option.ts";
import fieldStyles from "./field.module.css";
import styles from "./select.module.css";

export interface SelectProps<Value extends string>
  extends FieldLook, Omit<ComponentPropsWithRef<"select">, "id" | "value" | "children"> {
  options: readonly Option<Value>[];
  value: Value;
  onValue: (value: Value) => void;
  /** Takes the whole line instead of the width of its longest option. */
  wide?: boolean | undefined;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, hint, error, layout, beside, options, onValue, wide, className, ...select } = props;

  function choose(text: string) {
    const chosen = options.find((option) => option.value === text);
    if (chosen) onValue(chosen.value);
  }

  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} layout={layout} beside={beside}>
      {(control) => (
        <span className={classNames(styles.box, wide && styles.wide, className)}>
          <select
            {...select}
            {...control}
            className={classNames(fieldStyles.control, styles.select)}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon icon={ChevronDown} size="small" className={styles.chevron} />
        </span>
      )}
    </Field>
  );
}
