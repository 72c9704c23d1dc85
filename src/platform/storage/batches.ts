/** Blobs in groups of at most about `maxBytes`, in order; one that is larger makes a group of its own. */
export function batchesOf<T extends { readonly blob: Blob }>(items: readonly T[], maxBytes: number): T[][] {
  const batches: T[][] = [];
  let left = 0;
  for (const item of items) {
    const last = batches.at(-1);
    if (last === undefined || item.blob.size > left) {
      batches.push([item]);
      left = maxBytes - item.blob.size;
    } else {
      last.push(item);
      left -= item.blob.size;
    }
  }
  return batches;
}
