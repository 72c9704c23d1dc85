import { CalendarPlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { eventsOf } from "../../domain/programs/program-dates.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import { useCalendar } from "./use-calendar.ts";
import styles from "./programs.module.css";

/** What it is, and the two things to do with it. */
export function ProgramHead({ ports, program }: ProgramPartProps) {
  const { t } = useTranslation(["programs", "questions"]);
  const format = useFormat();
  const calendar = useCalendar(ports);
  const events = eventsOf(program, ports.timeZone(), calendar.words);
  const facts = [
    ...(program.specialty === null ? [] : [t(`questions:specialtyNames.${program.specialty}`)]),
    ...[program.city, program.platform].filter((fact) => fact.trim() !== ""),
  ];
  return (
    <header>
      <p className={styles.meta}>
        <bdi>{facts.join(" · ")}</bdi>
      </p>
      <h1 className={styles.title}>
        <bdi>{program.name || t("unnamed")}</bdi>
      </h1>
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="large"
          cost={format.minutes(ports.practiceMs())}
          onClick={() => ports.practice(program)}
        >
          {t("practice")}
        </Button>
        {events.length > 0 && (
          <Button
            variant="ghost"
            size="large"
            icon={CalendarPlus}
            onClick={() => calendar.save(events, program.name || t("unnamed"))}
          >
            {t(events.length === 1 ? "calendar.add" : "calendar.addAll")}
          </Button>
        )}
      </div>
    </header>
  );
}
