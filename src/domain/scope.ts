/** Something that must be let go: a track, a timer, a listener, an object URL, a worker, a lock. */
export type Release = () => void;

/**
 * The one owner of what must be released. Everything added is released once, newest first, when the scope closes;
 * what is added to a closed scope is released at once. A release that throws does not keep the others from running:
 * the first error is thrown after all have run.
 */
export class Scope {
  readonly #releases = new Map<symbol, Release>();
  #closed = false;

  get closed(): boolean {
    return this.#closed;
  }

  /** Gives back a function that releases this one early (and only once). */
  add(release: Release): Release {
    if (this.#closed) {
      release();
      return () => undefined;
    }
    const key = Symbol();
    this.#releases.set(key, release);
    return () => {
      if (this.#releases.delete(key)) release();
    };
  }

  /** A scope that closes with this one, or earlier by itself. */
  child(): Scope {
    const child = new Scope();
    const closeWithParent = this.add(() => child.close());
    child.add(closeWithParent);
    return child;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const errors: unknown[] = [];
    for (const release of [...this.#releases.values()].toReversed()) {
      try {
        release();
      } catch (error) {
        errors.push(error);
      }
    }
    this.#releases.clear();
    if (errors.length > 0) throw errors[0];
  }
}
