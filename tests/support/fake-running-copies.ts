import { takeId, type TakeId } from "../../src/domain/ids.ts";
import { encodeCopyHead, readCopyFrames, readCopyHead } from "../../src/domain/takes/running-copy.ts";
import { concatBytes } from "../../src/domain/webm/ebml.ts";
import type { CopyPiece, LeftCopy, RunningCopies } from "../../src/platform/storage/running-copies.ts";
import { copyFrame, memorySource } from "./memory-source.ts";

export interface FakeRunningCopies extends RunningCopies {
  /** The files that lie there now, by the id of their take. */
  readonly files: Map<string, Uint8Array>;
}

/** Copies whose files lie in memory. `capacityBytes`: what a file may hold; a piece that goes beyond ends the copy. */
export function createFakeRunningCopies({ capacityBytes = Infinity } = {}): FakeRunningCopies {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    begin(take) {
      files.set(take.id, encodeCopyHead(take));
      let isFull = false;
      let last: Promise<void> = Promise.resolve();
      let ended: Promise<void> | null = null;

      async function write({ seq, startMs, endMs, blob }: CopyPiece): Promise<void> {
        const frame = copyFrame(seq, startMs, endMs, new Uint8Array(await blob.arrayBuffer()));
        const file = concatBytes([files.get(take.id) ?? new Uint8Array(), frame]);
        isFull ||= file.length > capacityBytes;
        if (!isFull) files.set(take.id, file);
      }

      return {
        append(piece) {
          if (ended === null) last = last.then(() => write(piece));
        },
        end(file) {
          ended ??= last.then(() => {
            if (file === "remove") files.delete(take.id);
          });
          return ended;
        },
      };
    },
    async left() {
      const copies = await Promise.all([...files.keys()].map((id) => openLeft(takeId(id))));
      return copies.filter((copy) => copy !== null);
    },
  };

  async function openLeft(id: TakeId): Promise<LeftCopy | null> {
    const source = memorySource(files.get(id) ?? new Uint8Array());
    const head = await readCopyHead(source);
    if (!head.ok && head.failure.type === "copy-too-new") return null;
    return {
      id,
      take: head.ok ? head.value.take : null,
      frames: () => readCopyFrames(source, head.ok ? head.value.framesAt : source.sizeBytes),
      async remove() {
        files.delete(id);
      },
    };
  }
}
