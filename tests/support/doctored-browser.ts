import type { BrowserContext, Page } from "playwright";

/** What a page finds in its browser, changed before any of its code runs. */

declare global {
  interface Window {
    /** Of every camera and microphone that the page has asked for. */
    askedFor: { times: number; tracks: MediaStreamTrack[] };
    /** Of writes of pieces: which come to nothing, and how many have. */
    refusal: { mode: "never" | "once" | "always"; times: number };
  }
}

/** Notes every request for camera and microphone, and every track that came of it. */
export async function noteCaptures(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.askedFor = { times: 0, tracks: [] };
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      window.askedFor.times++;
      const stream = await getUserMedia(constraints);
      window.askedFor.tracks.push(...stream.getTracks());
      return stream;
    };
  });
}

/** How many times the page has asked for a camera or microphone. */
export const timesAsked = (page: Page): Promise<number> => page.evaluate(() => window.askedFor.times);

/** The tracks that were opened so far, and which of them still run. */
export const tracksOf = (page: Page): Promise<{ opened: number; live: string[] }> =>
  page.evaluate(() => {
    const { tracks } = window.askedFor;
    return {
      opened: tracks.length,
      live: tracks.filter(({ readyState }) => readyState !== "ended").map(({ kind }) => kind),
    };
  });

/** As browsers without any recorder: neither MediaRecorder nor WebCodecs. */
export async function removeRecorders(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    for (const name of ["MediaRecorder", "VideoEncoder", "AudioEncoder"]) Reflect.deleteProperty(window, name);
  });
}

/** As private windows of some browsers, where even naming it throws. */
export async function refuseIndexedDb(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  });
}

/** A database that refuses to write when it is told to, as on a damaged disk. */
export async function refuseWrites(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.refusal = { mode: "never", times: 0 };
    const { add, put } = IDBObjectStore.prototype;
    const refusing = (write: typeof put): typeof put =>
      function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
        const { refusal } = window;
        if (refusal.mode === "always" || (refusal.mode === "once" && this.name === "chunks")) {
          if (refusal.mode === "once") refusal.mode = "never";
          refusal.times += 1;
          throw new DOMException("Internal error committing transaction.", "UnknownError");
        }
        return key === undefined ? write.call(this, value) : write.call(this, value, key);
      };
    IDBObjectStore.prototype.add = refusing(add);
    IDBObjectStore.prototype.put = refusing(put);
  });
}

export const setRefusal = (page: Page, mode: Window["refusal"]["mode"]): Promise<void> =>
  page.evaluate((wanted) => {
    window.refusal.mode = wanted;
  }, mode);

/** As browsers that tell how much room there is; Chromium of today names 10 GiB more than is used, whatever is left. */
export async function reportRoom(context: BrowserContext, leftBytes: number): Promise<void> {
  await context.addInitScript((left) => {
    const { storage } = navigator;
    const estimate = storage.estimate.bind(storage);
    storage.estimate = async () => {
      const told = await estimate();
      return { ...told, quota: (told.usage ?? 0) + left };
    };
  }, leftBytes);
}
