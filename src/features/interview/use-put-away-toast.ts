import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import type { TakeRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { Toasts } from "../../ui/toast-store.ts";
import type { InterviewController } from "./interview-controller.ts";

/** "Start over" puts the first try away; for eight seconds it can be brought back. */
export function usePutAwayToast(controller: InterviewController, putAway: TakeRecord | null, toasts: Toasts): void {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const show = useEffectEvent((take: TakeRecord) =>
    toasts.show({
      text: t("ask.put-away", { time: format.duration(take.durationMs) }),
      actions: [{ label: t("ask.undo"), onPress: () => void controller.bringBack() }],
    }),
  );
  useEffect(() => (putAway ? show(putAway) : undefined), [putAway]);
}
