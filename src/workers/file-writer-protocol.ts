/** What the page asks of the worker that writes one file. The first is "open", the last "close"; one at a time. */
export type WriterRequest =
  | { readonly type: "open"; readonly folder: string; readonly name: string }
  | { readonly type: "write"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: "close" };

/** Sent when it is done; `refused` is the name of the browser's error. */
export interface WriterAnswer {
  readonly refused: string | null;
}
