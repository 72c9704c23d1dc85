import { useCallback, useRef } from "react";
import type { Clock } from "../../domain/clock.ts";
import { loadWords } from "../../i18n/set-up.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { FirstVisit } from "./first-visit.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./practice.module.css";

/** Home: start an interview in one press, go on with an open one, come back to the last take. */
export function PracticePlace({ ports }: { readonly ports: PracticePorts }) {
  const { storage, clock } = ports;
  const home = useFresh(
    useCallback(() => readHome(storage, clock), [storage, clock]),
    storage,
  );
  const place = useRef<HTMLDivElement>(null);
  if (home === null) return <div className={styles.waiting} aria-busy />;
  // What is put away takes its button with it, and may change the whole page: the focus stays in the place.
  const keepFocus = () => place.current?.focus();
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {home.isFirst ? (
        <FirstVisit ports={ports} />
      ) : (
        <home.ReturningVisit ports={ports} summary={home.summary} onPutAway={keepFocus} />
      )}
    </div>
  );
}

const FIRST = { isFirst: true } as const;

/** What is kept, and the page for it: a first visit does not download what only people who come back need. */
async function readHome(storage: Storage, clock: Clock) {
  const [takes, interviews] = await Promise.all([storage.takes(), storage.interviews()]);
  if (takes.length === 0 && interviews.length === 0) return FIRST;
  const [{ loadSummary }, { ReturningVisit }] = await Promise.all([
    import("./practice-summary.ts"),
    import("./returning-visit.tsx"),
  ]);
  const summary = await loadSummary(storage, clock.now());
  if (summary.takeCount === 0 && summary.open.length === 0) return FIRST;
  if (summary.due !== null) await loadWords(["rubric"]);
  if (summary.comingUp.length > 0) await loadWords(["programs", "questions"]);
  return { isFirst: false, summary, ReturningVisit } as const;
}
