import { useEffectEvent, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";

export interface DialogProps {
  title: string;
  children?: ReactNode;
  /** What keeps everything as it is: the primary button, focused first; Esc and a press outside do the same. */
  safeLabel: string;
  /** Stop rendering the dialog here. */
  onSafe: () => void;
  /** What loses something. */
  actions?: ReactNode;
}

/** Open for as long as it is rendered. The focus goes back to where it was. */
export function Dialog({ title, children, safeLabel, onSafe, actions }: DialogProps) {
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const safeRef = useRef<HTMLButtonElement>(null);
  const closeSafely = useEffectEvent(onSafe);

  useLayoutEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    const opener = document.activeElement;
    // The browser may close it itself: the back gesture of a phone.
    const whenClosed = () => {
      if (!dialog.open) closeSafely();
    };
    dialog.showModal();
    safeRef.current?.focus();
    dialog.addEventListener("close", whenClosed);
    return () => {
      dialog.removeEventListener("close", whenClosed);
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  function pressKey(event: KeyboardEvent) {
    // Keys pressed here are not for what lies behind.
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    onSafe();
  }

  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      className={styles.dialog}
      onKeyDown={pressKey}
      onClick={(event) => {
        if (event.target === event.currentTarget) onSafe();
      }}
    >
      <div className={styles.panel}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {children !== undefined && <div className={styles.text}>{children}</div>}
        <div className={styles.actions}>
          {actions}
          <Button ref={safeRef} variant="primary" onClick={onSafe}>
            {safeLabel}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
