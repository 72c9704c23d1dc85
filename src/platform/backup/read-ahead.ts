import { batchesOf } from "../storage/batches.ts";

/** Large enough for the disk, small enough that a screen stays alive and little memory is held. */
const STEP_BYTES = 4 << 20;
/** Several small reads at a time are twice as fast as one large. */
const READ_BYTES = 1 << 20;

/**
 * The bytes of blobs one after the other, in steps of whole buffers; the next step is read while this one is used. Rejects
 * where one cannot be read.
 */
export async function* readAhead(blobs: readonly Blob[]): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const steps = batchesOf(blobs.flatMap(inParts), ({ size }) => size, STEP_BYTES);
  let next = read(steps[0] ?? []);
  for (const [index] of steps.entries()) {
    const buffers = await next;
    next = read(steps[index + 1] ?? []);
    yield joined(buffers);
  }
}

function inParts(blob: Blob): Blob[] {
  const count = Math.ceil(blob.size / READ_BYTES);
  return count === 1
    ? [blob]
    : Array.from({ length: count }, (_, part) => blob.slice(part * READ_BYTES, (part + 1) * READ_BYTES));
}

function read(blobs: readonly Blob[]): Promise<ArrayBuffer[]> {
  const reading = Promise.all(blobs.map((blob) => blob.arrayBuffer()));
  // Whoever stops early never waits for it.
  reading.catch(() => undefined);
  return reading;
}

function joined(buffers: readonly ArrayBuffer[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const buffer of buffers) {
    bytes.set(new Uint8Array(buffer), at);
    at += buffer.byteLength;
  }
  return bytes;
}
