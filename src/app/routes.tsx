import type { Place, PlaceParts } from "./place.ts";

/**
 * Every place of the app, most particular pattern first. To add one: its address in domain/paths.ts, its title in the
 * shell's words, one entry here.
 */
export function createPlaces(_parts: PlaceParts): readonly Place[] {
  return [];
}
