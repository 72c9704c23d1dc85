import styles from "./kbd.module.css";

export interface KbdProps {
  children: string;
  /** Beside a word that is already the name of a control. */
  hidden?: boolean | undefined;
}

export function Kbd({ children, hidden }: KbdProps) {
  return (
    <kbd className={styles.kbd} aria-hidden={hidden}>
      {children}
    </kbd>
  );
}
