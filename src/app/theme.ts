import { THEMES, type Theme } from "../domain/records/records.ts";

// The settings are read from the database, which answers after the first paint; this copy is there before it.
const REMEMBERED = "second-take.theme";
const CANVAS = { light: "#f7f6f3", dark: "#171614" } as const;

/** Puts the theme on the page and remembers it for the first paint of the next visit. */
export function applyTheme(theme: Theme, page: Document): void {
  if (theme === "system") delete page.documentElement.dataset["theme"];
  else page.documentElement.dataset["theme"] = theme;
  for (const meta of page.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const system = meta.media.includes("dark") ? "dark" : "light";
    meta.content = CANVAS[theme === "system" ? system : theme];
  }
  try {
    page.defaultView?.localStorage.setItem(REMEMBERED, theme);
  } catch {
    // No local storage: the next visit starts in the system's theme for a moment.
  }
}

/** The theme of the last visit, before the settings are read. */
export function applyRememberedTheme(page: Document): void {
  try {
    const remembered = page.defaultView?.localStorage.getItem(REMEMBERED);
    const theme = THEMES.find((known) => known === remembered);
    if (theme !== undefined) applyTheme(theme, page);
  } catch {
    // No local storage: the system's theme it is.
  }
}
