import { EyeOff, Keyboard, Mic } from "lucide-react";
import { useTranslation } from "react-i18next";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { mayBeSensitive } from "../../domain/interview/sensitive.ts";
import { paths } from "../../domain/paths.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { useFormat } from "../../i18n/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { CopyButtons } from "./copy-buttons.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { StartPlan } from "./start-plan.tsx";
import { useSettings } from "./use-settings.ts";
import buildStyles from "./build.module.css";
import styles from "./asks-me.module.css";

interface AsksMeCodeProps {
  readonly ports: PracticePorts;
  readonly plan: InterviewPlan;
  readonly banks: readonly Bank[];
}

/** The code and the link for the interviewer, what is in it, and the start. No question is shown. */
export function AsksMeCode({ ports, plan, banks }: AsksMeCodeProps) {
  const { t } = useTranslation(["sheet", "build", "practice", "units"]);
  const format = useFormat();
  const { extendedTime } = useSettings(ports);
  const { form, prompts, code } = plan;
  const link = ports.addressOf(paths.sheet(code));
  return (
    <>
      <p className={buildStyles.lead}>
        {t("asked.holds", {
          form: t(`practice:presets.${form.preset}.title`),
          questions: t("units:questions", { count: prompts.length }),
          length: format.minutes(promptsMs(prompts, extendedTime)),
        })}
      </p>
      <section className={styles.part}>
        <h2 className={buildStyles.section}>{t("asked.give")}</h2>
        <p>{t("asked.opens")}</p>
        <p className={styles.link} dir="ltr">
          {link}
        </p>
        <p>{t("asked.orCode")}</p>
        <p className={styles.code} dir="ltr">
          {code}
        </p>
        <CopyButtons
          copyText={ports.copyText}
          texts={[
            [t("asked.copyLink"), link],
            [t("asked.copyCode"), code],
          ]}
        />
      </section>
      {mayBeSensitive(plan, banks) && (
        <Notice tone="info" title={t("build:code.sensitive.title")}>
          {t("build:code.sensitive.text")}
        </Notice>
      )}
      <section className={styles.part}>
        <h2 className={buildStyles.section}>{t("asked.then")}</h2>
        <Rows>
          <Row icon={EyeOff} title={t("asked.hidden")} description={t("asked.hiddenText")} />
          <Row icon={Keyboard} title={t("asked.key")} description={t("asked.keyText")} />
          <Row icon={Mic} title={t("asked.voice")} description={t("asked.voiceText")} />
        </Rows>
      </section>
      <StartPlan ports={ports} plan={plan} label={t("asked.start")} setting={{ askedBy: "person" }} />
    </>
  );
}
