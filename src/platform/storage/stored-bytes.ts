import * as v from "valibot";
import type { Database } from "./database.ts";
import { nameOf } from "./error-name.ts";
import { transact } from "./transact.ts";

/**
 * Bytes as they lie in a row. A Blob is kept as a file and costs no memory when it is read; a buffer is for browsers that
 * store a Blob but cannot give it back.
 */
export const storedBytes = v.union([v.instance(Blob), v.object({ buffer: v.instance(ArrayBuffer), type: v.string() })]);
export type StoredBytes = v.InferOutput<typeof storedBytes>;
export type ByteForm = "blob" | "buffer";

export async function packBlob(blob: Blob, form: ByteForm): Promise<StoredBytes> {
  return form === "blob" ? blob : { buffer: await blob.arrayBuffer(), type: blob.type };
}

export function unpackBytes(bytes: StoredBytes): Blob {
  return bytes instanceof Blob ? bytes : new Blob([bytes.buffer], { type: bytes.type });
}

const SURVIVE = "blobs-survive";
const PROBE = "blob-probe";

/** Tries once in this browser whether a Blob comes back readable, and remembers that it does. Runs inside the write queue. */
export async function findByteForm(database: Database): Promise<ByteForm> {
  if ((await database.get("settings", SURVIVE)) === true) return "blob";
  const survives = await probe(database);
  await transact(database, ["settings"], "relaxed", async (transaction) => {
    const settings = transaction.objectStore("settings");
    await settings.delete(PROBE);
    if (survives) await settings.put(true, SURVIVE);
  });
  return survives ? "blob" : "buffer";
}

async function probe(database: Database): Promise<boolean> {
  try {
    await transact(database, ["settings"], "relaxed", (transaction) =>
      transaction.objectStore("settings").put(new Blob([PROBE]), PROBE),
    );
    const back = await database.get("settings", PROBE);
    return back instanceof Blob && (await back.text()) === PROBE;
  } catch (error) {
    if (nameOf(error) === "QuotaExceededError") throw error;
    return false;
  }
}
