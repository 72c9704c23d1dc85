import { FEEDBACK } from "../../domain/mentors/feedback.ts";
import { PROGRAM } from "../../domain/programs/program.ts";
import { isEmptyProfile } from "../../domain/questions/profile.ts";
import { SENT } from "../../domain/records/sent-record.ts";
import { SHEET_NOTES } from "../../domain/records/sheet-notes.ts";
import { TIMELINE, type TimelineRecord } from "../../domain/timeline/timeline.ts";
import type { SettingsPorts } from "./settings-ports.ts";

/** What a person wrote or chose beside takes, in the order in which it is named. */
export const WRITTEN = [
  "programs",
  "dates",
  "visaCard",
  "sheets",
  "sent",
  "replies",
  "outlines",
  "stars",
  "profile",
] as const;

/** How much there is of each; of what is there once, 1 or 0. */
export type Written = Readonly<Record<(typeof WRITTEN)[number], number>>;

interface WrittenPorts {
  readonly storage: Pick<SettingsPorts["storage"], "documents" | "notebook" | "profile">;
}

export async function readWritten({ storage }: WrittenPorts): Promise<Written> {
  const [programs, timelines, sheets, sent, replies, notebook, profile] = await Promise.all([
    storage.documents(PROGRAM),
    storage.documents(TIMELINE),
    storage.documents(SHEET_NOTES),
    storage.documents(SENT),
    storage.documents(FEEDBACK),
    storage.notebook(),
    storage.profile(),
  ]);
  return {
    programs: programs.length,
    dates: timelines.reduce((sum, { entries }) => sum + entries.length, 0),
    visaCard: Number(timelines.some(hasVisaCard)),
    sheets: sheets.length,
    sent: sent.length,
    replies: replies.length,
    outlines: notebook.outlines.length,
    stars: notebook.starred.length,
    profile: Number(profile.usCitizen || !isEmptyProfile(profile)),
  };
}

const hasVisaCard = ({ visa: { need, status, certificate, stepThree, timing } }: TimelineRecord): boolean =>
  status !== "" ||
  timing !== "" ||
  [need, certificate.state, certificate.month, stepThree.state, stepThree.month].some((said) => said !== null);
