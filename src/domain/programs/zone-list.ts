import { holdsWords, foldText, searchWords } from "../takes/search-text.ts";

/** The zones of the United States and its territories with residencies, from east to west; what most programs are in. */
export const US_ZONES = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Puerto_Rico",
  "Pacific/Guam",
] as const;
export type UsZone = (typeof US_ZONES)[number];

/** Where a new interview starts: most residencies are on this clock. */
export const USUAL_ZONE: UsZone = "America/New_York";

/** "Port of Spain": the city in the name of a zone. */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "Port of Spain, America": what is searched in, and what tells two cities of one name apart. */
export const placeOf = (zone: string): string => {
  const [city, ...regions] = zone.split("/").toReversed();
  return [city, ...regions].join(", ").replaceAll("_", " ");
};

/** Zones whose city or region holds every word of `query`, those of the United States first; none for an empty query. */
export function findZones(query: string, zones: readonly string[]): readonly string[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const all = [...new Set<string>([...US_ZONES, ...zones])];
  return all.filter((zone) => holdsWords(foldText(placeOf(zone)), words));
}
