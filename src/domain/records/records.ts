import type { InterviewForm } from "../interview/form.ts";
import type { InterviewId, ProgramId, QuestionId, TakeId } from "../ids.ts";
import type { StoryCondition, VisaNeed } from "../questions/profile.ts";
import type { Specialty } from "../questions/vocabulary.ts";
import type { CriterionId } from "../rubric/criteria.ts";
import type { SelfViewChoice } from "../interview/form.ts";

/**
 * The stored forms, newest version each. Every record carries `v`; `migrate-record.ts` lifts older ones and refuses newer.
 * Times named `...At` are epoch milliseconds; durations end in `Ms`, sizes in `Bytes`.
 */

/** A question as it was asked: a copy, so that a take stays readable when its bank changes. */
export interface Prompt {
  readonly questionId: QuestionId;
  readonly bankId: string;
  readonly bankVersion: number;
  readonly text: string;
  readonly prepareMs: number;
  readonly answerMs: number;
  /** The three to five criteria that this question exercises. */
  readonly criteria: readonly CriterionId[];
  /** One follow-up that the interviewer may ask; null where the bank has none. */
  readonly followUp: string | null;
  /** What a station gives to read before its task, which is `text`; null for every other question. */
  readonly scenario: string | null;
}

/** Who asks: the room itself, or a person with the interviewer's sheet, from whom alone the questions are heard. */
export const ASKERS = ["room", "person"] as const;
export type Asker = (typeof ASKERS)[number];

export interface InterviewRecord {
  readonly v: 2;
  readonly id: InterviewId;
  readonly createdAt: number;
  readonly form: InterviewForm;
  readonly code: string;
  readonly prompts: readonly Prompt[];
  /** Index of the prompt that is asked next or now. Equals prompts.length when done. */
  readonly position: number;
  readonly status: "open" | "done";
  readonly media: "video" | "audio";
  readonly askedBy: Asker;
  /** The program that it practices for; null: none. */
  readonly programId: ProgramId | null;
}

/** How a take came to its end. "unknown": the page went away before it could say. */
export const END_CAUSES = [
  "finished",
  "time-limit",
  "left",
  "camera-lost",
  "microphone-lost",
  "recorder-failed",
  "storage-full",
  "storage-failed",
  "unknown",
] as const;
export type EndCause = (typeof END_CAUSES)[number];

/** The head of a WebM stream as the recorder wrote it, kept to build a header with duration and cues later. */
export interface WebmHead {
  readonly ebml: Uint8Array;
  /** Content of Segment/Info, without its own header. */
  readonly info: Uint8Array;
  /** Segment/Tracks, whole element. */
  readonly tracks: Uint8Array;
  readonly videoTrack: number;
  /** Byte offset of the first Cluster in the recorder's stream. */
  readonly firstClusterOffset: number;
}

export interface TakeRecord {
  readonly v: 2;
  readonly id: TakeId;
  readonly interviewId: InterviewId;
  readonly questionId: QuestionId;
  readonly questionText: string;
  readonly promptIndex: number;
  readonly kind: "answer" | "follow-up";
  readonly criteria: readonly CriterionId[];
  readonly createdAt: number;
  /** IANA zone in which it was recorded. */
  readonly timeZone: string;
  /** "recording": the row of a running take, or of one whose page went away; recovery turns the latter into "recovered". */
  readonly status: "recording" | "complete" | "recovered";
  readonly endCause: EndCause;
  readonly mimeType: string;
  readonly container: "mp4" | "webm";
  readonly hasVideo: boolean;
  readonly durationMs: number;
  /** False where the length was taken from a clock that the recording may not have kept up with. */
  readonly durationIsSure: boolean;
  readonly sizeBytes: number;
  /** How many pieces the take has, those that cannot be read any more among them. */
  readonly chunkCount: number;
  /** The answer's time limit in the room; null: no limit. */
  readonly limitMs: number | null;
  /** Only for webm. */
  readonly webmHead: WebmHead | null;
  /** End of the media seen so far; 0 where it could not be followed, and in mp4 of earlier versions. */
  readonly mediaEndMs: number;
  /** Set while the take waits to be purged; undo clears it. */
  readonly deletedAt: number | null;
}

/** A key point of a chunk: `timeMs` in the take; `offset`, in the recorder's stream, of its Cluster (webm) or fragment (mp4). */
export interface CuePoint {
  readonly timeMs: number;
  readonly offset: number;
}

export type Level = 1 | 2 | 3 | 4 | 5;
export type Rating = Level | "not-applicable";

/** What a note is about. Append only. */
export const NOTE_TAGS = ["eye-contact", "structure", "gap", "pace", "filler", "example", "picture", "other"] as const;
export type NoteTag = (typeof NOTE_TAGS)[number];

/** A note on a moment of the take. */
export interface TimedNote {
  readonly id: string;
  /** In the take. */
  readonly atMs: number;
  readonly tag: NoteTag;
  readonly text: string;
}

/** Parts of an answer: of a story (situation to lesson), and of a red-flag answer (fact to forward). Append only. */
export const ANSWER_PARTS = [
  "situation",
  "task",
  "action",
  "result",
  "lesson",
  "fact",
  "cause",
  "proof",
  "forward",
] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** The moment at which a part of the answer begins. */
export interface StructureMark {
  readonly part: AnswerPart;
  /** In the take. */
  readonly atMs: number;
}

export type Ratings = { readonly [K in CriterionId]?: Rating };

/** The first rating, given before any evidence or a mentor's rating was shown. It never changes again. */
export interface BlindRating {
  /** Where the person skipped, only what was rated until then. */
  readonly ratings: Ratings;
  readonly skipped: boolean;
  readonly at: number;
}

export const CHANGE_OUTCOMES = ["yes", "partly", "no"] as const;
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number];

/** The one change that stood before this take, and whether it happened. */
export interface EarlierChange {
  /** The take whose review asked for it. */
  readonly takeId: TakeId;
  readonly text: string;
  readonly happened: ChangeOutcome;
}

export interface ReviewRecord {
  readonly v: 2;
  readonly takeId: TakeId;
  readonly questionId: QuestionId;
  readonly rubricVersion: number;
  /** As they stand now. */
  readonly ratings: Ratings;
  /** Null until the person has rated what is asked for, or skipped. */
  readonly blind: BlindRating | null;
  /** The moment that shows a criterion, in ms of the take. */
  readonly pins: { readonly [K in CriterionId]?: number };
  /** Whether "rate all ten" was opened. */
  readonly allTen: boolean;
  /** On the whole take. */
  readonly note: string;
  /** In the order of their moments. */
  readonly notes: readonly TimedNote[];
  /** Moments at which the person heard a filler, ascending; null: not counted. */
  readonly fillers: readonly number[] | null;
  /** In the order of their moments. */
  readonly marks: readonly StructureMark[];
  /** The one change for the next take of this question; empty: none. */
  readonly oneChange: string;
  /** Null: there was none, or nothing was said yet. */
  readonly earlierChange: EarlierChange | null;
  readonly updatedAt: number;
}

export const EXTENDED_TIMES = [1, 1.25, 1.5, 2, "no-limit"] as const;
export type ExtendedTime = (typeof EXTENDED_TIMES)[number];
export const LENS_PLACES = ["top", "left", "right", "below"] as const;
export type LensPlace = (typeof LENS_PLACES)[number];
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface SettingsRecord {
  readonly v: 1;
  /** Tag of the interface's language; empty: the first of the browser's that there is. */
  readonly language: string;
  readonly theme: Theme;
  /** Device labels, not ids: browsers change ids. Null: the system's default. */
  readonly cameraLabel: string | null;
  readonly microphoneLabel: string | null;
  readonly speakerLabel: string | null;
  readonly lens: LensPlace;
  readonly extendedTime: ExtendedTime;
  /** Defaults for presets. */
  readonly readAloud: boolean;
  readonly selfView: SelfViewChoice;
  readonly voiceUri: string | null;
  readonly quality: "standard" | "small";
}

/** What the person says applies to them, so that fitting questions come up. All of it optional; it never leaves the device. */
export interface ProfileRecord {
  readonly v: 1;
  readonly specialties: readonly Specialty[];
  /** Year and month ("2024-06"), or the year alone ("2024"); null: not said. */
  readonly graduated: string | null;
  /** Null: not said. */
  readonly visa: VisaNeed | null;
  /** Counts only where no visa is needed. */
  readonly usCitizen: boolean;
  readonly story: readonly StoryCondition[];
}

/** The person's own points for one question: never a script. */
export interface Outline {
  readonly questionId: QuestionId;
  /** In order; `part` is a part of the frame, as the bank names it. */
  readonly points: readonly { readonly part: string; readonly text: string }[];
}

/** What the person noted on questions. */
export interface NotebookRecord {
  readonly v: 1;
  readonly starred: readonly QuestionId[];
  /** Whether the room shows the points of a question under it. */
  readonly pointsInRoom: boolean;
  /** At most one for each question. */
  readonly outlines: readonly Outline[];
}
