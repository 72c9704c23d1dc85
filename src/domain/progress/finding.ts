import type { Level } from "../records/records.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { ENOUGH, type CriterionSeries } from "./rating-series.ts";

/** The one thing to say first, with what it rests on. Never over several criteria together. */
export type Finding =
  | { readonly name: "nothing" }
  /** Too few ratings of any criterion; `lowest` is where the last ones stand. */
  | { readonly name: "few"; readonly lowest: CriterionId; readonly level: Level; readonly count: number }
  | {
      readonly name: "lowest";
      readonly criterion: CriterionId;
      /** How many ratings it rests on. */
      readonly of: number;
      /** How often each level was given, the most frequent first. */
      readonly given: readonly { readonly level: Level; readonly times: number }[];
    }
  /** Several have the same lowest middle level. */
  | { readonly name: "tied"; readonly criteria: readonly CriterionId[]; readonly level: Level };

/** `series` in the order of `ratingSeries`. */
export function findingOf(series: readonly CriterionSeries[]): Finding {
  const known = series.filter(({ window }) => window.length >= ENOUGH);
  const [lowest] = known;
  if (lowest === undefined) return fewOf(series);
  const tied = known.filter(({ typical }) => typical === lowest.typical);
  if (tied.length > 1 && lowest.typical !== null)
    return { name: "tied", criteria: tied.map(({ criterion }) => criterion), level: lowest.typical };
  return { name: "lowest", criterion: lowest.criterion, of: lowest.window.length, given: countLevels(lowest) };
}

function fewOf(series: readonly CriterionSeries[]): Finding {
  const lowest = series.find(({ typical }) => typical !== null);
  const latest = lowest?.window.at(-1);
  if (lowest === undefined || latest === undefined) return { name: "nothing" };
  return { name: "few", lowest: lowest.criterion, level: latest.level, count: lowest.window.length };
}

function countLevels({ window }: CriterionSeries): readonly { level: Level; times: number }[] {
  const counts = new Map<Level, number>();
  for (const { level } of window) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts]
    .map(([level, times]) => ({ level, times }))
    .toSorted((a, b) => b.times - a.times || a.level - b.level);
}
