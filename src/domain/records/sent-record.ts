import * as v from "valibot";
import type { TakeId } from "../ids.ts";
import { CHANNELS, type Channel } from "../mentors/video-size.ts";
import type { DocumentKind } from "./document-kind.ts";
import { amount, takeIdField } from "./fields.ts";
import { createMigrator, type OpenRecord } from "./migrate-record.ts";

/** How a video or its message left this device. */
export const SENT_BY = ["shared", "saved", "copied"] as const;
export type SentBy = (typeof SENT_BY)[number];

/** Something that was handed to a mentor: the applicant's own ledger. What became of it outside nobody knows. */
export interface SentRecord {
  readonly v: 1;
  readonly id: string;
  readonly takeId: TakeId;
  /** As in the message: `takeRef`. A reply names it. */
  readonly ref: string;
  /** Who got it; empty: not said. */
  readonly to: string;
  /** When it first left. */
  readonly at: number;
  readonly channel: Channel;
  readonly by: SentBy;
  readonly message: string;
  readonly updatedAt: number;
}

/** How long the texts may be, in characters. */
export const SENT_TEXT_MAX = { to: 80, message: 4000 } as const;

const schema: v.GenericSchema<unknown, SentRecord> = v.object({
  v: v.literal(1),
  id: v.pipe(v.string(), v.minLength(1)),
  takeId: takeIdField,
  ref: v.string(),
  to: v.pipe(v.string(), v.maxLength(SENT_TEXT_MAX.to)),
  at: amount,
  channel: v.picklist(CHANNELS),
  by: v.picklist(SENT_BY),
  message: v.pipe(v.string(), v.maxLength(SENT_TEXT_MAX.message)),
  updatedAt: amount,
});

/** Opens an entry of the ledger. */
export const openSent: OpenRecord<SentRecord> = createMigrator({ kind: "sent", current: 1, steps: {}, schema });

/** Kept under its `id`. */
export const SENT: DocumentKind<SentRecord> = { name: "sent", open: openSent };
