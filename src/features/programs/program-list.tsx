import { Plus, Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { programsInOrder } from "../../domain/programs/program-dates.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { NotKept } from "./not-kept.tsx";
import { ProgramRow } from "./program-row.tsx";
import type { ProgramsPorts } from "./programs-ports.ts";
import { useAddProgram } from "./use-add-program.ts";
import styles from "./programs.module.css";

interface ProgramListProps {
  readonly ports: ProgramsPorts;
  readonly programs: readonly ProgramRecord[];
  /** Id of the one beside the list. */
  readonly current: string;
  /** The list is the page itself. */
  readonly isHeading: boolean;
}

/** All programs: interviews to come in the person's own time, next first; then those without a date, then those gone by. */
export function ProgramList({ ports, programs, current, isHeading }: ProgramListProps) {
  const { t } = useTranslation("programs");
  const { add, failure } = useAddProgram(ports);
  const now = ports.clock.now();
  const { comingUp, undated, done } = programsInOrder(programs, now);
  const Title = isHeading ? "h1" : "p";
  const shared = { current, now, ownZone: ports.timeZone() };

  return (
    <>
      <div className={styles.listHead}>
        <Title className={styles.listTitle}>{t("title")}</Title>
        <span className={styles.headActions}>
          <LinkButton variant="ghost" size="small" icon={Upload} href={`#${paths.importPrograms()}`}>
            {t("import.action")}
          </LinkButton>
          <Button size="small" icon={Plus} onClick={add}>
            {t("add")}
          </Button>
        </span>
      </div>
      <NotKept failure={failure} />
      {comingUp.length > 0 && (
        <Group title={t("list.comingUp")}>
          {comingUp.map((dated) => (
            <ProgramRow key={dated.program.id} {...shared} program={dated.program} dated={dated} />
          ))}
        </Group>
      )}
      {undated.length > 0 && (
        <Group title={t("list.undated")}>
          {undated.map((program) => (
            <ProgramRow key={program.id} {...shared} program={program} dated={null} />
          ))}
        </Group>
      )}
      {done.length > 0 && (
        <Group title={t("list.done")}>
          {done.map((dated) => (
            <ProgramRow key={dated.program.id} {...shared} program={dated.program} dated={dated} isDone />
          ))}
        </Group>
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.meta}>{title}</h2>
      <ul role="list">{children}</ul>
    </section>
  );
}
