import { useTranslation } from "react-i18next";
import type { InterviewForm } from "../../domain/interview/form.ts";
import { useFormat } from "../../i18n/format.ts";
import { Picture } from "../../ui/picture.tsx";
import { Voice } from "../../ui/voice.tsx";
import { SpeakerDrawing } from "./speaker-drawing.tsx";
import styles from "./build-plate.module.css";

interface BuildPlateProps {
  readonly form: InterviewForm;
  /** Of the first question. */
  readonly answerMs: number;
}

/** The room in small, as the form makes it. */
export function BuildPlate({ form, answerMs }: BuildPlateProps) {
  const { t } = useTranslation("build");
  const format = useFormat();
  return (
    <div data-room aria-hidden className={styles.plate}>
      <div className={styles.lens} />
      <p className={styles.clock}>
        <svg viewBox="0 0 22 22" width="22" height="22">
          <circle cx="11" cy="11" r="8.5" />
          <circle className={styles.arc} cx="11" cy="11" r="8.5" pathLength="1" strokeDasharray="0.75 1" />
        </svg>
        {answerMs > 0 && format.duration(answerMs)}
      </p>
      <Voice size={22} className={styles.question}>
        {form.readAloud ? t("plate.readAloud") : t("plate.shown")}
      </Voice>
      {form.selfView !== "hidden" && (
        <Picture className={styles.self}>
          <SpeakerDrawing />
        </Picture>
      )}
    </div>
  );
}
