import type { InterviewId, TakeId } from "./ids.ts";

/** The addresses of the places, behind the hash. Everything that links uses these. */
export const paths = {
  practice: () => "/",
  build: () => "/build",
  code: (code: string) => `/code/${encodeURIComponent(code)}`,
  interview: (id: InterviewId) => `/interview/${encodeURIComponent(id)}`,
  takes: () => "/takes",
  review: (id: TakeId) => `/takes/${encodeURIComponent(id)}`,
  settings: () => "/settings",
  /** One part of Settings: the id of its section, such as "storage". */
  settingsSection: (section: string) => `/settings/${encodeURIComponent(section)}`,
} as const;

/** The same as patterns for the router. */
export const routes = {
  practice: "/",
  build: "/build",
  code: "/code/:code",
  interview: "/interview/:id",
  takes: "/takes",
  review: "/takes/:id",
  settings: "/settings",
  settingsSection: "/settings/:section",
} as const;
