import { X, type LucideIcon } from "lucide-react";
import { Icon } from "./icon.tsx";
import styles from "./selection-bar.module.css";

export interface SelectionAction {
  label: string;
  icon: LucideIcon;
  onPress: () => void;
}

export interface SelectionBarProps {
  /** "2 selected, 85 MB"; undefined while nothing is selected. Announced whenever it changes. */
  text: string | undefined;
  /** What can be done with all of them. */
  actions: readonly SelectionAction[];
  clearLabel: string;
  onClear: () => void;
}

/** Floats at the bottom while something is selected; a toast then stands above it. Always rendered, so that a screen reader watches it. */
export function SelectionBar({ text, actions, clearLabel, onClear }: SelectionBarProps) {
  return (
    <>
      <p role="status" className="visually-hidden">
        {text}
      </p>
      {text !== undefined && (
        <div role="toolbar" aria-label={text} className={styles.bar}>
          <span aria-hidden="true" className={styles.text}>
            {text}
          </span>
          {actions.map(({ label, icon, onPress }) => (
            <button key={label} type="button" className={styles.action} onClick={onPress}>
              <Icon icon={icon} size="small" />
              {label}
            </button>
          ))}
          <button type="button" aria-label={clearLabel} title={clearLabel} className={styles.action} onClick={onClear}>
            <Icon icon={X} size="small" />
          </button>
        </div>
      )}
    </>
  );
}
