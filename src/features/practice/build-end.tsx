import { useTranslation } from "react-i18next";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { candidatesFor } from "../../domain/questions/draw.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { useFormat } from "../../i18n/format.ts";
import { BuildPlate } from "./build-plate.tsx";
import { Facts } from "./facts.tsx";
import { recordedMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { SessionCode } from "./session-code.tsx";
import { useLengthWords } from "./use-length-words.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./build.module.css";

interface BuildEndProps {
  readonly ports: PracticePorts;
  readonly banks: readonly Bank[];
  readonly plan: InterviewPlan;
  readonly onDrawOthers: () => void;
}

/** What the form comes to. */
export function BuildEnd({ ports, banks, plan, onDrawOthers }: BuildEndProps) {
  const { t } = useTranslation(["build", "units"]);
  const format = useFormat();
  const { eachOf } = useLengthWords();
  const { extendedTime, quality } = useSettings(ports);
  const { form, prompts, code } = plan;
  const sizeBytes = ports.recorder.bytesPerSecond(quality, true) * (recordedMs(prompts, extendedTime) / 1000);

  return (
    <div className={styles.end}>
      <BuildPlate form={form} answerMs={prompts[0]?.answerMs ?? 0} />
      <Facts
        facts={[
          [t("facts.draws"), t("units:questions", { count: candidatesFor(form, banks).length })],
          ...(prompts.length > 0
            ? ([
                [t("facts.each"), eachOf(prompts, extendedTime)],
                [t("facts.size"), t("facts.sizeAbout", { size: format.size(sizeBytes) })],
              ] as const)
            : []),
        ]}
      />
      {prompts.length > 0 && <SessionCode code={code} copyText={ports.copyText} onDrawOthers={onDrawOthers} />}
    </div>
  );
}
