import { CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./notice.module.css";

export type NoticeTone = "bad" | "warn" | "info";

const toneIcons: Record<NoticeTone, LucideIcon> = { bad: CircleX, warn: TriangleAlert, info: Info };

export interface NoticeProps {
  tone: NoticeTone;
  icon?: LucideIcon | undefined;
  /** Instead of the icon. */
  picture?: ReactNode;
  title: string;
  /** What happened, what is kept. */
  children?: ReactNode;
  /** Ways on. */
  actions?: ReactNode;
  /** "alert" interrupts a screen reader, "status" waits; leave it out for what stands there from the start. */
  role?: "alert" | "status" | undefined;
  className?: string | undefined;
}

export function Notice({
  tone,
  icon = toneIcons[tone],
  picture,
  title,
  children,
  actions,
  role,
  className,
}: NoticeProps) {
  return (
    <div role={role} className={classNames(styles.notice, styles[tone], className)}>
      {picture ?? <Icon icon={icon} className={styles.icon} />}
      <div className={styles.body}>
        <div className={styles.words}>
          <p className={styles.title}>{title}</p>
          {children !== undefined && <div className={styles.text}>{children}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
