import { matchRoute, useLocation, useRouter } from "wouter";
import type { Place, PlaceParams } from "./place.ts";

export interface CurrentPlace {
  readonly location: string;
  /** Null where the address leads nowhere. */
  readonly place: Place | null;
  readonly params: PlaceParams;
}

/** The place that the address names. */
export function usePlace(places: readonly Place[]): CurrentPlace {
  const [location] = useLocation();
  const { parser } = useRouter();
  for (const place of places) {
    const [matches, params] = matchRoute(parser, place.pattern, location);
    if (matches) return { location, place, params };
  }
  return { location, place: null, params: {} };
}
