import { useDeferredValue, useMemo, useState } from "react";
import type { TakeId } from "../../domain/ids.ts";
import { entriesOf, type Correction, type Corrections } from "../../domain/mentors/reply-draft.ts";
import { parseReply } from "../../domain/mentors/reply-parser/parse-reply.ts";
import type { KeptReplies, KnownTake } from "./kept-replies.ts";
import type { Group } from "./reply-group.tsx";

/** What is typed, what was understood of it, and what the person made of that. */
export function useDraft({ takes, byId }: KeptReplies) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlyMap<string | null, TakeId>>(new Map());
  const [corrections, setCorrections] = useState<Corrections>(new Map());
  const read = useDeferredValue(text);

  const takeOf = useMemo(() => {
    const byRef = new Map(takes.toReversed().map((known) => [known.ref, known]));
    return (ref: string | null): KnownTake | null => {
      const id = chosen.get(ref);
      if (id !== undefined) return byId.get(id) ?? null;
      return (ref === null ? takes[0] : byRef.get(ref)) ?? null;
    };
  }, [takes, byId, chosen]);
  const parsed = useMemo(
    () => parseReply(read, { lengthMs: (ref) => takeOf(ref)?.take.durationMs ?? null }),
    [read, takeOf],
  );
  const entries = useMemo(
    () => entriesOf(parsed, (ref) => takeOf(ref)?.take.id ?? null, corrections),
    [parsed, takeOf, corrections],
  );
  const groups = useMemo(() => {
    const found = new Map<string, Group>();
    for (const entry of entries) {
      const key = entry.takeId ?? `ref ${entry.takeRef}`;
      const known = entry.takeId === null ? null : (byId.get(entry.takeId) ?? null);
      const group = found.get(key) ?? { known, takeRef: entry.takeRef, entries: [] };
      found.set(key, { ...group, entries: [...group.entries, entry] });
    }
    return [...found.values()];
  }, [entries, byId]);

  return {
    text,
    /** Of the text that was read last, which is a moment behind the typing. */
    pieces: read === text ? parsed.pieces : [{ kind: "blank" as const, start: 0, end: text.length }],
    sender: parsed.sender,
    entries,
    groups,
    meant: takeOf(null),
    write: setText,
    chooseTake: (ref: string | null, id: TakeId) => setChosen(new Map([...chosen, [ref, id]])),
    correct(key: string, correction: Correction | null): void {
      const before = corrections.get(key);
      setCorrections(new Map([...corrections, [key, correction && { ...before, ...correction }]]));
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
