import { useCallback } from "react";
import type { TakeId } from "../../domain/ids.ts";
import { FEEDBACK } from "../../domain/mentors/feedback.ts";
import { feedbackFor, type TakeFeedback } from "../../domain/mentors/feedback-for.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** What mentors said about a take; null as long as it is hidden: not before the person has rated or skipped. */
export function useFeedback(storage: ReviewPorts["storage"], id: TakeId, isShown: boolean): TakeFeedback | null {
  return useFresh(
    useCallback(
      async () => (isShown ? feedbackFor(id, await storage.documents(FEEDBACK)) : null),
      [storage, id, isShown],
    ),
    storage,
  );
}
