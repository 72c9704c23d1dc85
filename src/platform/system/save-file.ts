import type { Clock } from "../../domain/clock.ts";
import { openBlob } from "./open-blob.ts";

// A browser reads the file only after the press, and may first ask where to put it.
const READ_LIMIT_MS = 60_000;

/** Hands a file to the browser's downloads under the given name. */
export function saveFile(clock: Pick<Clock, "after">, blob: Blob, name: string): void {
  const { url, release } = openBlob(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  clock.after(READ_LIMIT_MS, release);
}
