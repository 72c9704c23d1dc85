import { encodeCopyHead, encodeFrameHead } from "../domain/takes/running-copy.ts";
import type { CopyAnswer, CopyRequest } from "./running-copy-protocol.ts";

interface OpenFile {
  readonly folder: FileSystemDirectoryHandle;
  readonly name: string;
  readonly handle: FileSystemSyncAccessHandle;
  /** Up to where it is whole. */
  sizeBytes: number;
  /** After a failed write nothing more is written: a later piece would leave a hole. */
  isBroken: boolean;
}

let file: OpenFile | null = null;
let last: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<CopyRequest>) => {
  // The copy is insurance: where the browser refuses it, there is none, and the recording goes on.
  last = last.then(() => answer(data)).catch(() => undefined);
});

async function answer(request: CopyRequest): Promise<void> {
  try {
    await carryOut(request);
  } finally {
    if (request.type !== "begin") {
      const type = request.type === "append" ? "appended" : "ended";
      postMessage({ type } satisfies CopyAnswer);
    }
  }
}

async function carryOut(request: CopyRequest): Promise<void> {
  switch (request.type) {
    case "begin": {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(request.folder, { create: true });
      const { id } = request.take;
      const handle = await (await folder.getFileHandle(id, { create: true })).createSyncAccessHandle();
      file = { folder, name: id, handle, sizeBytes: 0, isBroken: false };
      handle.truncate(0);
      return write(file, [encodeCopyHead(request.take)]);
    }
    case "append": {
      if (file === null || file.isBroken) return;
      const content = new Uint8Array(await request.blob.arrayBuffer());
      return write(file, [encodeFrameHead(request, content), content]);
    }
    case "end":
      file?.handle.close();
      if (request.file === "remove") await file?.folder.removeEntry(file.name);
  }
}

function write(to: OpenFile, parts: readonly Uint8Array<ArrayBuffer>[]): void {
  try {
    let at = to.sizeBytes;
    for (const part of parts) at += to.handle.write(part, { at });
    to.handle.flush();
    to.sizeBytes = at;
  } catch (error) {
    to.isBroken = true;
    to.handle.truncate(to.sizeBytes);
    throw error;
  }
}
