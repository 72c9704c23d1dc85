import { act, render } from "@testing-library/react";
import { App } from "../../../src/app/app.tsx";
import { watchFaults } from "../../../src/app/faults.ts";
import type { HousekeepingState } from "../../../src/app/housekeeping.ts";
import type { Place } from "../../../src/app/place.ts";
import type { Platform } from "../../../src/app/platform.ts";
import { loadBanners } from "../../../src/app/banners.tsx";
import { openSettingsStore } from "../../../src/app/settings-store.ts";
import type { TakeId } from "../../../src/domain/ids.ts";
import { routes } from "../../../src/domain/paths.ts";
import { Store } from "../../../src/domain/store.ts";
import { createMemoryStorage } from "../../../src/platform/storage/memory-storage.ts";
import { createToasts } from "../../../src/ui/toast-store.ts";

export const place = (title: Exclude<Place["title"], "report">, over: Partial<Place> = {}): Place => ({
  pattern: routes[title],
  title,
  section: "practice",
  frame: "page",
  render: () => <h1>The place {title}</h1>,
  ...over,
});

export const somePlaces: readonly Place[] = [
  place("practice"),
  place("takes", { section: "takes" }),
  place("review", { section: "takes", frame: "wide", render: ({ id }) => <h1>Take {id}</h1> }),
  place("interview", { frame: "room", render: () => <h1>The room</h1> }),
];

const VIDEO = {
  mimeType: "video/mp4",
  container: "mp4",
  timesliceMs: 250,
  hasVideo: true,
  engine: "media-recorder",
} as const;
const SOUND = { ...VIDEO, mimeType: "audio/mp4", hasVideo: false } as const;

interface Setting {
  readonly path?: string;
  readonly places?: readonly Place[];
  readonly visit?: Partial<Platform["visit"]>;
  readonly news?: Partial<HousekeepingState>;
  readonly records?: "video" | "sound" | "nothing";
  readonly storageKind?: "disk" | "memory";
}

/** The app with places of its own, on a platform of which the shell sees only what is set. */
export async function renderApp(setting: Setting = {}) {
  const { path = "/", places = somePlaces, visit, news, records = "video", storageKind = "disk" } = setting;
  history.replaceState(null, "", `#${path}`);
  const storage = { ...createMemoryStorage(), kind: storageKind };
  const codec = { video: VIDEO, sound: SOUND, nothing: null }[records];
  const platform = {
    storage,
    visit: { storageReason: null, storageLost: null, secureOrigin: true, ...visit },
    codecs: { codecFor: (hasVideo: boolean) => (codec?.hasVideo && !hasVideo ? SOUND : codec) },
  } as unknown as Platform;
  const settings = await openSettingsStore(storage);
  const state = new Store<HousekeepingState>({ recovered: [], recordingElsewhere: false, lost: null, ...news });
  const housekeeping = {
    get: state.get,
    subscribe: state.subscribe,
    dismissRecovered: () => state.set({ ...state.get(), recovered: [] }),
    takeOpened: (id: TakeId) =>
      state.set({ ...state.get(), recovered: state.get().recovered.filter((take) => take.id !== id) }),
    dismissLost: () => state.set({ ...state.get(), lost: null }),
    close: () => undefined,
  };
  await loadBanners();
  const toasts = createToasts({ monotonic: () => 0, after: () => () => undefined });
  const view = render(
    <App
      platform={platform}
      settings={settings}
      toasts={toasts}
      housekeeping={housekeeping}
      faults={watchFaults(window)}
      places={places}
    />,
  );
  const go = (to: string) =>
    act(() => {
      location.hash = to;
      dispatchEvent(new HashChangeEvent("hashchange"));
    });
  return { ...view, settings, toasts, go };
}
