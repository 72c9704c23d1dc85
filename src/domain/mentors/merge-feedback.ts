import { sameName, type FeedbackRecord } from "./feedback.ts";

/**
 * All that two devices, or two moments of one, know: the union of immutable documents by id. The order of the two and of what
 * is in them changes nothing.
 */
export function mergeFeedback(a: readonly FeedbackRecord[], b: readonly FeedbackRecord[]): readonly FeedbackRecord[] {
  const byId = new Map<string, FeedbackRecord>();
  for (const document of [...a, ...b]) {
    const known = byId.get(document.id);
    byId.set(document.id, known === undefined || isOlder(known, document) ? document : known);
  }
  return [...byId.values()].toSorted(byAge);
}

/** Those that count: of each thread of a reviewer, the highest revision. Newest first. */
export function standing(documents: readonly FeedbackRecord[]): readonly FeedbackRecord[] {
  const newest = new Map<string, FeedbackRecord>();
  for (const document of documents) {
    const key = JSON.stringify([sameName(document.reviewer), document.thread]);
    const known = newest.get(key);
    const isNewer =
      known === undefined ||
      document.revision > known.revision ||
      (document.revision === known.revision && isOlder(known, document));
    if (isNewer) newest.set(key, document);
  }
  return [...newest.values()].toSorted((x, y) => byAge(y, x));
}

/** Of two that are otherwise alike, one and the same is always taken. */
const isOlder = (a: FeedbackRecord, b: FeedbackRecord): boolean => byAge(a, b) < 0;

function byAge(a: FeedbackRecord, b: FeedbackRecord): number {
  const order = (x: string, y: string) => (x < y ? -1 : Number(x > y));
  return a.receivedAt - b.receivedAt || order(a.id, b.id) || order(JSON.stringify(a), JSON.stringify(b));
}
