import type { Level } from "../records/records.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import { ENOUGH, type CriterionSeries } from "./rating-series.ts";

/** The one thing to say first, with what it rests on. Never over several criteria together. */
export type Finding =
  | { readonly name: "nothing" }
  /** Too few ratings of any criterion; `lowest` are those whose last one is the lowest, at `level`. */
  | { readonly name: "few"; readonly lowest: readonly CriterionId[]; readonly level: Level }
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
  const last = series.flatMap(({ criterion, window }) => {
    const latest = window.at(-1);
    return latest === undefined ? [] : [{ criterion, level: latest.level }];
  });
  const [lowest] = last.toSorted((a, b) => a.level - b.level);
  if (lowest === undefined) return { name: "nothing" };
  const tied = last.filter(({ level }) => level === lowest.level);
  return { name: "few", lowest: tied.map(({ criterion }) => criterion), level: lowest.level };
}

function countLevels({ window }: CriterionSeries): readonly { level: Level; times: number }[] {
  const counts = new Map<Level, number>();
  for (const { level } of window) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts]
    .map(([level, times]) => ({ level, times }))
    .toSorted((a, b) => b.times - a.times || a.level - b.level);
}
