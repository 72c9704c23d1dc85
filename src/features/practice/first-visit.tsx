import { EyeOff, Save, VideoOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Row, Rows } from "../../ui/rows.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { PresetRows } from "./preset-rows.tsx";
import { RoomPlate } from "./room-plate.tsx";
import { startPreset } from "./start-interview.ts";
import { SoundOnlyNote, StartOneQuestion } from "./start-one-question.tsx";
import { StartReport } from "./start-report.tsx";
import { useStart } from "./use-start.ts";
import styles from "./practice.module.css";

/** Nothing was recorded here yet. */
export function FirstVisit({ ports }: { readonly ports: PracticePorts }) {
  const { t } = useTranslation("practice");
  const start = useStart(ports.clock);

  return (
    <>
      <section className={styles.hello}>
        <div>
          <h1 className={styles.headline}>{t("first.headline")}</h1>
          <p className={styles.lead}>{t("first.where")}</p>
          <StartOneQuestion ports={ports} start={start} />
          <StartReport start={start} />
          <p className={styles.note}>
            {t("first.permission")} <SoundOnlyNote ports={ports} start={start} />
          </p>
        </div>
        <RoomPlate question={t("first.sample")} />
      </section>
      <div className={styles.halves}>
        <section>
          <h2 className={styles.section}>{t("presets.first")}</h2>
          <PresetRows ports={ports} onStart={(id) => start.run(() => startPreset(ports, id))} withOneQuestion={false} />
        </section>
        <section>
          <h2 className={styles.section}>{t("before.title")}</h2>
          <Rows>
            <Row icon={VideoOff} title={t("before.practiceOnly")} description={t("before.practiceOnlyText")} />
            <Row icon={EyeOff} title={t("before.patients")} description={t("before.patientsText")} />
            <Row icon={Save} title={t("before.saved")} description={t("before.savedText")} />
          </Rows>
        </section>
      </div>
    </>
  );
}
