import { useId } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldLook } from "./field.tsx";
import type { Option } from "./option.ts";
import styles from "./segmented.module.css";

export interface SegmentedProps<Value extends string> extends FieldLook {
  options: readonly Option<Value>[];
  /** None is chosen yet when undefined. */
  value: Value | undefined;
  onValue: (value: Value) => void;
  /** The segments share the whole line. */
  wide?: boolean | undefined;
  className?: string | undefined;
}

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { options, value, onValue, wide, className, ...look } = props;
  const name = useId();
  return (
    <Field {...look} group>
      {({ id, ...named }) => (
        <fieldset
          id={id}
          role="radiogroup"
          {...named}
          className={classNames(styles.segmented, wide && styles.wide, className)}
        >
          {options.map((option) => (
            <label key={option.value} className={styles.segment}>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === value}
                onChange={() => onValue(option.value)}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      )}
    </Field>
  );
}
