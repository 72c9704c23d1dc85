import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { SendController, SendState } from "./send-controller.ts";

interface SendTroubleProps {
  readonly controller: SendController;
  readonly state: SendState;
}

/** Why there is no video for the chosen channel, and the ways on. */
export function SendTrouble({ controller, state: { video, channel, plans } }: SendTroubleProps) {
  const { t } = useTranslation("send");
  const format = useFormat();
  const plan = plans[channel];
  const original = (
    <Button size="small" onClick={() => controller.choose("original")}>
      {t("trouble.original")}
    </Button>
  );

  if (video.name === "failed") {
    const { failure } = video;
    return (
      <Notice
        tone="bad"
        role="alert"
        title={t(`trouble.${failure.type}.title`)}
        actions={
          <>
            {plan.way === "make" && (
              <Button size="small" onClick={() => void controller.make()}>
                {t("trouble.again")}
              </Button>
            )}
            {channel !== "original" && original}
          </>
        }
      >
        {t(`trouble.${failure.type}.text`, { name: failure.type === "make-failed" ? failure.name : "" })}
      </Notice>
    );
  }
  if (plan.way === "too-long")
    return (
      <Notice tone="warn" title={t("trouble.too-long.title")} actions={original}>
        {t("trouble.too-long.text", { longest: format.minutes(plan.longestMs) })}
      </Notice>
    );
  if (plan.way === "cannot-make")
    return (
      <Notice tone="warn" title={t("trouble.unsmall.title")} actions={original}>
        {t("trouble.unsmall.text")}
      </Notice>
    );
  return null;
}
