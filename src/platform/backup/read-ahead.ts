/** Large enough for the disk, small enough that a screen stays alive and little memory is held. */
const STEP_BYTES = 1 << 20;

/** The bytes of a blob in steps; the next step is read while this one is used. Rejects where it cannot be read. */
export async function* readAhead(blob: Blob, stepBytes = STEP_BYTES): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const read = (at: number) => {
    const step = blob.slice(at, at + stepBytes).arrayBuffer();
    // Whoever stops early never waits for it.
    step.catch(() => undefined);
    return step;
  };
  let next = read(0);
  for (let at = 0; at < blob.size; at += stepBytes) {
    const step = await next;
    if (at + stepBytes < blob.size) next = read(at + stepBytes);
    yield new Uint8Array(step);
  }
}
