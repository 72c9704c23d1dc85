import { useRef } from "react";
import { FirstVisit } from "./first-visit.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { ReturningVisit } from "./returning-visit.tsx";
import { useSummary } from "./use-summary.ts";
import styles from "./practice.module.css";

/** Home: start an interview in one press, go on with an open one, come back to the last take. */
export function PracticePlace({ ports }: { readonly ports: PracticePorts }) {
  const summary = useSummary(ports.storage);
  const place = useRef<HTMLDivElement>(null);
  if (summary === null) return <div className={styles.waiting} aria-busy />;
  const isFirst = summary.takeCount === 0 && summary.open.length === 0;
  // What is put away takes its button with it, and may change the whole page: the focus stays in the place.
  const keepFocus = () => place.current?.focus();
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {isFirst ? (
        <FirstVisit ports={ports} />
      ) : (
        <ReturningVisit ports={ports} summary={summary} onPutAway={keepFocus} />
      )}
    </div>
  );
}
