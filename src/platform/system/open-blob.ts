/** An address of this page for a Blob; it must be released. */
export interface OpenBlob {
  readonly url: string;
  readonly release: () => void;
}

/** Gives a Blob an address that a picture, a player or a download can use. */
export function openBlob(blob: Blob): OpenBlob {
  const url = URL.createObjectURL(blob);
  return { url, release: () => URL.revokeObjectURL(url) };
}
