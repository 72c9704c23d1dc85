import { useTranslation } from "react-i18next";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { TakesPorts } from "./takes-ports.ts";

export interface TakeActions {
  readonly download: (take: TakeRecord, takeNumber: number) => Promise<void>;
  /** At once, and undone by the toast; the space is freed when the toast has gone, or at the next start. */
  readonly remove: (take: TakeRecord) => Promise<void>;
}

export function useTakeActions({ storage, clock, toasts, download }: TakesPorts): TakeActions {
  const { t } = useTranslation("takes");
  const format = useFormat();

  function showFailure(text: string, retry: () => Promise<void>): void {
    toasts.show({ text, actions: [{ label: t("retry"), onPress: () => void retry() }] });
  }

  async function restore(take: TakeRecord): Promise<void> {
    const restored = await storage.restoreTakes([take.id]);
    if (!restored.ok) showFailure(t("notRestored"), () => restore(take));
  }

  async function remove(take: TakeRecord): Promise<void> {
    const deletedAt = clock.now();
    const deleted = await storage.deleteTakes([take.id], deletedAt);
    if (!deleted.ok) return showFailure(t("notDeleted"), () => remove(take));
    toasts.show({
      text: t("deleted", { size: format.size(take.sizeBytes) }),
      actions: [{ label: t("undo"), onPress: () => void restore(take) }],
      onExpire: () => void storage.purgeTakes(deletedAt),
    });
  }

  return {
    remove,
    async download(take, takeNumber) {
      const media = await storage.media(take.id);
      if (media === null || media.chunks.length === 0) toasts.show({ text: t("unreadable") });
      else download(media, takeNumber);
    },
  };
}
