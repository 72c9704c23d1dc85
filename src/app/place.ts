import type { ReactNode } from "react";
import type { Toasts } from "../ui/toast-store.ts";
import type { Platform } from "./platform.ts";
import type { SettingsStore } from "./settings-store.ts";

/** The entries of the navigation. */
export type Section = "practice" | "takes" | "questions" | "programs" | "mentors" | "progress" | "settings";

/** What places are made of. The same objects for the whole visit, so that a place may depend on their identity. */
export interface PlaceParts {
  readonly platform: Platform;
  readonly settings: SettingsStore;
  readonly toasts: Toasts;
}

/** The parts of an address that its pattern names with a colon. */
export type PlaceParams = Readonly<Record<string, string | undefined>>;

/** Where a person can go. */
export interface Place {
  /** One of `routes` in domain/paths.ts. */
  readonly pattern: string;
  /** Key under `places` in the shell's words: the title of the page. */
  readonly title:
    | "practice"
    | "build"
    | "code"
    | "interview"
    | "takes"
    | "review"
    | "freeSpace"
    | "questions"
    | "timeline"
    | "programs"
    | "asksMe"
    | "sheet"
    | "compare"
    | "report"
    | "progress"
    | "mentors"
    | "pasteReply"
    | "send"
    | "settings";
  /** The entry of the navigation it belongs to. */
  readonly section: Section;
  /** "page" and "wide" are framed by the shell; "room" has the screen for itself. */
  readonly frame: "page" | "wide" | "room";
  readonly render: (params: PlaceParams) => ReactNode;
  /** Fetches what the place needs before somebody goes there; for places that do not come with the first download. */
  readonly preload?: () => void;
}
