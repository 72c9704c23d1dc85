import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { outlineOf, pointsLine } from "../../domain/questions/outline.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import styles from "./one-change.module.css";

interface OwnPointsProps {
  readonly storage: InterviewPorts["storage"];
  readonly id: QuestionId;
}

/** The person's own points under the question, on one line, where they want that. */
export function OwnPoints({ storage, id }: OwnPointsProps) {
  const { t } = useTranslation("interview");
  const notebook = useFresh(
    useCallback(() => storage.notebook(), [storage]),
    storage,
  );
  const line = notebook?.pointsInRoom ? pointsLine(outlineOf(notebook, id)) : "";
  if (line === "") return null;
  return (
    <p className={styles.points}>
      <span className="visually-hidden">{t("ask.points")} </span>
      <bdi>{line}</bdi>
    </p>
  );
}
