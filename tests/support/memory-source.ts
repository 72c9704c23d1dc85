import { concatBytes } from "../../src/domain/webm/ebml.ts";
import { encodeFrameHead, type CopySource } from "../../src/domain/takes/running-copy.ts";

/** A file that lies in memory. Refuses to be read beyond its end, as it must never be. */
export const memorySource = (bytes: Uint8Array): CopySource => ({
  sizeBytes: bytes.length,
  async read(start, end) {
    if (start > end || end > bytes.length) throw new RangeError(`${start} to ${end} of ${bytes.length}`);
    return bytes.slice(start, end);
  },
});

/** One frame of a copy, as the worker writes it. */
export const copyFrame = (seq: number, startMs: number, endMs: number, content: Uint8Array): Uint8Array =>
  concatBytes([encodeFrameHead({ seq, startMs, endMs }, content), content]);
