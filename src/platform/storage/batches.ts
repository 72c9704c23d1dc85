/** Things in groups of at most about `maxBytes`, in order; one that is larger makes a group of its own. */
export function batchesOf<T>(items: readonly T[], sizeOf: (item: T) => number, maxBytes: number): T[][] {
  const batches: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = batches.at(-1);
    if (last === undefined || size > left) {
      batches.push([item]);
      left = maxBytes - size;
    } else {
      last.push(item);
      left -= size;
    }
  }
  return batches;
}
