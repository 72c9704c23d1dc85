import { zipDirectory, zipFileEnd, zipFileHeader, type ZipFile } from "../../domain/backup/zip-format.ts";
import { crc32 } from "../../domain/crc32.ts";
import { readAhead } from "./read-ahead.ts";

/** Writes a zip file by file, each byte read and summed once. */
export interface ArchiveWriter {
  /** Gives the checksum of the file. Rejects where it cannot be read or written, or with the reason of the signal. */
  add(file: {
    readonly name: string;
    readonly modifiedAt: number;
    /** Its bytes, one blob after the other. */
    readonly blobs: readonly Blob[];
    readonly onBytes?: (count: number) => void;
  }): Promise<number>;
  /** Writes the directory and closes the stream. */
  finish(): Promise<void>;
  /** Stops the stream; nothing more can be written. */
  abort(): Promise<void>;
}

export function createArchiveWriter(writable: WritableStream<Uint8Array>, signal: AbortSignal): ArchiveWriter {
  const writer = writable.getWriter();
  const files: ZipFile[] = [];
  let offset = 0;
  let lastWrite: Promise<void> = Promise.resolve();

  /** Returns while it is written, so that the next bytes are read and summed meanwhile. */
  async function write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await lastWrite;
    signal.throwIfAborted();
    offset += bytes.length;
    lastWrite = writer.write(bytes);
    // It is waited for by the next one.
    lastWrite.catch(() => undefined);
  }

  return {
    async add({ name, modifiedAt, blobs, onBytes }) {
      const start = { name: new TextEncoder().encode(name), modifiedAt, offset };
      await write(zipFileHeader(start));
      let sum = 0;
      let sizeBytes = 0;
      for await (const bytes of readAhead(blobs)) {
        sum = crc32(bytes, sum);
        const { length } = bytes;
        sizeBytes += length;
        // It may take the bytes away.
        await write(bytes);
        onBytes?.(length);
      }
      const file = { ...start, sizeBytes, crc32: sum };
      await write(zipFileEnd(file));
      files.push(file);
      return sum;
    },
    async finish() {
      await write(zipDirectory(files, offset));
      await lastWrite;
      await writer.close();
    },
    abort: () => writer.abort().catch(() => undefined),
  };
}
