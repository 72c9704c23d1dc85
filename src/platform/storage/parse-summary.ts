import * as v from "valibot";
import { amount, count } from "../../domain/records/fields.ts";
import type { TakesSummary } from "./takes-marker.ts";

const NOT_KNOWN: TakesSummary = { count: null, newestAt: null };
const summarySchema = v.object({ count: v.nullable(count), newestAt: v.nullable(amount) });

/** What a marker remembers; that it is there tells enough where the rest cannot be read. */
export function parseSummary(text: string): TakesSummary {
  try {
    const parsed = v.safeParse(summarySchema, JSON.parse(text));
    return parsed.success ? parsed.output : NOT_KNOWN;
  } catch {
    return NOT_KNOWN;
  }
}
