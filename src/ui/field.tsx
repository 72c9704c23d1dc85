import { CircleX } from "lucide-react";
import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

/** What every labelled control takes. */
export interface FieldLook {
  label: string;
  /** The label is still there for a screen reader. */
  labelHidden?: boolean | undefined;
  hint?: string | undefined;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** "beside" puts the label into a column of its own, as in a form of rows. */
  layout?: "above" | "beside" | undefined;
  /** Stands after the control, on its line. */
  beside?: ReactNode;
}

/** Goes onto the control inside the field. */
export interface FieldControl {
  id: string;
  "aria-labelledby": string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldProps extends FieldLook {
  /** The control is several (chips, radios): it is named by the label instead of labelled by it. */
  group?: boolean | undefined;
  children: (control: FieldControl) => ReactNode;
}

export function Field({ label, labelHidden, hint, error, layout = "above", beside, group, children }: FieldProps) {
  const id = useId();
  const labelId = `${id}-label`;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = classNames(error !== undefined && errorId, hint !== undefined && hintId);
  const labelClass = classNames(styles.label, labelHidden && "visually-hidden");

  return (
    <div className={classNames(styles.field, styles[layout])}>
      {group ? (
        <span id={labelId} className={labelClass}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
      )}
      <div className={styles.body}>
        <div className={styles.line}>
          {children({
            id,
            "aria-labelledby": group ? labelId : undefined,
            "aria-describedby": describedBy || undefined,
            "aria-invalid": error === undefined ? undefined : true,
          })}
          {beside}
        </div>
        {error !== undefined && (
          <p id={errorId} className={styles.error}>
            <Icon icon={CircleX} size="small" />
            <span>{error}</span>
          </p>
        )}
        {hint !== undefined && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
