interface FakeFolderOptions {
  /** Writes beyond so many bytes in all fail as on a full disk. */
  readonly roomBytes?: number;
}

export interface FakeFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Files that were written and closed, and empty ones that were only created, by name. */
  files(): ReadonlyMap<string, Blob>;
}

/** A folder in memory that behaves like one of the browser as far as files are written to it: nothing counts until it is closed. */
export function createFakeFolder({ roomBytes = Infinity }: FakeFolderOptions = {}): FakeFolder {
  const files = new Map<string, Blob>();
  const folders = new Map<string, FakeFolder>();
  let writtenBytes = 0;

  const notFound = () => new DOMException("no such entry", "NotFoundError");

  function createWritable(name: string): WritableStream<Blob | Uint8Array<ArrayBuffer>> & object {
    const pieces: (Blob | Uint8Array<ArrayBuffer>)[] = [];
    const sink = {
      write(piece: Blob | Uint8Array<ArrayBuffer>) {
        writtenBytes += piece instanceof Blob ? piece.size : piece.byteLength;
        if (writtenBytes > roomBytes) throw new DOMException("full", "QuotaExceededError");
        pieces.push(piece);
      },
      close: () => void files.set(name, new Blob(pieces)),
    };
    const stream = new WritableStream(sink);
    // The shortcuts of a FileSystemWritableFileStream.
    return Object.assign(stream, {
      write: async (piece: Blob) => sink.write(piece),
      close: async () => sink.close(),
    });
  }

  function fileHandle(name: string) {
    return {
      kind: "file",
      name,
      createWritable: async () => createWritable(name),
      getFile: async () => new File([files.get(name) ?? ""], name),
    };
  }

  const handle = {
    kind: "directory",
    async getFileHandle(name: string, { create = false } = {}) {
      if (!files.has(name)) {
        if (!create) throw notFound();
        files.set(name, new Blob());
      }
      return fileHandle(name);
    },
    async getDirectoryHandle(name: string, { create = false } = {}) {
      const known = folders.get(name);
      if (known !== undefined) return known.handle;
      if (!create) throw notFound();
      const folder = createFakeFolder({ roomBytes });
      folders.set(name, folder);
      return folder.handle;
    },
    async removeEntry(name: string) {
      if (!files.delete(name)) throw notFound();
    },
    async *keys() {
      yield* files.keys();
    },
    async *values() {
      for (const name of files.keys()) yield fileHandle(name);
    },
  };
  return { handle: handle as unknown as FileSystemDirectoryHandle, files: () => files };
}
