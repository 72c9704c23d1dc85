import { ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./rows.module.css";

export interface RowsProps {
  /** "columns" lines titles, descriptions and trailing values up from row to row. */
  layout?: "stacked" | "columns" | undefined;
  label?: string | undefined;
  className?: string | undefined;
  /** `Row`s, or own `<li>`s. */
  children: ReactNode;
}

/** A list on hairlines. */
export function Rows({ layout = "stacked", label, className, children }: RowsProps) {
  // Safari drops the list role of a list without markers.
  return (
    <ul role="list" aria-label={label} className={classNames(styles.rows, styles[layout], className)}>
      {children}
    </ul>
  );
}

export interface RowProps {
  icon?: LucideIcon | undefined;
  title: ReactNode;
  description?: ReactNode;
  /** A value with its unit. */
  trailing?: ReactNode;
  /** Makes the whole row a link ... */
  href?: string | undefined;
  /** ... or a button. */
  onPress?: (() => void) | undefined;
  selected?: boolean | undefined;
  /** Controls of the row, outside its link. */
  actions?: ReactNode;
}

export function Row({ icon, title, description, trailing, href, onPress, selected, actions }: RowProps) {
  const content = (
    <>
      {icon && <Icon icon={icon} className={styles.icon} />}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>{" "}
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>{" "}
      {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
      {(href ?? onPress) !== undefined && <Icon icon={ChevronRight} mirrored className={styles.chevron} />}
    </>
  );
  const className = classNames(styles.content, selected && styles.selected);
  return (
    <li className={styles.row}>
      {href !== undefined ? (
        <a href={href} aria-current={selected || undefined} className={classNames(className, styles.pressable)}>
          {content}
        </a>
      ) : onPress ? (
        <button
          type="button"
          aria-pressed={selected}
          onClick={onPress}
          className={classNames(className, styles.pressable)}
        >
          {content}
        </button>
      ) : (
        <div className={className}>{content}</div>
      )}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
