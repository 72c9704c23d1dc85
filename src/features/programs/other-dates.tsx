import { CalendarPlus, Plus, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { withDate, withoutDate } from "../../domain/programs/changed-dates.ts";
import { localIn } from "../../domain/programs/zones.ts";
import { PROGRAM_LIST_MAX, PROGRAM_TEXT_MAX, type ProgramDate } from "../../domain/programs/program.ts";
import { dateEvent, dateMoment } from "../../domain/programs/program-dates.ts";
import { useZoneFormat } from "../../i18n/zone-format.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { LocalDateField } from "./local-date-field.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import { useCalendar } from "./use-calendar.ts";
import styles from "./programs.module.css";

/** Forms that are due, second visits: each with a calendar file of its own. */
export function OtherDates({ ports, program, change }: ProgramPartProps) {
  const { t } = useTranslation("programs");
  const { dates } = program;
  const calendar = useCalendar(ports);
  const ownZone = ports.timeZone();
  const own = useZoneFormat(ownZone);
  const today = localIn(ownZone, ports.clock.now())?.date ?? "";
  const changeDate = (place: number, seen: ProgramDate, part: Partial<ProgramDate>) =>
    change((is) => ({ dates: withDate(is.dates, place, seen, part) }));

  function save(place: number) {
    const event = dateEvent(program, place, ownZone, calendar.words);
    if (event !== null) calendar.save([event], dates[place]?.what ?? "");
  }

  return (
    <section className={styles.block}>
      <div className={styles.headLine}>
        <h2 className={styles.heading}>{t("dates.title")}</h2>
        {dates.length < PROGRAM_LIST_MAX && (
          <Button
            variant="link"
            size="small"
            icon={Plus}
            onClick={() => change((is) => ({ dates: [...is.dates, { what: "", date: today, time: null }] }))}
          >
            {t("dates.add")}
          </Button>
        )}
      </div>
      {dates.length === 0 && <p className={styles.meta}>{t("dates.none")}</p>}
      <ul role="list" className={styles.lines}>
        {dates.map((date, place) => {
          const name = date.what || t("dates.unnamed");
          const at = dateMoment(program, date, ownZone);
          return (
            <li key={place} className={styles.otherDate}>
              <TextField
                label={t("dates.what")}
                value={date.what}
                maxLength={PROGRAM_TEXT_MAX.what}
                autoComplete="off"
                onValue={(what) => changeDate(place, date, { what })}
              />
              <LocalDateField
                label={t("dates.date")}
                value={date.date}
                onValue={(day) => {
                  if (day !== null) changeDate(place, date, { date: day });
                }}
              />
              <TextField
                type="time"
                className={styles.short}
                label={t("dates.time")}
                hint={at === null ? undefined : t("dates.own", { time: own.weekdayTime(at) })}
                value={date.time ?? ""}
                onValue={(time) => changeDate(place, date, { time: time === "" ? null : time.slice(0, 5) })}
              />
              <span className={styles.dateActions}>
                <IconButton
                  icon={CalendarPlus}
                  label={t("dates.calendar", { what: name })}
                  onClick={() => save(place)}
                />
                <IconButton
                  icon={X}
                  label={t("dates.remove", { what: name })}
                  onClick={() => change((is) => ({ dates: withoutDate(is.dates, place, date) }))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
