import { useTranslation } from "react-i18next";
import { calendarFile, type CalendarEvent } from "../../domain/programs/calendar-file.ts";
import type { EventWords } from "../../domain/programs/program-dates.ts";
import { foldText } from "../../domain/takes/search-text.ts";
import type { ProgramsPorts } from "./programs-ports.ts";

const NAME_LENGTH = 40;

/** Hands dates to the person's own calendar, as a file that it opens. */
export function useCalendar({ clock, saveFile }: Pick<ProgramsPorts, "clock" | "saveFile">) {
  const { t } = useTranslation("programs");
  const words: EventWords = {
    interview: (name) => t("calendar.interview", { name: name || t("unnamed") }),
    other: (name, what) => t("calendar.other", { name: name || t("unnamed"), what: what || t("dates.unnamed") }),
  };
  function save(events: readonly CalendarEvent[], name: string) {
    const slug = foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, NAME_LENGTH);
    saveFile(new Blob([calendarFile(events, clock.now())], { type: "text/calendar" }), `${slug || "interview"}.ics`);
  }
  return { words, save };
}
