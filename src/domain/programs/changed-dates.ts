import type { ProgramDate } from "./program.ts";

type Dates = readonly ProgramDate[];

/** Where the date that was seen at `place` stands among these; -1: none is as it was seen. */
function placeOf(dates: Dates, place: number, seen: ProgramDate): number {
  const isSeen = (date: ProgramDate | undefined) =>
    date !== undefined && date.what === seen.what && date.date === seen.date && date.time === seen.time;
  return isSeen(dates[place]) ? place : dates.findIndex(isSeen);
}

/** The dates with a change to the one that was seen at `place`. Where another tab took it away or changed it, it is added as changed. */
export function withDate(dates: Dates, place: number, seen: ProgramDate, part: Partial<ProgramDate>): Dates {
  const at = placeOf(dates, place, seen);
  const changed = { ...seen, ...part };
  return at === -1 ? [...dates, changed] : dates.with(at, changed);
}

/** The dates without the one that was seen at `place`; one that is no longer as it was seen stays. */
export function withoutDate(dates: Dates, place: number, seen: ProgramDate): Dates {
  const at = placeOf(dates, place, seen);
  return at === -1 ? dates : dates.toSpliced(at, 1);
}
