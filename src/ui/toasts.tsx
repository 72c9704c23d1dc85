import { useRef, useSyncExternalStore, type FocusEvent } from "react";
import type { ShownToast, ToastAction, Toasts as ToastStore } from "./toast-store.ts";
import styles from "./toasts.module.css";

export interface ToastsProps {
  store: ToastStore;
}

/** The one region for toasts; rendered once, always there, so that a screen reader watches it. */
export function Toasts({ store }: ToastsProps) {
  const toasts = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const cameFrom = useRef<HTMLElement>(null);

  function enter(event: FocusEvent<HTMLDivElement>) {
    store.pause();
    const from = event.relatedTarget;
    if (from instanceof HTMLElement && !event.currentTarget.contains(from)) cameFrom.current = from;
  }

  function press(toast: ShownToast, action: ToastAction) {
    store.dismiss(toast.id);
    store.resume();
    cameFrom.current?.focus();
    action.onPress();
  }

  return (
    <div
      role="status"
      className={styles.toasts}
      onPointerEnter={() => store.pause()}
      onPointerLeave={() => store.resume()}
      onFocus={enter}
      onBlur={() => store.resume()}
    >
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          <span>{toast.text}</span>
          {toast.actions?.map((action) => (
            <button key={action.label} type="button" className={styles.action} onClick={() => press(toast, action)}>
              {action.label}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
