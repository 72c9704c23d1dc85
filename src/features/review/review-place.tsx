import { useEffect, useState, useSyncExternalStore } from "react";
import { takeId } from "../../domain/ids.ts";
import { useFlushWhenLeft } from "./use-flush-when-left.ts";
import { ClosedTake } from "./closed-take.tsx";
import { ReviewController } from "./review-controller.ts";
import type { ReviewPorts } from "./review-ports.ts";
import { TakeReview } from "./take-review.tsx";

interface ReviewPlaceProps {
  readonly ports: ReviewPorts;
  /** As it stands in the address: it may be of a take that is not here. */
  readonly id: string;
}

/** One take: the player and its timeline, the rubric beside it, notes, and the one change for the next take. */
export function ReviewPlace({ ports, id }: ReviewPlaceProps) {
  const [controller, setController] = useState<ReviewController | null>(null);

  useEffect(() => {
    const opened = new ReviewController(ports, takeId(id));
    setController(opened);
    return () => opened.close();
  }, [ports, id]);

  return controller && <Review controller={controller} ports={ports} />;
}

function Review({ controller, ports }: { readonly controller: ReviewController; readonly ports: ReviewPorts }) {
  const snapshot = useSyncExternalStore(controller.snapshot.subscribe, controller.snapshot.get);
  useFlushWhenLeft(controller);

  switch (snapshot.name) {
    case "loading":
      return null;
    case "broken":
      throw snapshot.error;
    case "missing":
    case "running":
      return <ClosedTake reason={snapshot.name} />;
    case "open":
      return <TakeReview controller={controller} ports={ports} open={snapshot} />;
  }
}
