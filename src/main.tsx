import { StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import "./ui/tokens.css";
import "./ui/fonts.css";
import "./ui/base.css";
import "./app/shell.css";
import { App } from "./app/app.tsx";
import { watchFaults } from "./app/faults.ts";
import { startHousekeeping } from "./app/housekeeping.ts";
import { interfaceLanguage } from "./app/interface-language.ts";
import { createPlatform } from "./app/platform.ts";
import { preloadPlaces } from "./app/preload-places.ts";
import { createPlaces } from "./app/routes.tsx";
import { openSettingsStore } from "./app/settings-store.ts";
import { SlowStart, StartFailure } from "./app/start-messages.tsx";
import { applyRememberedTheme } from "./app/theme.ts";
import { applyLanguage } from "./i18n/apply-language.ts";
import { changeLanguage, startI18n } from "./i18n/set-up.ts";
import { createBrowserClock } from "./platform/system/browser-clock.ts";
import { createToasts } from "./ui/toast-store.ts";

const PATIENCE_MS = 1_000;

async function start(root: Root): Promise<void> {
  const faults = watchFaults(window);
  const words = await startI18n(interfaceLanguage(""));
  applyLanguage(words, document.documentElement);

  const clock = createBrowserClock();
  const stopWaiting = clock.after(PATIENCE_MS, () => root.render(<SlowStart />));
  try {
    const platform = await createPlatform(clock);
    const settings = await openSettingsStore(platform.storage);
    await changeLanguage(interfaceLanguage(settings.get().language));
    const parts = { platform, settings, toasts: createToasts(clock) };
    const places = createPlaces(parts);
    root.render(
      <StrictMode>
        <App {...parts} housekeeping={startHousekeeping(platform)} faults={faults} places={places} />
      </StrictMode>,
    );
    preloadPlaces(places, platform.storage, clock);
  } finally {
    stopWaiting();
  }
}

applyRememberedTheme(document);
const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no #root");
const root = createRoot(container);
start(root).catch((error: unknown) => root.render(<StartFailure error={error} at={new Date()} />));
