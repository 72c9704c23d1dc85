import type { CalendarEvent } from "./calendar-file.ts";
import type { ProgramDate, ProgramRecord } from "./program.ts";
import { isZone, localIn, momentIn } from "./zones.ts";

/** A date of a program as a moment, for lists that stand in the person's own time. */
export interface DatedProgram {
  readonly program: ProgramRecord;
  /** Epoch ms; of a date without a time the start of that day on the program's clock. */
  readonly at: number;
  readonly hasTime: boolean;
}

/** Own hours in which most people sleep: from 23:00 to before 6:00. */
const NIGHT = { from: 23, to: 6 } as const;
const HOUR_MS = 3_600_000;
/** An interview day may last so long; a day whose time is not known lasts to its end. */
const LASTS_MS = { timed: 10 * HOUR_MS, day: 24 * HOUR_MS } as const;
/** What a calendar shows for an interview whose end nobody knows, and for another date with a time. */
const MINUTES = { interview: 60, other: 30 } as const;
const REMIND_MINUTES = 60;

/** When the program interviews; null: no date is known. */
export function interviewOf(program: ProgramRecord): DatedProgram | null {
  const { interview } = program;
  if (interview === null || interview.date === null) return null;
  const moment = momentIn(interview.zone, interview.date, interview.time ?? "00:00");
  return moment && { program, at: moment.at, hasTime: interview.time !== null };
}

/** Whether its date is written down and still no moment, because this browser does not know the program's zone. */
export const hasUnknownZone = ({ interview }: ProgramRecord): boolean =>
  interview !== null && interview.date !== null && !isZone(interview.zone);

const isOver = ({ at, hasTime }: DatedProgram, now: number): boolean =>
  at + (hasTime ? LASTS_MS.timed : LASTS_MS.day) <= now;

/** The programs in the order in which one needs them: dates to come, next first; those without a date; dates gone by, newest first. */
export function programsInOrder(programs: readonly ProgramRecord[], now: number) {
  const dated = programs.flatMap((program) => interviewOf(program) ?? []);
  const withDate = new Set(dated.map(({ program }) => program));
  return {
    comingUp: dated.filter((one) => !isOver(one, now)).toSorted((a, b) => a.at - b.at),
    undated: programs.filter((program) => !withDate.has(program)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    done: dated.filter((one) => isOver(one, now)).toSorted((a, b) => b.at - a.at),
  };
}

/** The next interview that has not begun; null: none is known. */
export function nextInterviewAt(programs: readonly ProgramRecord[], now: number): number | null {
  const { comingUp } = programsInOrder(programs, now);
  return comingUp.find(({ at, hasTime }) => at > now || !hasTime)?.at ?? null;
}

/** Whether a moment is in the night where the person is. */
export function isAtNight(at: number, ownZone: string): boolean {
  const hour = Number(localIn(ownZone, at)?.time.slice(0, 2) ?? 12);
  return hour >= NIGHT.from || hour < NIGHT.to;
}

/** Words of a calendar entry. */
export interface EventWords {
  readonly interview: (name: string) => string;
  readonly other: (name: string, what: string) => string;
}

/** The interview as an entry of a calendar; null: it has no date. */
function interviewEvent(program: ProgramRecord, words: EventWords): CalendarEvent | null {
  const dated = interviewOf(program);
  const date = program.interview?.date ?? null;
  if (dated === null || date === null) return null;
  const shared = {
    uid: uidOf(program, "interview"),
    title: words.interview(program.name),
    place: program.platform,
    notes: program.notes,
  };
  return dated.hasTime
    ? { ...shared, when: { at: dated.at, minutes: MINUTES.interview }, remindMinutes: REMIND_MINUTES }
    : { ...shared, when: { date } };
}

/** Another date as an entry; `place` is where it stands in the program. `ownZone` is used where the program has no zone. */
export function dateEvent(
  program: ProgramRecord,
  place: number,
  ownZone: string,
  words: EventWords,
): CalendarEvent | null {
  const other = program.dates[place];
  if (other === undefined) return null;
  // Named by what it is, not by its place: the others move up when one is removed.
  const sameBefore = program.dates.slice(0, place).filter(({ what }) => what === other.what).length;
  const shared = {
    uid: uidOf(program, `date-${sameBefore}-${other.what}`),
    title: words.other(program.name, other.what),
  };
  const at = dateMoment(program, other, ownZone);
  return at === null
    ? { ...shared, when: { date: other.date } }
    : { ...shared, when: { at, minutes: MINUTES.other }, remindMinutes: REMIND_MINUTES };
}

/** When another date is; null: it is a whole day. */
export function dateMoment(program: ProgramRecord, { date, time }: ProgramDate, ownZone: string): number | null {
  return time === null ? null : (momentIn(program.interview?.zone ?? ownZone, date, time)?.at ?? null);
}

/** Every date of a program. */
export const eventsOf = (program: ProgramRecord, ownZone: string, words: EventWords): readonly CalendarEvent[] =>
  [
    interviewEvent(program, words),
    ...program.dates.map((_, place) => dateEvent(program, place, ownZone, words)),
  ].filter((event) => event !== null);

const uidOf = ({ id }: ProgramRecord, what: string): string => `${id}-${what}@second-take`;
