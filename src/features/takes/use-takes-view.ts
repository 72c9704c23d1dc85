import { useState } from "react";
import * as v from "valibot";
import { paths } from "../../domain/paths.ts";
import { TOPICS } from "../../domain/questions/vocabulary.ts";
import type { Store } from "../../domain/store.ts";
import { useWindowEvent } from "../../ui/use-window-event.ts";
import { GROUPINGS, SHOWN, type Grouping, type TakesView } from "./takes-view.ts";

const kept = v.object({
  takesView: v.object({
    grouping: v.picklist(GROUPINGS),
    search: v.string(),
    show: v.picklist(SHOWN),
    topic: v.nullable(v.picklist(TOPICS)),
  }),
});

/**
 * How the list is looked at. It is kept with the entry of the history, so that going back finds it again, and never in the
 * address, which may end up in a log. Who comes anew sees everything, grouped as last time.
 */
export function useTakesView(grouping: Store<Grouping>): readonly [TakesView, (part: Partial<TakesView>) => void] {
  const [view, setView] = useState(() => readView(grouping));

  // The same place again, by its entry in the navigation.
  useWindowEvent("hashchange", () => {
    if (location.hash === `#${paths.takes()}`) setView(readView(grouping));
  });

  function change(part: Partial<TakesView>): void {
    const takesView = { ...view, ...part };
    setView(takesView);
    grouping.set(takesView.grouping);
    try {
      history.replaceState({ ...history.state, takesView }, "");
    } catch {
      // Safari refuses more than a hundred of these in half a minute; then going back finds an older state.
    }
  }

  return [view, change];
}

function readView(grouping: Store<Grouping>): TakesView {
  const state: unknown = history.state;
  return v.is(kept, state) ? state.takesView : { grouping: grouping.get(), search: "", show: "all", topic: null };
}
