import { useEffect, useMemo, useSyncExternalStore } from "react";
import { Router } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";
import { routes } from "../domain/paths.ts";
import { changeLanguage } from "../i18n/set-up.ts";
import { Toasts } from "../ui/toasts.tsx";
import { Banners } from "./banners.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import type { Faults } from "./faults.ts";
import type { Housekeeping } from "./housekeeping.ts";
import { interfaceLanguage } from "./interface-language.ts";
import { NotFound } from "./not-found.tsx";
import type { Place, PlaceParts } from "./place.ts";
import { Shell } from "./shell.tsx";
import { applyTheme } from "./theme.ts";
import { usePlace } from "./use-place.ts";
import { useRestoreBanner } from "./use-restore-banner.ts";

interface AppProps extends PlaceParts {
  readonly housekeeping: Housekeeping;
  readonly faults: Faults;
  readonly places: readonly Place[];
}

/** The composition root: the only code that knows both the browser's parts and the places that use them. */
export function App(props: AppProps) {
  return (
    <>
      <Router hook={useHashLocation}>
        <ErrorBoundary place={null}>
          <Frame {...props} />
        </ErrorBoundary>
      </Router>
      <Toasts store={props.toasts} />
    </>
  );
}

function Frame({ platform, settings: settingsStore, housekeeping, faults, places }: AppProps) {
  const current = usePlace(places);
  const settings = useSyncExternalStore(settingsStore.subscribe, settingsStore.get);
  const news = useSyncExternalStore(housekeeping.subscribe, housekeeping.get);
  const fault = useSyncExternalStore(faults.subscribe, faults.get);
  const restore = useRestoreBanner(platform);
  const { codecs } = platform;
  const canRecord = useMemo(
    () => ({ video: codecs.codecFor(true)?.hasVideo ?? false, sound: codecs.codecFor(false) !== null }),
    [codecs],
  );

  useEffect(() => applyTheme(settings.theme, document), [settings.theme]);
  useEffect(() => {
    void changeLanguage(interfaceLanguage(settings.language));
  }, [settings.language]);

  const { place, params, location } = current;
  const opened =
    place?.pattern === routes.review ? news.recovered.find(({ id }) => id === params["id"])?.id : undefined;
  useEffect(() => {
    if (opened !== undefined) housekeeping.takeOpened(opened);
  }, [housekeeping, opened]);

  return (
    <Shell
      places={places}
      current={current}
      keepsNothing={platform.storage.kind === "memory"}
      banners={
        <Banners
          {...news}
          fault={fault}
          onDismissFault={faults.dismiss}
          visit={platform.visit}
          canRecord={canRecord}
          onDismissRecovered={housekeeping.dismissRecovered}
          onDismissLost={housekeeping.dismissLost}
          restore={restore}
        />
      }
    >
      <ErrorBoundary key={location} place={place}>
        {place === null ? <NotFound /> : place.render(params)}
      </ErrorBoundary>
    </Shell>
  );
}
