import type { WriterAnswer, WriterRequest } from "./file-writer-protocol.ts";

let handle: FileSystemSyncAccessHandle | null = null;
let sizeBytes = 0;

addEventListener("message", ({ data }: MessageEvent<WriterRequest>) => {
  const spent = data.type === "write" ? data.bytes : null;
  const answer = (refused: string | null) =>
    postMessage({ refused, spent } satisfies WriterAnswer, { transfer: spent === null ? [] : [spent.buffer] });
  carryOut(data).then(
    () => answer(null),
    (error: unknown) => answer(error instanceof Error ? error.name : "Error"),
  );
});

async function carryOut(request: WriterRequest): Promise<void> {
  switch (request.type) {
    case "open": {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(request.folder);
      handle = await (await folder.getFileHandle(request.name)).createSyncAccessHandle();
      return;
    }
    case "write":
      return write(request.bytes);
    case "close":
      handle?.flush();
      handle?.close();
  }
}

function write(bytes: Uint8Array<ArrayBuffer>): void {
  // The file may take less than it is given.
  for (let at = 0; at < bytes.length;) {
    const written = handle?.write(bytes.subarray(at), { at: sizeBytes }) ?? 0;
    if (written === 0) throw new DOMException("nothing was written", "QuotaExceededError");
    at += written;
    sizeBytes += written;
  }
}
