import type { Condition, Topic } from "../questions/vocabulary.ts";

/** Part of the short code: append only. */
export const PRESET_IDS = ["one-question", "warm-up", "img-focus", "custom", "full-interview"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** Seconds, or "as-written": the time that each question's bank gives. */
export const PREPARE_CHOICES = ["as-written", 0, 15, 30, 60] as const;
export const ANSWER_CHOICES = ["as-written", 60, 90, 120, 180, 300] as const;
export const RETAKE_CHOICES = ["none", "one", "any"] as const;
export const SELF_VIEW_CHOICES = ["shown", "first-5-seconds", "hidden"] as const;
export const LIMIT_CHOICES = ["soft", "hard"] as const;

export type PrepareChoice = (typeof PREPARE_CHOICES)[number];
export type AnswerChoice = (typeof ANSWER_CHOICES)[number];
export type RetakeChoice = (typeof RETAKE_CHOICES)[number];
export type SelfViewChoice = (typeof SELF_VIEW_CHOICES)[number];
export type LimitChoice = (typeof LIMIT_CHOICES)[number];

export const MAX_COUNT = 20;
/** As many as the short code can name. */
export const MAX_BANKS = 31;

/** What an interview is made of, apart from the questions themselves. The short code carries it whole. */
export interface InterviewForm {
  readonly preset: PresetId;
  /** Ids of the banks drawn from, in ascending order. */
  readonly bankIds: readonly string[];
  /** Empty: any topic. */
  readonly topics: readonly Topic[];
  /** Profile conditions (a gap, attempts, a visa): a question that has some comes up only if all of them are here. */
  readonly conditions: readonly Condition[];
  /** 1 to MAX_COUNT. */
  readonly count: number;
  readonly openerFirst: boolean;
  readonly prepare: PrepareChoice;
  readonly answer: AnswerChoice;
  readonly limit: LimitChoice;
  readonly retakes: RetakeChoice;
  readonly readAloud: boolean;
  readonly selfView: SelfViewChoice;
  /** One-way video: 30 s to read, 3 min to answer, no retake, hard limit. Overrules the four fields it names. */
  readonly oneWay: boolean;
}
