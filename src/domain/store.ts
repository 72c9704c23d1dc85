/** A value that can be watched: what React's useSyncExternalStore reads. */
export interface Readable<T> {
  /** The same object until something changed. */
  get(): T;
  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void;
}

/** A watched value that its owner changes. Listeners are called once per change, in the order they came. */
export class Store<T> implements Readable<T> {
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(initial: T) {
    this.#value = initial;
  }

  readonly get = (): T => this.#value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(value: T): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }
}
