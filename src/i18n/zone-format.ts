import { useTranslation } from "react-i18next";

/** Moments as the clocks of one time zone show them, in the words of one language. */
export interface ZoneFormat {
  /** "6:00 PM". */
  readonly time: (at: number) => string;
  /** "Thu 6:00 PM". */
  readonly weekdayTime: (at: number) => string;
  /** "Thu". */
  readonly weekday: (at: number) => string;
  /** "Thu, Dec 3". */
  readonly shortDay: (at: number) => string;
  /** "Thursday, December 3, 2026 at 6:00 PM". */
  readonly full: (at: number) => string;
  /** "3" and "Dec". */
  readonly dayOfMonth: (at: number) => string;
  readonly month: (at: number) => string;
  /** "Central Time". */
  readonly zoneName: (at: number) => string;
  /** "CT", as invitations write it. */
  readonly shortZoneName: (at: number) => string;
}

/** `timeZone` must exist; null: where the person is. */
function createZoneFormat(language: string, timeZone: string | null): ZoneFormat {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, ...(timeZone === null ? {} : { timeZone }) });
  const time = formatter({ timeStyle: "short" });
  const weekdayTime = formatter({ weekday: "short", hour: "numeric", minute: "2-digit" });
  const weekday = formatter({ weekday: "short" });
  const shortDay = formatter({ weekday: "short", month: "short", day: "numeric" });
  const full = formatter({ dateStyle: "full", timeStyle: "short" });
  const dayOfMonth = formatter({ day: "numeric" });
  const month = formatter({ month: "short" });
  const named = formatter({ timeZoneName: "longGeneric" });
  const shortNamed = formatter({ timeZoneName: "shortGeneric" });
  const nameIn = (parts: readonly Intl.DateTimeFormatPart[]) =>
    parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return {
    time: (at) => time.format(at),
    weekdayTime: (at) => weekdayTime.format(at),
    weekday: (at) => weekday.format(at),
    shortDay: (at) => shortDay.format(at),
    full: (at) => full.format(at),
    dayOfMonth: (at) => dayOfMonth.format(at),
    month: (at) => month.format(at),
    zoneName: (at) => nameIn(named.formatToParts(at)),
    shortZoneName: (at) => nameIn(shortNamed.formatToParts(at)),
  };
}

// As with the other formats: to make them is dear, and every row of a list asks for them.
const formats = new Map<string, ZoneFormat>();

/** The formats of a zone in the language that the interface is in; null: of the person's own. */
export function useZoneFormat(timeZone: string | null): ZoneFormat {
  const { language } = useTranslation().i18n;
  const key = `${language} ${timeZone ?? ""}`;
  const format = formats.get(key) ?? createZoneFormat(language, timeZone);
  formats.set(key, format);
  return format;
}
