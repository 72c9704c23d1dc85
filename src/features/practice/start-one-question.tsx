import { useTranslation } from "react-i18next";
import { presetForm } from "../../domain/interview/presets.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { formMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { startPreset } from "./start-interview.ts";
import type { Start } from "./use-start.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./practice.module.css";

interface StartOneQuestionProps {
  readonly ports: PracticePorts;
  readonly start: Start;
}

/** The one press that begins to practice. */
export function StartOneQuestion({ ports, start }: StartOneQuestionProps) {
  const { t } = useTranslation(["practice", "units"]);
  const format = useFormat();
  const settings = useSettings(ports);
  const length = format.minutes(formMs(presetForm("one-question", settings), settings.extendedTime));
  return (
    <Button
      variant="primary"
      size="large"
      className={styles.start}
      cost={t("units:about", { length })}
      onClick={() => start.run(() => startPreset(ports, "one-question"))}
    >
      {t("startOne")}
    </Button>
  );
}

/** For somebody without a camera. */
export function SoundOnlyNote({ ports, start }: StartOneQuestionProps) {
  const { t } = useTranslation("practice");
  return (
    <>
      {t("soundOnly.question")}{" "}
      <button
        type="button"
        className={styles.inlineLink}
        onClick={() => start.run(() => startPreset(ports, "one-question", "audio"))}
      >
        {t("soundOnly.start")}
      </button>
    </>
  );
}
