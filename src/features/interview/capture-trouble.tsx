import { Mic, RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { CaptureFailure } from "../../platform/capture/capture.ts";
import { Button } from "../../ui/button.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import type { RoomProps } from "./room.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import styles from "./capture-trouble.module.css";

/** Camera or microphone did not open: what it is, what to do, and the way on without picture. */
export function CaptureTrouble({ controller, devices, failure }: RoomProps & { failure: CaptureFailure }) {
  const { t } = useTranslation("interview");
  const words = useFailureWords()(failure);
  const primary = useFocusOn<HTMLButtonElement>(failure.type);
  // Without the microphone there is nothing to record; only a missing picture can be done without.
  const soundMayWork = devices.media === "video" && !("device" in failure && failure.device === "microphone");

  return (
    <>
      <section className={styles.trouble} role="alert">
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>
          {words.kept} {words.next}
        </p>
        {failure.type === "denied" && (
          <>
            <ol className={styles.steps}>
              <li>{t("refused.step-1")}</li>
              <li>{t("refused.step-2")}</li>
              <li>{t("refused.step-3")}</li>
            </ol>
            <p className={styles.small}>{t("refused.managed")}</p>
          </>
        )}
      </section>
      <RoomBottom start={t("refused.only-here")}>
        {soundMayWork && (
          <Button size="large" icon={Mic} onClick={() => void controller.devices.open({ media: "audio" })}>
            {t("brief.sound-only")}
          </Button>
        )}
        <Button
          ref={primary}
          variant="primary"
          size="large"
          icon={RotateCw}
          onClick={() => void controller.devices.open()}
        >
          {t("refused.try-again")}
        </Button>
      </RoomBottom>
    </>
  );
}
