import { CalendarPlus, Download, Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { eventsOf } from "../../domain/programs/program-dates.ts";
import { programsCsv } from "../../domain/programs/program-csv.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NotKept } from "./not-kept.tsx";
import type { ProgramsPorts } from "./programs-ports.ts";
import { useAddProgram } from "./use-add-program.ts";
import { useCalendar } from "./use-calendar.ts";
import styles from "./programs.module.css";

interface StartPageProps {
  readonly ports: ProgramsPorts;
  readonly programs: readonly ProgramRecord[];
}

/** No program is chosen: what goes here, and all of them as files. */
export function StartPage({ ports, programs }: StartPageProps) {
  const { t } = useTranslation("programs");
  const { add, failure } = useAddProgram(ports);
  const calendar = useCalendar(ports);
  if (programs.length === 0)
    return (
      <>
        <EmptyState
          title={t("empty.title")}
          actions={
            <Button variant="primary" size="large" icon={Plus} onClick={add}>
              {t("empty.action")}
            </Button>
          }
        >
          {t("empty.text")}
        </EmptyState>
        <NotKept failure={failure} />
      </>
    );
  const events = programs.flatMap((program) => eventsOf(program, ports.timeZone(), calendar.words));
  return (
    <section className={styles.startPage}>
      <h2 className={styles.heading}>{t("start.title")}</h2>
      <p className={styles.meta}>{t("start.text")}</p>
      <div className={styles.actions}>
        {events.length > 0 && (
          <Button icon={CalendarPlus} onClick={() => calendar.save(events, "interviews")}>
            {t("calendar.all")}
          </Button>
        )}
        <Button
          icon={Download}
          onClick={() =>
            ports.saveFile(new Blob([`\uFEFF${programsCsv(programs)}`], { type: "text/csv" }), "programs.csv")
          }
        >
          {t("export")}
        </Button>
      </div>
    </section>
  );
}
