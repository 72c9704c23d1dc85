import type { ReactNode } from "react";
import styles from "./room-bottom.module.css";

interface RoomBottomProps {
  /** What is saved, or how much room there is. */
  readonly start?: ReactNode;
  /** The buttons, the primary one last. */
  readonly children?: ReactNode;
  readonly end?: ReactNode;
}

/** The same place for the buttons in every phase. */
export function RoomBottom({ start, children, end }: RoomBottomProps) {
  return (
    <footer className={styles.bottom}>
      <div className={styles.start}>{start}</div>
      <div className={styles.buttons}>{children}</div>
      <div className={styles.end}>{end}</div>
    </footer>
  );
}
