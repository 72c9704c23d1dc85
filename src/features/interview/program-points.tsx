import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { ProgramId } from "../../domain/ids.ts";
import { PROGRAM } from "../../domain/programs/program.ts";
import { programPoints } from "../../domain/programs/program-points.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import styles from "./program-points.module.css";

interface ProgramPointsProps {
  readonly storage: InterviewPorts["storage"];
  /** Of the program that is practiced for; null: it is for none. */
  readonly id: ProgramId | null;
}

/** What the person knows of the program: read once more before they speak, never while they do. */
export function ProgramPoints({ storage, id }: ProgramPointsProps) {
  const { t } = useTranslation("programs");
  const program = useFresh(
    useCallback(async () => (id === null ? null : await storage.document(PROGRAM, id)), [storage, id]),
    storage,
  );
  const points = program === null ? [] : programPoints(program);
  if (program === null || points.length === 0) return null;
  return (
    <section className={styles.points} aria-label={t("research.title")}>
      <p className={styles.name}>
        <bdi>{program.name || t("unnamed")}</bdi>
      </p>
      <dl>
        {points.map(({ field, text }) => (
          <div key={field}>
            <dt>{t(`research.names.${field}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
