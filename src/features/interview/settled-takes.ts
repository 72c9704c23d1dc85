import type { InterviewId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { Scope } from "../../domain/scope.ts";
import type { InterviewPorts } from "./interview-ports.ts";

/** So long a take may wait to be brought back; longer, and it is one that another tab records. */
const SETTLE_MS = 3_000;

/** The takes of an interview, once one whose page went away was brought back. */
export async function settledTakes(
  { storage, clock }: Pick<InterviewPorts, "storage" | "clock">,
  id: InterviewId,
): Promise<readonly TakeRecord[]> {
  const waiting = new Scope();
  const isOpen = (take: TakeRecord) => take.status === "recording";
  try {
    return await new Promise((resolve, reject) => {
      const look = async (isLate: boolean) => {
        const takes = await storage.takesOfInterview(id);
        if (isLate || !takes.some(isOpen)) resolve(takes);
      };
      waiting.add(storage.subscribe(() => void look(false).catch(reject)));
      waiting.add(clock.after(SETTLE_MS, () => void look(true).catch(reject)));
      look(false).catch(reject);
    });
  } finally {
    waiting.close();
  }
}
