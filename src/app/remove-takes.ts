import i18next from "i18next";
import type { Clock } from "../domain/clock.ts";
import type { TakeRecord } from "../domain/records/records.ts";
import { bytesOf } from "../domain/takes/free-space.ts";
import { createFormat } from "../i18n/format.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { Toasts } from "../ui/toast-store.ts";

/** Gives back whether they are gone from the lists. */
export type RemoveTakes = (takes: readonly TakeRecord[]) => Promise<boolean>;

interface RemoveTakesParts {
  readonly storage: Pick<Storage, "deleteTakes" | "restoreTakes" | "purgeTakes">;
  readonly clock: Pick<Clock, "now">;
  readonly toasts: Pick<Toasts, "show">;
}

/** At once, and undone by one toast; the space is freed when the toast has gone, or at the next start. Needs the words of "takes". */
export function removeTakes({ storage, clock, toasts }: RemoveTakesParts): RemoveTakes {
  const t = i18next.getFixedT(null, "takes");

  function showFailure(text: string, retry: () => Promise<unknown>): void {
    toasts.show({ text, actions: [{ label: t("retry"), onPress: () => void retry() }] });
  }

  async function restore(takes: readonly TakeRecord[]): Promise<void> {
    const restored = await storage.restoreTakes(takes.map(({ id }) => id));
    if (!restored.ok) showFailure(t("notRestored", { count: takes.length }), () => restore(takes));
  }

  async function remove(takes: readonly TakeRecord[]): Promise<boolean> {
    const count = takes.length;
    const deletedAt = clock.now();
    const deleted = await storage.deleteTakes(
      takes.map(({ id }) => id),
      deletedAt,
    );
    if (!deleted.ok) {
      showFailure(t("notDeleted", { count }), () => remove(takes));
      return false;
    }
    toasts.show({
      text: t("deleted", { count, size: createFormat(i18next.language).size(bytesOf(takes)) }),
      actions: [{ label: t("undo"), onPress: () => void restore(takes) }],
      onExpire: () =>
        void storage.purgeTakes(
          deletedAt,
          takes.map(({ id }) => id),
        ),
    });
    return true;
  }

  return remove;
}
