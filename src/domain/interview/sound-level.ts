/** What a level meter spans: quieter than this lights nothing. */
const FLOOR_DBFS = -60;
/** RMS above this is so loud that peaks clip. */
const LOUD_DBFS = -7.5;

/** How many of `steps` a level of `dbfs` (RMS, at most 0) lights. */
export function litSteps(dbfs: number, steps: number): number {
  const share = (dbfs - FLOOR_DBFS) / -FLOOR_DBFS;
  return Math.round(Math.min(1, Math.max(0, share)) * steps);
}

/** The first step that means too loud. */
export const loudFrom = (steps: number): number => litSteps(LOUD_DBFS, steps);
