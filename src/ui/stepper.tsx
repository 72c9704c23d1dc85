import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Field, type FieldLook } from "./field.tsx";
import { IconButton } from "./icon-button.tsx";
import styles from "./stepper.module.css";

export interface StepperProps extends FieldLook {
  value: number;
  onValue: (value: number) => void;
  min: number;
  max: number;
  step?: number | undefined;
  decreaseLabel: string;
  increaseLabel: string;
}

/** A whole number. What is typed counts as soon as it is one that is allowed, and is put right when the field is left. */
export function Stepper(props: StepperProps) {
  const { value, onValue, min, max, step = 1, decreaseLabel, increaseLabel, ...look } = props;
  const [typed, setTyped] = useState<string>();

  function type(text: string) {
    setTyped(text);
    const number = Number(text);
    if (text !== "" && Number.isInteger(number) && number >= min && number <= max) onValue(number);
  }

  function move(by: number) {
    setTyped(undefined);
    const next = Math.min(max, Math.max(min, value + by));
    if (next !== value) onValue(next);
  }

  return (
    <Field {...look}>
      {(control) => (
        <span className={styles.stepper}>
          <IconButton
            icon={Minus}
            label={decreaseLabel}
            size="small"
            aria-disabled={value <= min}
            onClick={() => move(-step)}
          />
          <input
            {...control}
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            step={step}
            value={typed ?? value}
            onChange={(event) => type(event.currentTarget.value)}
            onBlur={() => setTyped(undefined)}
          />
          <IconButton
            icon={Plus}
            label={increaseLabel}
            size="small"
            aria-disabled={value >= max}
            onClick={() => move(step)}
          />
        </span>
      )}
    </Field>
  );
}
