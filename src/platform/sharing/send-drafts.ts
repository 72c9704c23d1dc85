import * as v from "valibot";
import type { TakeId } from "../../domain/ids.ts";
import { CONTEXT_FACTS } from "../../domain/mentors/message.ts";
import { CHANNELS } from "../../domain/mentors/video-size.ts";

const draft = v.object({
  channel: v.picklist(CHANNELS),
  ticked: v.array(v.picklist(CONTEXT_FACTS)),
  wish: v.string(),
  to: v.string(),
  edited: v.nullable(v.string()),
});

/** What the person chose and wrote for a take that is to be sent. */
export type SendDraft = v.InferOutput<typeof draft>;

/** Drafts live as long as the tab: a reload loses nothing, and nothing stays on a shared computer. */
export interface SendDrafts {
  /** Null where there is none, or none that can be read. */
  get(id: TakeId): SendDraft | null;
  keep(id: TakeId, draft: SendDraft): void;
}

/** With the prefix by which "Erase everything" knows what is ours. */
const keyOf = (id: TakeId) => `second-take.send ${id}`;

/** `store`: sessionStorage; asked for each time, because a browser may refuse even that. */
export function createSendDrafts(store: () => Pick<Storage, "getItem" | "setItem">): SendDrafts {
  return {
    get(id) {
      try {
        const read = v.safeParse(draft, JSON.parse(store().getItem(keyOf(id)) ?? "null"));
        return read.success ? read.output : null;
      } catch {
        return null;
      }
    },
    keep(id, kept) {
      try {
        store().setItem(keyOf(id), JSON.stringify(kept));
      } catch {
        // It lives on in the place, until that is left.
      }
    },
  };
}
