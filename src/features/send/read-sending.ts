import {
  CONVERSION_SPEED,
  CONVERSION_SPEED_ID,
  type ConversionSpeedRecord,
} from "../../domain/mentors/conversion-speed.ts";
import { contextOf, type Context } from "../../domain/mentors/message.ts";
import { PROGRAM } from "../../domain/programs/program.ts";
import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { numberTakes, type TakeNumber } from "../../domain/takes/take-number.ts";
import type { SendPorts } from "./send-ports.ts";

/** What is known before anything is chosen. */
export interface Sending {
  readonly take: TakeRecord;
  readonly number: TakeNumber;
  readonly thumbnail: Blob | null;
  /** What could be said with it. */
  readonly context: Context;
  readonly speed: ConversionSpeedRecord | null;
}

/** Null: there is no such take to send. */
export async function readSending({ storage, clock }: SendPorts, id: TakeId): Promise<Sending | null> {
  const take = await storage.take(id);
  if (take === null || take.deletedAt !== null || take.status === "recording") return null;
  const [siblings, thumbnail, profile, programs, speed] = await Promise.all([
    storage.takesOfQuestion(take.questionId),
    storage.thumbnail(id),
    storage.profile(),
    storage.documents(PROGRAM),
    storage.document(CONVERSION_SPEED, CONVERSION_SPEED_ID),
  ]);
  return {
    take,
    number: numberTakes(siblings).get(id) ?? { number: 1, total: 1 },
    thumbnail,
    context: contextOf(profile, programs, clock.now()),
    speed,
  };
}
