import { useTranslation } from "react-i18next";
import { isStation, type InterviewPlan } from "../../domain/interview/plan.ts";
import { mayBeSensitive } from "../../domain/interview/sensitive.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { useFormat } from "../../i18n/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Facts } from "./facts.tsx";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { StartPlan } from "./start-plan.tsx";
import { useLengthWords } from "./use-length-words.ts";
import { useSettings } from "./use-settings.ts";
import styles from "./build.module.css";

interface CodedInterviewProps {
  readonly ports: PracticePorts;
  readonly plan: InterviewPlan;
  readonly banks: readonly Bank[];
}

/** What the code starts. Never the questions: they are shown when they are asked. */
export function CodedInterview({ ports, plan, banks }: CodedInterviewProps) {
  const { t } = useTranslation(["build", "practice", "units"]);
  const format = useFormat();
  const { eachOf } = useLengthWords();
  const { extendedTime } = useSettings(ports);
  const { form, prompts } = plan;
  const titles = banks.filter(({ id }) => form.bankIds.includes(id)).map(({ title }) => title);

  function formName(): string {
    if (prompts.every(isStation)) return t("facts.stations");
    return form.oneWay ? t("kinds.one-way") : t("kinds.live");
  }

  return (
    <>
      <h2 className={styles.section}>{t(`practice:presets.${form.preset}.title`)}</h2>
      <p className={styles.lead}>
        {t("code.lead", {
          questions: t("units:questions", { count: prompts.length }),
          length: format.minutes(promptsMs(prompts, extendedTime)),
        })}{" "}
        {t("code.hidden")}
      </p>
      {mayBeSensitive(plan, banks) && (
        <Notice tone="info" title={t("code.sensitive.title")}>
          {t("code.sensitive.text")}
        </Notice>
      )}
      <Facts
        facts={[
          [t("facts.from"), format.list(titles)],
          [t("facts.form"), formName()],
          [t("facts.each"), eachOf(prompts, extendedTime)],
          [t("facts.limit"), t(`limits.${form.limit}`)],
          [t("facts.retakes"), t(`retakeNames.${form.retakes}`)],
        ]}
      />
      <StartPlan ports={ports} plan={plan} />
    </>
  );
}
