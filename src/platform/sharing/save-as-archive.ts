import { ok, type Result } from "../../domain/result.ts";
import { distinctNames } from "../../domain/takes/distinct-names.ts";
import type { OutgoingFile, SaveFailure, SaveJob, SaveReport } from "./file-saver.ts";
import type { OutboxFile } from "./outbox.ts";
import { saveFailure } from "./save-failure.ts";

/** Writes files as one zip, nothing compressed, and hands that to the downloads. */
export async function saveAsArchive(
  archive: OutboxFile,
  files: readonly OutgoingFile[],
  { archiveName, signal, onProgress }: SaveJob,
): Promise<Result<SaveReport, SaveFailure>> {
  const names = distinctNames(files.map(({ name }) => name));
  let saved = 0;
  let done = 0;
  let bytes = 0;
  const tell = () => onProgress({ as: "archive", files: done, bytes });

  async function* entries() {
    for (const [index, file] of files.entries()) {
      const input = await file.open();
      if (input !== null) {
        yield { name: names[index] ?? file.name, lastModified: new Date(file.modifiedAt), input };
        saved += 1;
      }
      done += 1;
    }
  }
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      tell();
      controller.enqueue(chunk);
    },
  });

  tell();
  const { makeZip } = await import("client-zip");
  try {
    await makeZip(entries()).pipeThrough(counter).pipeTo(archive.writable, { signal });
    if (saved > 0) await archive.send(archiveName);
    else await archive.discard();
    return ok({ as: "archive", saved, unreadable: files.length - saved });
  } catch (error) {
    await archive.discard();
    return saveFailure(error, signal, 0);
  }
}
