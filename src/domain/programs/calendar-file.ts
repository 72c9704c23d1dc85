import { daysAfter } from "./local-time.ts";

/** One entry of a calendar. */
export interface CalendarEvent {
  /** Stays the same when the file is made again, so that a calendar moves its entry instead of adding another. */
  readonly uid: string;
  readonly title: string;
  /** A moment in epoch milliseconds and its length in minutes, or a whole day ("2026-11-27"). */
  readonly when: { readonly at: number; readonly minutes: number } | { readonly date: string };
  readonly place?: string;
  readonly notes?: string;
  /** So many minutes before it the calendar reminds. */
  readonly remindMinutes?: number;
}

/** Longest line of a calendar file in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
const MINUTE_MS = 60_000;

/** A calendar file (RFC 5545) of these events; `now` is when it is made. Moments are in UTC, so no calendar must know a zone. */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Second Take//Programs//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, now: number): readonly string[] {
  const { when, place = "", notes = "", remindMinutes } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utc(now)}`,
    ...("at" in when
      ? [`DTSTART:${utc(when.at)}`, `DTEND:${utc(when.at + when.minutes * MINUTE_MS)}`]
      : [`DTSTART;VALUE=DATE:${day(when.date)}`, `DTEND;VALUE=DATE:${day(daysAfter(when.date))}`]),
    `SUMMARY:${escaped(event.title)}`,
    ...(place === "" ? [] : [`LOCATION:${escaped(place)}`]),
    ...(notes === "" ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    ...(remindMinutes === undefined
      ? []
      : [
          "BEGIN:VALARM",
          "ACTION:DISPLAY",
          `DESCRIPTION:${escaped(event.title)}`,
          `TRIGGER:-PT${remindMinutes}M`,
          "END:VALARM",
        ]),
    "END:VEVENT",
  ];
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
const day = (date: string): string => date.replaceAll("-", "");

/** TEXT (RFC 5545, 3.3.11): its own marks are escaped, line breaks become "\n", and control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, String.raw`\n`)
    .replace(/\t/g, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD");

/** Breaks a line after at most 75 octets, never inside a character; the lines that follow begin with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join("\r\n");
}

/** Of one character in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
