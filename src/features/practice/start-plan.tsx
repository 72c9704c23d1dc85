import { useTranslation } from "react-i18next";
import type { InterviewSetting } from "../../domain/interview/new-interview.ts";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { startPlan } from "./start-interview.ts";
import { StartReport } from "./start-report.tsx";
import { useSettings } from "./use-settings.ts";
import { useStart } from "./use-start.ts";
import styles from "./build.module.css";

interface StartPlanProps {
  readonly ports: PracticePorts;
  readonly plan: InterviewPlan;
  /** What the button says; "Start interview" unless said. */
  readonly label?: string | undefined;
  readonly setting?: Partial<InterviewSetting> | undefined;
  /** Why it cannot start. */
  readonly unavailable?: string | undefined;
}

/** Starts questions that are drawn already. */
export function StartPlan({ ports, plan, label, setting, unavailable }: StartPlanProps) {
  const { t } = useTranslation("build");
  const format = useFormat();
  const { extendedTime } = useSettings(ports);
  const start = useStart(ports.clock);
  return (
    <>
      <StartReport start={start} />
      <Button
        variant="primary"
        size="large"
        className={styles.startPlan}
        cost={unavailable === undefined ? format.minutes(promptsMs(plan.prompts, extendedTime)) : undefined}
        unavailable={unavailable}
        onClick={() => start.run(() => startPlan(ports, plan, setting))}
      >
        {label ?? t("start")}
      </Button>
    </>
  );
}
