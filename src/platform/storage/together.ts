/** Answers that are asked for one by one, in one turn of the page, and read together: every row of a list asks for its own. */
export function askTogether<K, V>(
  read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
): (key: K) => Promise<V | null> {
  let waiting: { readonly keys: K[]; readonly answers: Promise<ReadonlyMap<K, V>> } | null = null;

  function begin() {
    const keys: K[] = [];
    const answers = Promise.resolve().then(() => {
      waiting = null;
      return read(keys);
    });
    return { keys, answers };
  }

  return async (key) => {
    waiting ??= begin();
    waiting.keys.push(key);
    return (await waiting.answers).get(key) ?? null;
  };
}
