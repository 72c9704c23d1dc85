import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./picture.module.css";

export interface PictureProps {
  /** A video, an image or a canvas. */
  children?: ReactNode;
  /** The length, on the picture. */
  badge?: string | undefined;
  badgeAt?: "start" | "end" | undefined;
  /** Shows all of a picture that is not 16:9 instead of filling the frame. */
  whole?: boolean | undefined;
  className?: string | undefined;
}

export function Picture({ children, badge, badgeAt = "end", whole, className }: PictureProps) {
  return (
    <div className={classNames(styles.picture, whole && styles.whole, className)}>
      {children}
      {badge !== undefined && <bdi className={classNames(styles.badge, styles[badgeAt])}>{badge}</bdi>}
    </div>
  );
}
