import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { RETAKE_CHOICES, SELF_VIEW_CHOICES, type InterviewForm } from "../../domain/interview/form.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { useSaid } from "../../ui/use-said.ts";
import { Field } from "../../ui/field.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { FailureNotice } from "./start-report.tsx";
import styles from "./build.module.css";

interface BuildRoomProps {
  readonly ports: PracticePorts;
  readonly form: InterviewForm;
  readonly change: (part: Partial<InterviewForm>) => void;
  /** Null while the browser has not said which voices it has. */
  readonly canReadAloud: boolean | null;
}

/** How the room behaves. */
export function BuildRoom({ ports, form, change, canReadAloud }: BuildRoomProps) {
  const { t } = useTranslation("build");
  return (
    <section>
      <h2 className={styles.group}>{t("groups.room")}</h2>
      <div className={styles.settings}>
        <ChoiceRow
          label={t("retakes")}
          choices={RETAKE_CHOICES}
          nameOf={(retakes) => t(`retakeNames.${retakes}`)}
          value={form.retakes}
          onValue={(retakes) => change({ retakes })}
          fixed={form.oneWay ? t("fixed") : undefined}
        />
        {canReadAloud ? (
          <ChoiceRow
            label={t("question")}
            choices={["shown", "readAloud"] as const}
            nameOf={(choice) => t(choice)}
            value={form.readAloud ? "readAloud" : "shown"}
            onValue={(choice) => change({ readAloud: choice === "readAloud" })}
          />
        ) : (
          <div className={styles.setting}>
            <Field group layout="beside" label={t("question")}>
              {() => <span className={styles.meaning}>{canReadAloud === false && t("noVoice")}</span>}
            </Field>
          </div>
        )}
        <ChoiceRow
          label={t("selfView")}
          choices={SELF_VIEW_CHOICES}
          nameOf={(selfView) => t(`selfViews.${selfView}`)}
          value={form.selfView}
          onValue={(selfView) => change({ selfView })}
        />
        <PointsRow ports={ports} />
      </div>
    </section>
  );
}

const POINTS_CHOICES = ["hidden", "shown"] as const;

/** Whether the room shows the person's own points; of this device, not of the form. */
function PointsRow({ ports: { storage } }: Pick<BuildRoomProps, "ports">) {
  const { t } = useTranslation("build");
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const notebook = useFresh(
    useCallback(() => storage.notebook(), [storage]),
    storage,
  );

  const { value: said, say } = useSaid(notebook);

  function choose(pointsInRoom: boolean) {
    if (said === null) return;
    say({ ...said, pointsInRoom }, async () => {
      const kept = await storage.changeNotebook((stored) => ({ ...stored, pointsInRoom }));
      setFailure(kept.ok ? null : kept.failure);
      return kept.ok;
    });
  }

  return (
    <>
      <ChoiceRow
        label={t("points")}
        choices={POINTS_CHOICES}
        nameOf={(choice) => t(`pointsNames.${choice}`)}
        value={said?.pointsInRoom ? "shown" : "hidden"}
        onValue={(choice) => choose(choice === "shown")}
        hint={t("pointsText")}
      />
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}
