import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright";
import { findChromium } from "./find-chromium.ts";

export interface ChromiumOptions {
  /** Number of fake cameras and of fake microphones; 1 unless said. */
  readonly devices?: number;
  /** What the browser answers when the page asks for them, "prompt": nothing, ever; "granted" unless said. */
  readonly permission?: "granted" | "denied" | "prompt";
  /** What the fake camera and microphone give, instead of the browser's own test picture and beep. */
  readonly videoFile?: string;
  readonly audioFile?: string;
  /** A profile folder that outlives the browser, for what must survive a restart; a temporary one unless said. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly locale?: string;
  /** Where the person is, by the name of a time zone; the machine's own unless said. */
  readonly timezoneId?: string;
  /** More flags for the browser. */
  readonly args?: readonly string[];
}

export interface BrowserProcess {
  /** As the browser names it: "browser", "renderer", "GPU", or a service, such as "audio.mojom.AudioService". */
  readonly type: string;
  readonly pid: number;
}

export interface Chromium {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every address that was asked for so far. */
  readonly requests: readonly string[];
  /** Console errors (refusals of the security policy among them), uncaught errors, requests that send something or go elsewhere. */
  readonly problems: readonly string[];
  processes(): Promise<readonly BrowserProcess[]>;
  close(): Promise<void>;
}

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The flags of a browser with the fake cameras and microphones that are asked for. */
export function chromiumFlags(options: ChromiumOptions = {}): string[] {
  const { devices = 1, permission = "granted", videoFile, audioFile, args = [] } = options;
  return [
    ...FLAGS,
    `--use-fake-device-for-media-stream=device-count=${devices}`,
    // The fake prompt accepts everything, a denial included; it must be left out for one.
    ...(permission === "granted" ? ["--use-fake-ui-for-media-stream"] : []),
    ...(permission === "denied" ? ["--deny-permission-prompts"] : []),
    ...(videoFile === undefined ? [] : [`--use-file-for-fake-video-capture=${videoFile}`]),
    ...(audioFile === undefined ? [] : [`--use-file-for-fake-audio-capture=${audioFile}`]),
    ...args,
  ];
}

/** Starts the system's Chromium with a page that is still empty. `origin` is the only one it may talk to. */
export async function launchChromium(origin: string, options: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium, Chrome or Edge found: run `npm test` once, or set CHROME_PATH.");
  const { profile, viewport, colorScheme, reducedMotion, locale, timezoneId } = options;
  const folder = profile ?? (await mkdtemp(join(tmpdir(), "second-take-profile-")));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumFlags(options),
    viewport: viewport ?? { width: 1440, height: 900 },
    colorScheme: colorScheme ?? "light",
    reducedMotion: reducedMotion ?? "no-preference",
    locale: locale ?? "en-US",
    ...(timezoneId === undefined ? {} : { timezoneId }),
    acceptDownloads: true,
  });

  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    requests.push(url);
    if (/^(https?|wss?):/.test(url) && new URL(url).origin !== origin)
      problems.push(`request to another origin: ${url}`);
    if (request.method() !== "GET") problems.push(`${request.method()} request: ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));

  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    requests,
    problems,
    async processes() {
      const session = await context.browser()?.newBrowserCDPSession();
      const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
      await session?.detach();
      return processInfo.map(({ type, id }) => ({ type, pid: id }));
    },
    async close() {
      await context.close();
      if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
