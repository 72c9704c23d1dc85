import type { TakeId } from "../../domain/ids.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { readCopyFrames, readCopyHead, type CopySource } from "../../domain/takes/running-copy.ts";
import type { CopyAnswer, CopyRequest } from "../../workers/running-copy-protocol.ts";
import runningCopyWorkerUrl from "../../workers/running-copy.worker.ts?worker&url";
import { createWorker } from "../system/worker-url.ts";
import { COPY_FOLDER, copiedTakes, copyFolder, removeCopies } from "./copy-folder.ts";
import { noCopies, type LeftCopy, type RunningCopies, type RunningCopy } from "./running-copies.ts";

/** So many pieces may wait for the file; a file that is slower is given up, because they take up memory. */
const MAX_WAITING = 16;

/** Copies in files of this origin, each written by a worker of its own: only there can a browser append to a file fast. */
export function createDiskCopies(startWorker: () => Worker = () => createWorker(runningCopyWorkerUrl)): RunningCopies {
  return {
    begin(take) {
      try {
        return writeWith(startWorker(), take);
      } catch {
        return noCopies.begin(take);
      }
    },
    async left() {
      const copies = await Promise.all((await copiedTakes()).map(openLeft));
      return copies.filter((copy) => copy !== null);
    },
  };
}

function writeWith(worker: Worker, take: TakeRecord): RunningCopy {
  let waiting = 0;
  let isGivenUp = false;
  let isEnding = false;
  const ask = (request: CopyRequest) => worker.postMessage(request);
  const ended = new Promise<void>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<CopyAnswer>) => {
      if (data.type === "appended") waiting -= 1;
      else resolve();
    });
    worker.addEventListener("error", () => {
      isGivenUp = true;
      resolve();
    });
  });
  void ended.then(() => worker.terminate());
  ask({ type: "begin", folder: COPY_FOLDER, take });

  return {
    append(piece) {
      isGivenUp ||= waiting >= MAX_WAITING;
      if (isGivenUp || isEnding) return;
      waiting += 1;
      ask({ type: "append", ...piece });
    },
    end(file) {
      if (!isEnding) ask({ type: "end", file });
      isEnding = true;
      return ended;
    },
  };
}

/** Null for a file that cannot be opened, or that only a newer version of the app can read. */
async function openLeft(id: TakeId): Promise<LeftCopy | null> {
  try {
    const folder = await copyFolder();
    const handle = await folder?.getFileHandle(id);
    if (handle === undefined) return null;
    const source = sourceOf(await handle.getFile());
    const head = await readCopyHead(source);
    if (!head.ok && head.failure.type === "copy-too-new") return null;
    return {
      id,
      take: head.ok ? head.value.take : null,
      frames: () => readCopyFrames(source, head.ok ? head.value.framesAt : source.sizeBytes),
      remove: () => removeCopies([id]),
    };
  } catch {
    return null;
  }
}

const sourceOf = (file: File): CopySource => ({
  sizeBytes: file.size,
  read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
});
