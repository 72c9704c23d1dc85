/** What the page asks of the worker that writes one file. The first is "open", the last "close"; one at a time. */
export type WriterRequest =
  | { readonly type: "open"; readonly folder: string; readonly name: string }
  | { readonly type: "write"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "close" };

/** Sent when it is done. */
export interface WriterAnswer {
  /** The name of the browser's error; null where there was none. */
  readonly refused: string | null;
  /** What was written goes back: the page clears it away soon, a worker only when a tenth of a gigabyte has piled up. */
  readonly spent: Uint8Array<ArrayBuffer> | null;
}
