import { useFailureWords } from "../../i18n/failure-words.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { TimelinePorts } from "./timeline-ports.ts";

/** Says what the browser refused, where no form is open to say it in. Null: nothing failed. */
export function useFailureToast({ toasts }: Pick<TimelinePorts, "toasts">): (failure: StorageFailure | null) => void {
  const wordsOf = useFailureWords();
  return (failure) => {
    if (failure === null) return;
    const { title, next } = wordsOf(failure);
    toasts.show({ text: `${title}. ${next}` });
  };
}
