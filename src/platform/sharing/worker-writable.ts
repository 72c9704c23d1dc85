import type { WriterAnswer, WriterRequest } from "../../workers/file-writer-protocol.ts";
import fileWriterWorkerUrl from "../../workers/file-writer.worker.ts?worker&url";
import { createWorker } from "../system/worker-url.ts";

/**
 * A stream into a file of this origin that is there already, written in place by a worker: half the work of the browser's own
 * stream, and Safari had it years before. What is written to it is taken away from the page (its buffer is transferred).
 * Rejects where the browser refuses; what an aborted stream has written stays.
 */
export async function workerWritable(folder: string, name: string): Promise<WritableStream<Uint8Array>> {
  const worker = createWorker(fileWriterWorkerUrl);

  function ask(request: WriterRequest, transfer: Transferable[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = (reason: string) => reject(new DOMException("the file could not be written", reason));
      worker.onmessage = ({ data: { refused } }: MessageEvent<WriterAnswer>) =>
        refused === null ? resolve() : refuse(refused);
      worker.onerror = () => refuse("OperationError");
      worker.postMessage(request, transfer);
    });
  }

  async function close(): Promise<void> {
    try {
      await ask({ type: "close" });
    } finally {
      worker.terminate();
    }
  }

  try {
    await ask({ type: "open", folder, name });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return new WritableStream<Uint8Array>({
    write(chunk) {
      const isWhole = chunk.buffer instanceof ArrayBuffer && chunk.byteLength === chunk.buffer.byteLength;
      const bytes = isWhole ? new Uint8Array(chunk.buffer as ArrayBuffer) : new Uint8Array(chunk);
      return ask({ type: "write", bytes }, [bytes.buffer]);
    },
    close,
    abort: close,
  });
}
