import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { takeId } from "../../domain/ids.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
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
  const { t } = useTranslation("review");
  const words = useFailureWords();
  const [controller, setController] = useState<ReviewController | null>(null);

  const leave = useEffectEvent((left: ReviewController) => {
    function tell(failure: StorageFailure | null): void {
      if (failure === null) return;
      ports.toasts.show({
        text: words(failure).title,
        stays: true,
        actions: [{ label: t("saving.retry"), onPress: () => void left.flush().then(tell) }],
      });
    }
    void left.close().then(tell);
  });

  useEffect(() => {
    const opened = new ReviewController(ports, takeId(id));
    setController(opened);
    return () => leave(opened);
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
