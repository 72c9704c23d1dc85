const shownMs = 8_000;

export interface ToastAction {
  label: string;
  onPress: () => void;
}

export interface Toast {
  text: string;
  /** Pressing one also takes the toast away. */
  actions?: readonly ToastAction[] | undefined;
  /** Stays until one of its actions is pressed. */
  stays?: boolean | undefined;
  /** It went away by itself: nothing was pressed. */
  onExpire?: (() => void) | undefined;
}

export interface ShownToast extends Toast {
  id: number;
}

/** The part of a clock that toasts need. */
export interface ToastClock {
  monotonic(): number;
  after(delayMs: number, then: () => void): () => void;
}

export interface Toasts {
  getSnapshot(): readonly ShownToast[];
  subscribe(listener: () => void): () => void;
  /** Gives back how to take it away early. */
  show(toast: Toast): () => void;
  dismiss(id: number): void;
  /** While someone reads or points at them, no toast goes away. */
  pause(): void;
  resume(): void;
}

interface Countdown {
  leftMs: number;
  endsAt: number;
  stop: () => void;
}

export function createToasts(clock: ToastClock): Toasts {
  const listeners = new Set<() => void>();
  const countdowns = new Map<number, Countdown>();
  let shown: readonly ShownToast[] = [];
  let isPaused = false;
  let lastId = 0;

  function set(next: readonly ShownToast[]) {
    shown = next;
    for (const listener of listeners) listener();
  }

  function dismiss(id: number) {
    countdowns.get(id)?.stop();
    countdowns.delete(id);
    if (shown.some((toast) => toast.id === id)) set(shown.filter((toast) => toast.id !== id));
  }

  function run(toast: ShownToast, leftMs: number) {
    const stop = clock.after(leftMs, () => {
      dismiss(toast.id);
      toast.onExpire?.();
    });
    countdowns.set(toast.id, { leftMs, endsAt: clock.monotonic() + leftMs, stop });
  }

  function hold(toast: ShownToast, leftMs: number) {
    countdowns.get(toast.id)?.stop();
    countdowns.set(toast.id, { leftMs, endsAt: Infinity, stop: () => undefined });
  }

  return {
    getSnapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(toast) {
      const added = { ...toast, id: (lastId += 1) };
      if (!toast.stays) (isPaused ? hold : run)(added, shownMs);
      set([...shown, added]);
      return () => dismiss(added.id);
    },
    dismiss,
    pause() {
      if (isPaused) return;
      isPaused = true;
      for (const toast of shown) {
        const countdown = countdowns.get(toast.id);
        if (countdown) hold(toast, Math.max(0, countdown.endsAt - clock.monotonic()));
      }
    },
    resume() {
      if (!isPaused) return;
      isPaused = false;
      for (const toast of shown) {
        const countdown = countdowns.get(toast.id);
        if (countdown) run(toast, countdown.leftMs);
      }
    },
  };
}
