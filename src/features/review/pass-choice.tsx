import { useTranslation } from "react-i18next";
import { PASSES, type Pass } from "../../domain/rubric/guided-passes.ts";
import { Segmented } from "../../ui/segmented.tsx";
import styles from "./listening-tools.module.css";

interface PassChoiceProps {
  readonly pass: Pass;
  readonly onPass: (pass: Pass) => void;
}

/** Ways to watch: each hides what would distract from what it is for. */
export function PassChoice({ pass, onPass }: PassChoiceProps) {
  const { t } = useTranslation("review");
  return (
    <div className={styles.tool}>
      <Segmented
        label={t("passes.label")}
        options={PASSES.map((value) => ({ value, label: t(`passes.${value}`) }))}
        value={pass}
        onValue={onPass}
        hint={pass === "whole" ? undefined : t(`passes.watch.${pass}`)}
      />
    </div>
  );
}
