import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./empty-state.module.css";

export interface EmptyStateProps {
  title: string;
  headingLevel?: 1 | 2 | 3 | undefined;
  /** What goes here. */
  children: ReactNode;
  /** The next step. */
  actions?: ReactNode;
  className?: string | undefined;
}

export function EmptyState({ title, headingLevel = 2, children, actions, className }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={className}>
      <Heading className={classNames(styles.title, headingLevel === 1 && styles.page)}>{title}</Heading>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
