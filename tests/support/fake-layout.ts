import { onTestFinished } from "vitest";

interface FakeLayout {
  readonly viewportPx: number;
  readonly itemPx: number;
}

/** happy-dom lays nothing out. Enough of a layout for a list that draws only what can be seen: a window, and rows of one height. */
export function fakeLayout({ viewportPx, itemPx }: FakeLayout): void {
  const view = document.defaultView as Window & typeof globalThis;
  const { ResizeObserver } = view;

  class MeasuringObserver {
    readonly #tell: (entries: readonly object[]) => void;
    constructor(tell: (entries: readonly object[]) => void) {
      this.#tell = tell;
    }
    observe(target: Element) {
      queueMicrotask(() => this.#tell([{ target, contentRect: { width: 1000, height: itemPx } }]));
    }
    unobserve() {}
    disconnect() {}
  }

  Object.assign(view, { ResizeObserver: MeasuringObserver });
  Object.defineProperty(document.documentElement, "clientHeight", { value: viewportPx, configurable: true });
  Object.defineProperty(view.HTMLElement.prototype, "offsetParent", { get: () => document.body, configurable: true });
  onTestFinished(() => {
    Object.assign(view, { ResizeObserver });
    Reflect.deleteProperty(document.documentElement, "clientHeight");
    Reflect.deleteProperty(view.HTMLElement.prototype, "offsetParent");
  });
}
