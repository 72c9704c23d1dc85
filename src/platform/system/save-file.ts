/** How long a browser may take to begin reading a download; the address must live until then. */
const ADDRESS_LIFE_MS = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string, after: (delayMs: number, then: () => void) => void): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  after(ADDRESS_LIFE_MS, () => URL.revokeObjectURL(link.href));
}
