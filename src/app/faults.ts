import { Store, type Readable } from "../domain/store.ts";
import { faultReport } from "./fault-report.ts";

/** A report of the last mistake of ours that no error page caught, until it is put away; null: there was none. */
export interface Faults extends Readable<string | null> {
  dismiss(): void;
}

/** Listens for as long as the page lives. What is drawn goes on working, so that it gets a notice and no page. */
export function watchFaults(page: Window): Faults {
  const report = new Store<string | null>(null);

  function tell(error: unknown): void {
    const { hash } = page.location;
    // Not the whole address: it may carry an id.
    const place = /^#\/[a-z-]*/.exec(hash)?.[0] ?? "none";
    report.set(faultReport({ error, place, at: new Date(), userAgent: page.navigator.userAgent }));
  }

  page.addEventListener("error", ({ error }: ErrorEvent) => {
    // Without one it is not ours to mend: another origin's script, or a browser that puts off a resize.
    if (error instanceof Error) tell(error);
  });
  page.addEventListener("unhandledrejection", ({ reason }) => tell(reason));

  return { get: report.get, subscribe: report.subscribe, dismiss: () => report.set(null) };
}
