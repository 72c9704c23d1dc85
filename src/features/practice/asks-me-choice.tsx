import { useTranslation } from "react-i18next";
import { formMs } from "../../domain/interview/interview-times.ts";
import { presetForm } from "../../domain/interview/presets.ts";
import { paths } from "../../domain/paths.ts";
import { ok } from "../../domain/result.ts";
import { useFormat } from "../../i18n/format.ts";
import { Row, Rows } from "../../ui/rows.tsx";
import { CodeEntry } from "./code-entry.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { drawPreset } from "./start-interview.ts";
import { StartReport } from "./start-report.tsx";
import { useSettings } from "./use-settings.ts";
import { useStart } from "./use-start.ts";
import styles from "./build.module.css";

const FORMS = ["warm-up", "img-focus", "full-interview"] as const;

/** Which interview the other person holds. The code of what is drawn goes into the address: a reload draws nothing new. */
export function AsksMeChoice({ ports }: { readonly ports: PracticePorts }) {
  const { t } = useTranslation(["sheet", "practice"]);
  const format = useFormat();
  const settings = useSettings(ports);
  const start = useStart(ports.clock);

  async function draw(preset: (typeof FORMS)[number]) {
    const plan = await drawPreset(ports, preset);
    if (!plan.ok) return plan;
    ports.go(paths.asksMe(plan.value.code));
    return ok(plan.value);
  }

  return (
    <>
      <p className={styles.lead}>{t("asked.lead")}</p>
      <h2 className={styles.section}>{t("asked.choose")}</h2>
      <Rows>
        {FORMS.map((preset) => (
          <Row
            key={preset}
            title={t(`practice:presets.${preset}.title`)}
            description={t(`practice:presets.${preset}.text`)}
            trailing={format.minutes(formMs(presetForm(preset, settings), settings.extendedTime))}
            onPress={() => start.run(() => draw(preset))}
          />
        ))}
      </Rows>
      <StartReport start={start} />
      <CodeEntry go={ports.go} to={paths.asksMe} beside />
    </>
  );
}
