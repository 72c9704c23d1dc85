interface Dated {
  readonly id: string;
  readonly createdAt: number;
}

/** Order of lists: newest first; of the same moment, by id, so that the order is the same in every read. */
export function newestFirst(a: Dated, b: Dated): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}
