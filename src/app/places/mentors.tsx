import type { ComponentType } from "react";
import { MentorsPlace } from "../../features/mentors/mentors-place.tsx";
import type { MentorsPorts } from "../../features/mentors/mentors-ports.ts";
import { PastePlace } from "../../features/mentors/paste-place.tsx";
import { openMedia } from "../../platform/recording/open-media.ts";
import { go } from "../go.ts";
import type { PlaceParams, PlaceParts } from "../place.ts";

export function createMentors({
  platform,
  toasts,
}: PlaceParts): ComponentType<PlaceParams & { readonly page: "mentors" | "pasteReply" }> {
  const { clock, storage } = platform;
  const ports: MentorsPorts = { clock, storage, toasts, openMedia, go };
  return ({ page }) => (page === "mentors" ? <MentorsPlace ports={ports} /> : <PastePlace ports={ports} />);
}
