import { useTranslation } from "react-i18next";
import { PROGRAM_TEXT_MAX, RESEARCH_FIELDS } from "../../domain/programs/program.ts";
import { programPoints } from "../../domain/programs/program-points.ts";
import { TextArea } from "../../ui/text-area.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import styles from "./programs.module.css";

/** The six fields that answer "why this program?", and free notes. */
export function Research({ program, change }: ProgramPartProps) {
  const { t } = useTranslation("programs");
  const { research, notes } = program;
  const written = programPoints(program).length;
  return (
    <section className={styles.block}>
      <div className={styles.headLine}>
        <h2 className={styles.heading}>{t("research.title")}</h2>
        <p className={styles.meta}>{t("research.written", { count: written, all: RESEARCH_FIELDS.length })}</p>
      </div>
      <div className={styles.fields}>
        {RESEARCH_FIELDS.map((field) => (
          <TextArea
            key={field}
            layout="beside"
            label={t(`research.names.${field}`)}
            placeholder={t(`research.asks.${field}`)}
            value={research[field]}
            maxLength={PROGRAM_TEXT_MAX.text}
            onValue={(text) => change((is) => ({ research: { ...is.research, [field]: text } }))}
          />
        ))}
        <TextArea
          layout="beside"
          label={t("research.notes")}
          value={notes}
          maxLength={PROGRAM_TEXT_MAX.text}
          onValue={(text) => change({ notes: text })}
        />
      </div>
    </section>
  );
}
