import type { Question } from "./bank.ts";

type Placed = Pick<Question, "topics" | "difficulty">;

/** What comes first of several topics is what the question is mainly about. */
export const mainTopic = ({ topics }: Pick<Question, "topics">): string => topics[0] ?? "";

/**
 * Puts questions into the order in which they are asked: easier ones first, and no two of one main topic in a
 * row where that can be avoided, which counts more; closing questions come last in any case. `after` is the question asked before the first one. Equal ones
 * keep their order.
 */
export function arranged<T>(items: readonly T[], placedOf: (item: T) => Placed, after: T | null = null): T[] {
  const closing = items.filter((item) => isClosing(placedOf(item)));
  const left = items
    .filter((item) => !isClosing(placedOf(item)))
    .toSorted((a, b) => placedOf(a).difficulty - placedOf(b).difficulty);
  const topicOf = (item: T | null) => (item === null ? "" : mainTopic(placedOf(item)));
  const order: T[] = [];
  let last = topicOf(after);
  while (left.length > 0) {
    const least = neighbors(left.map(topicOf), last);
    const index = left.findIndex((item, at) => {
      const rest = left.filter((_, other) => other !== at).map(topicOf);
      return Number(topicOf(item) === last) + neighbors(rest, topicOf(item)) === least;
    });
    const [next] = left.splice(Math.max(0, index), 1);
    if (next === undefined) break;
    order.push(next);
    last = topicOf(next);
  }
  return [...order, ...closing];
}

const isClosing = (placed: Placed): boolean => mainTopic(placed) === "closing";

/** How many equal neighbors are left in the best order of these topics behind `last`: only a majority makes any. */
function neighbors(topics: readonly string[], last: string): number {
  let least = 0;
  for (const topic of new Set(topics)) {
    const same = topics.filter((other) => other === topic).length;
    const others = topics.length - same;
    least = Math.max(least, same - others - (topic === last ? 0 : 1));
  }
  return least;
}
