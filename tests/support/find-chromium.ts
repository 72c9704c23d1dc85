import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

const MAC_APPS = ["Chromium", "Google Chrome", "Microsoft Edge"];

const WINDOWS_APPS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a browser to test with: CHROME_PATH, else one on PATH or in its usual place, else Playwright's own; null: none. */
export function findChromium(): string | null {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, and there is no such file.`);
    return chosen;
  }
  return [...onPath(), ...inUsualPlaces(), chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function onPath(): string[] {
  if (process.platform === "win32") return [];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inUsualPlaces(): string[] {
  if (process.platform === "darwin") {
    const homes = ["/Applications", join(process.env.HOME ?? "", "Applications")];
    return homes.flatMap((home) => MAC_APPS.map((app) => join(home, `${app}.app/Contents/MacOS/${app}`)));
  }
  if (process.platform === "win32") {
    const homes = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    return homes.flatMap((home) => (home ? WINDOWS_APPS.map((app) => join(home, app)) : []));
  }
  return [];
}
