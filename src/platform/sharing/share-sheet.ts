/** The device's own list of apps. */
export interface ShareSheet {
  /** Whether the device takes this very file with a text. */
  canShare(file: File, text: string): boolean;
  /** Call it from a press. "canceled": the person closed the list; "refused": the browser or the app would not. */
  share(file: File, text: string): Promise<"shared" | "canceled" | "refused">;
}

/** The browser's; many on desktops have none, whatever their type says. */
export function createShareSheet(browser: Partial<Pick<Navigator, "share" | "canShare">>): ShareSheet {
  const dataOf = (file: File, text: string): ShareData => ({ files: [file], text });
  return {
    canShare(file, text) {
      try {
        return browser.share !== undefined && browser.canShare?.(dataOf(file, text)) === true;
      } catch {
        return false;
      }
    },
    async share(file, text) {
      try {
        await browser.share?.(dataOf(file, text));
        return "shared";
      } catch (error) {
        return error instanceof Error && error.name === "AbortError" ? "canceled" : "refused";
      }
    },
  };
}
