import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import type { ReviewController } from "./review-controller.ts";
import type { ReviewPorts } from "./review-ports.ts";

/** Deletes the take and leaves, with a while to bring it back. */
export function useRemoval(controller: ReviewController, ports: ReviewPorts, take: TakeRecord): () => Promise<void> {
  const { t } = useTranslation("review");
  const format = useFormat();
  const words = useFailureWords();

  function tell(failure: StorageFailure, retry: () => Promise<void>): void {
    ports.toasts.show({
      text: words(failure).title,
      actions: [{ label: t("saving.retry"), onPress: () => void retry() }],
    });
  }

  async function restore(): Promise<void> {
    const restored = await controller.restore();
    if (!restored.ok) tell(restored.failure, restore);
  }

  return async function remove(): Promise<void> {
    const deleted = await controller.delete();
    if (!deleted.ok) return tell(deleted.failure, remove);
    ports.toasts.show({
      text: t("deleted", { size: format.size(take.sizeBytes) }),
      actions: [{ label: t("undo"), onPress: () => void restore() }],
      onExpire: () => void controller.purge(deleted.value),
    });
    ports.go(paths.takes());
  };
}
