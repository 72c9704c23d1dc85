import type { WriterAnswer, WriterRequest } from "./file-writer-protocol.ts";

let handle: FileSystemSyncAccessHandle | null = null;
let sizeBytes = 0;

addEventListener("message", ({ data }: MessageEvent<WriterRequest>) => {
  carryOut(data).then(
    () => answer(null),
    (error: unknown) => answer(error instanceof Error ? error.name : "Error"),
  );
});

function answer(refused: string | null): void {
  postMessage({ refused } satisfies WriterAnswer);
}

async function carryOut(request: WriterRequest): Promise<void> {
  switch (request.type) {
    case "open": {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle(request.folder);
      handle = await (await folder.getFileHandle(request.name)).createSyncAccessHandle();
      return;
    }
    case "write":
      // The file may take less than it is given.
      for (let at = 0; at < request.bytes.length;) {
        const written = handle?.write(request.bytes.subarray(at), { at: sizeBytes }) ?? 0;
        if (written === 0) throw new DOMException("nothing was written", "QuotaExceededError");
        at += written;
        sizeBytes += written;
      }
      return;
    case "close":
      handle?.flush();
      handle?.close();
  }
}
