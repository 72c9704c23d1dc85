import {
  ChartNoAxesColumn,
  Film,
  Hospital,
  UsersRound,
  MessageSquareText,
  Play,
  Settings,
  type LucideIcon,
} from "lucide-react";
import { paths } from "../domain/paths.ts";
import type { Place, Section } from "./place.ts";

/** A place in the navigation. */
export interface Entry {
  readonly section: Section;
  readonly href: string;
  readonly icon: LucideIcon;
}

/** What a person comes for first stands first: a phone shows four and keeps the rest under More. */
const ENTRIES: readonly Entry[] = [
  { section: "practice", href: paths.practice(), icon: Play },
  { section: "takes", href: paths.takes(), icon: Film },
  { section: "questions", href: paths.questions(), icon: MessageSquareText },
  { section: "programs", href: paths.programs(), icon: Hospital },
  { section: "mentors", href: paths.mentors(), icon: UsersRound },
  { section: "progress", href: paths.progress(), icon: ChartNoAxesColumn },
  { section: "settings", href: paths.settings(), icon: Settings },
];

const IN_BAR = 5;

/** The entries whose place is there; `more`: those that a phone's bar has no room for. */
export function entriesOf(places: readonly Place[]): {
  readonly all: readonly Entry[];
  readonly more: readonly Entry[];
} {
  const all = ENTRIES.filter(({ href }) => places.some(({ pattern }) => pattern === href));
  return { all, more: all.length > IN_BAR ? all.slice(IN_BAR - 1) : [] };
}
