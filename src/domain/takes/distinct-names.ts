/** Equal for names that one of the common file systems takes for the same. */
const sameAs = (name: string): string => name.normalize("NFC").toLowerCase();

/**
 * File names that differ from each other and from those `taken`, in the order they came: the second "a.mp4" is "a (2).mp4".
 * What stands after the last dot stays the ending.
 */
export function distinctNames(names: readonly string[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set([...taken].map(sameAs));
  const tried = new Map<string, number>();
  return names.map((name) => {
    const { stem, ending } = splitName(name);
    let free = name;
    // Goes on where the last name of this kind stopped, so that a thousand equal names cost a thousand steps.
    for (let count = tried.get(sameAs(name)) ?? 1; used.has(sameAs(free));) {
      count += 1;
      free = `${stem} (${count})${ending}`;
      tried.set(sameAs(name), count);
    }
    used.add(sameAs(free));
    return free;
  });
}

function splitName(name: string): { readonly stem: string; readonly ending: string } {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? { stem: name.slice(0, dot), ending: name.slice(dot) } : { stem: name, ending: "" };
}
