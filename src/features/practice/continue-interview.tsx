import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PresetId } from "../../domain/interview/form.ts";
import { paths } from "../../domain/paths.ts";
import type { InterviewRecord } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import type { OpenInterview } from "./practice-summary.ts";
import { FailureNotice } from "./start-report.tsx";
import { useSettings } from "./use-settings.ts";
import styles from "./practice.module.css";

interface ContinueInterviewProps {
  readonly ports: PracticePorts;
  /** Newest first, never empty. The newest is offered; "Not now" puts all of them away. */
  readonly open: readonly OpenInterview[];
  readonly onPutAway: () => void;
}

export function ContinueInterview({ ports, open, onPutAway }: ContinueInterviewProps) {
  const { t } = useTranslation(["practice", "units"]);
  const format = useFormat();
  const { extendedTime } = useSettings(ports);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const [newest] = open;
  if (!newest) return null;
  const { interview, position, answeredCount, keptMs } = newest;
  const left = format.minutes(promptsMs(interview.prompts.slice(position), extendedTime));

  async function saveAll(status: InterviewRecord["status"]): Promise<boolean> {
    for (const { interview } of open) {
      const saved = await ports.storage.saveInterview({ ...interview, status });
      if (!saved.ok) {
        setFailure(saved.failure);
        return false;
      }
    }
    return true;
  }

  async function notNow() {
    if (!(await saveAll("done"))) return;
    onPutAway();
    ports.toasts.show({
      text: t("continue.putAway"),
      actions: [{ label: t("undo"), onPress: () => void saveAll("open") }],
    });
  }

  return (
    <section className={styles.continue}>
      <h1 className={styles.headline}>
        {t("continue.title", {
          form: t(`presets.${nameOf(interview)}.title`),
          position: position + 1,
          count: interview.prompts.length,
        })}
      </h1>
      <p className={styles.lead}>
        {t("continue.state", {
          count: answeredCount,
          day: format.relativeDay(interview.createdAt, ports.clock.now()),
          length: format.duration(keptMs),
        })}
      </p>
      <div className={styles.actions}>
        <LinkButton
          variant="primary"
          size="large"
          className={styles.start}
          href={`#${paths.interview(interview.id)}`}
          cost={t("units:about", { length: left })}
        >
          {t("continue.action")}
        </LinkButton>
        <Button variant="ghost" size="large" onClick={() => void notNow()}>
          {t("continue.notNow")}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
}

/** As the room calls it: one chosen question is no form of one's own. */
const nameOf = ({ form, prompts }: InterviewRecord): PresetId =>
  form.preset === "custom" && prompts.length === 1 ? "one-question" : form.preset;
