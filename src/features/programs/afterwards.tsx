import { useTranslation } from "react-i18next";
import { localIn } from "../../domain/programs/zones.ts";
import { PROGRAM_TEXT_MAX } from "../../domain/programs/program.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { LocalDateField } from "./local-date-field.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import styles from "./programs.module.css";

/** The thank-you note, and what the rank list needs to know in February. */
export function Afterwards({ ports, program, change }: ProgramPartProps) {
  const { t } = useTranslation("programs");
  const today = localIn(ports.timeZone(), ports.clock.now())?.date ?? null;
  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{t("after.title")}</h2>
      <div className={styles.after}>
        <LocalDateField
          label={t("after.thankYou")}
          value={program.thankYouSentAt}
          onValue={(thankYouSentAt) => change({ thankYouSentAt })}
        />
        {program.thankYouSentAt === null && (
          <Button size="small" onClick={() => change({ thankYouSentAt: today })}>
            {t("after.sentToday")}
          </Button>
        )}
      </div>
      <TextArea
        label={t("after.impressions")}
        hint={t("after.impressionsHint")}
        rows={3}
        value={program.impressions}
        maxLength={PROGRAM_TEXT_MAX.text}
        onValue={(impressions) => change({ impressions })}
      />
    </section>
  );
}
