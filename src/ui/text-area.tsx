import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldLook } from "./field.tsx";
import fieldStyles from "./field.module.css";
import styles from "./text-area.module.css";

export interface TextAreaProps extends FieldLook, Omit<ComponentPropsWithRef<"textarea">, "id" | "value"> {
  value: string;
  onValue: (value: string) => void;
  /** Set in the serif: what is written here is said by a person. */
  voice?: boolean | undefined;
}

/** Grows with its text: a hidden copy of the text in the same cell gives the height. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    labelHidden,
    hint,
    error,
    layout,
    beside,
    value,
    onValue,
    voice,
    className,
    rows = 1,
    ...area
  } = props;
  return (
    <Field label={label} labelHidden={labelHidden} hint={hint} error={error} layout={layout} beside={beside}>
      {(control) => (
        <span className={classNames(styles.grow, voice && styles.voice, className)} data-text={value}>
          <textarea
            {...area}
            {...control}
            rows={rows}
            value={value}
            className={fieldStyles.control}
            onChange={(event) => onValue(event.currentTarget.value)}
          />
        </span>
      )}
    </Field>
  );
}
