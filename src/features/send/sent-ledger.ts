import { takeRef } from "../../domain/mentors/take-ref.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { SENT, SENT_BY, SENT_TEXT_MAX, type SentBy, type SentRecord } from "../../domain/records/sent-record.ts";
import type { SendPorts } from "./send-ports.ts";

type Leaving = Pick<SentRecord, "by" | "to" | "channel" | "message">;

/**
 * Writes down what leaves. Saving the video and copying the message are one sending; another one begins where another person
 * is named. Gives back whether it was kept.
 */
export function createLedger({ storage, clock, newKey }: SendPorts, take: TakeRecord) {
  let current: { readonly id: string; readonly to: string } | null = null;

  return async function keep({ by, to, channel, message }: Leaving): Promise<boolean> {
    const who = to.trim().slice(0, SENT_TEXT_MAX.to);
    if (current === null || (current.to !== "" && current.to !== who)) current = { id: newKey(), to: who };
    else current = { ...current, to: who };
    const { id } = current;
    const at = clock.now();
    const kept = await storage.changeDocument(SENT, id, (stored): SentRecord => ({
      v: 1,
      id,
      takeId: take.id,
      ref: takeRef(take.id),
      to: who,
      at: stored?.at ?? at,
      channel,
      by: stored === null ? by : strongest(stored.by, by),
      message: message.slice(0, SENT_TEXT_MAX.message),
      updatedAt: at,
    }));
    return kept.ok;
  };
}

/** What says most about whether it left. */
const strongest = (a: SentBy, b: SentBy): SentBy => (SENT_BY.indexOf(a) <= SENT_BY.indexOf(b) ? a : b);
