import { useTranslation } from "react-i18next";
import { RETAKE_CHOICES, SELF_VIEW_CHOICES, type InterviewForm } from "../../domain/interview/form.ts";
import { Field } from "../../ui/field.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import styles from "./build.module.css";

interface BuildRoomProps {
  readonly form: InterviewForm;
  readonly change: (part: Partial<InterviewForm>) => void;
  /** Null while the browser has not said which voices it has. */
  readonly canReadAloud: boolean | null;
}

/** How the room behaves. */
export function BuildRoom({ form, change, canReadAloud }: BuildRoomProps) {
  const { t } = useTranslation("practice");
  return (
    <section>
      <h2 className={styles.group}>{t("build.groups.room")}</h2>
      <div className={styles.settings}>
        <ChoiceRow
          label={t("build.retakes")}
          choices={RETAKE_CHOICES}
          nameOf={(retakes) => t(`build.retakeNames.${retakes}`)}
          value={form.retakes}
          onValue={(retakes) => change({ retakes })}
          fixed={form.oneWay ? t("build.fixed") : undefined}
        />
        {canReadAloud ? (
          <ChoiceRow
            label={t("build.question")}
            choices={["shown", "readAloud"] as const}
            nameOf={(choice) => t(`build.${choice}`)}
            value={form.readAloud ? "readAloud" : "shown"}
            onValue={(choice) => change({ readAloud: choice === "readAloud" })}
          />
        ) : (
          <div className={styles.setting}>
            <Field group layout="beside" label={t("build.question")}>
              {() => <span className={styles.meaning}>{canReadAloud === false && t("build.noVoice")}</span>}
            </Field>
          </div>
        )}
        <ChoiceRow
          label={t("build.selfView")}
          choices={SELF_VIEW_CHOICES}
          nameOf={(selfView) => t(`build.selfViews.${selfView}`)}
          value={form.selfView}
          onValue={(selfView) => change({ selfView })}
        />
      </div>
    </section>
  );
}
