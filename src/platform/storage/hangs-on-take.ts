import { takeId, type TakeId } from "../../domain/ids.ts";
import { KINDS_OF_TAKES } from "../../domain/records/kinds-of-takes.ts";
import type { StoreName } from "./database.ts";
import type { WriteTransaction } from "./transact.ts";

const KINDS: readonly string[] = KINDS_OF_TAKES;

/** The take that a document goes with; null: it stands alone. */
export const takeOf = (kind: string, id: string): TakeId | null => (KINDS.includes(kind) ? takeId(id) : null);

/** Whether a take has a row, readable or not: where another tab has removed it, nothing may come back that hangs on it. */
export const hasTake = async <S extends StoreName>(
  transaction: WriteTransaction<S | "takes">,
  id: TakeId,
): Promise<boolean> => (await transaction.objectStore("takes").getKey(id)) !== undefined;
