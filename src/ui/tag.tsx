import type { LucideIcon } from "lucide-react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import styles from "./tag.module.css";

export interface TagProps {
  tone?: "neutral" | "warn" | "accent" | undefined;
  icon?: LucideIcon | undefined;
  children: string;
}

export function Tag({ tone = "neutral", icon, children }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon && <Icon icon={icon} size="small" />}
      {children}
    </span>
  );
}
