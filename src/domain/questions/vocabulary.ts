/**
 * The closed lists that a bank may use. TOPICS is part of the short code's layout: append only, never reorder.
 */
export const TOPICS = [
  "opener",
  "why-medicine",
  "why-specialty",
  "why-program",
  "strengths",
  "weaknesses",
  "goals",
  "research",
  "hobbies",
  "closing",
  "why-us",
  "health-systems",
  "gap",
  "graduation-year",
  "attempts",
  "us-experience",
  "visa",
  "long-term-plans",
  "adaptation",
  "hierarchy",
  "language",
  "practice-abroad",
  "previous-specialty",
  "reapplying",
  "dates",
  "us-img",
  "teamwork",
  "conflict",
  "mistake",
  "leadership",
  "feedback",
  "stress",
  "ethics",
  "patient-safety",
  "communication",
  "teaching",
  "difference",
  "field-issues",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Profile conditions. A question with an empty `appliesTo` suits every applicant. Part of the short code: append only. */
export const CONDITIONS = [
  "gap",
  "visa",
  "attempts",
  "years-since-graduation",
  "previous-practice",
  "reapplicant",
  "us-citizen",
  "no-us-experience",
  "changed-specialty",
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Conditions that name a doubt; a code that may hold such questions says so beforehand. */
export const SENSITIVE_CONDITIONS: readonly Condition[] = ["gap", "attempts", "years-since-graduation", "reapplicant"];

/** The six ACGME core competencies. */
export const COMPETENCIES = [
  "patient-care",
  "medical-knowledge",
  "practice-based-learning",
  "interpersonal-communication",
  "professionalism",
  "systems-based-practice",
] as const;
export type Competency = (typeof COMPETENCIES)[number];

/** Part of the short code: append only. Each has a bank of the same id. */
export const SPECIALTIES = [
  "internal-medicine",
  "family-medicine",
  "pediatrics",
  "psychiatry",
  "neurology",
  "pathology",
  "emergency-medicine",
  "general-surgery",
  "transitional-preliminary",
] as const;
export type Specialty = (typeof SPECIALTIES)[number];

/** Who asks: they ask differently. */
export const VOICES = ["program-director", "faculty", "chief-resident", "chair", "coordinator", "panel"] as const;

/**
 * Frames of a good answer. star-l: situation, task, action, result, lesson. camp: clinical, academic, management, personal.
 * fact-forward: fact, cause, action, proof, forward. now-past-next: where I am, how I came here, what is next.
 * claim-proof-fit: claim, proof, why it fits here. options-choice: what is at stake, options, choice, limits.
 * short-fact: the fact and its timing, then stop.
 */
export const FRAMES = [
  "star-l",
  "camp",
  "fact-forward",
  "now-past-next",
  "claim-proof-fit",
  "options-choice",
  "short-fact",
] as const;

export const QUESTION_KINDS = ["question", "station", "difficult", "ask", "own"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
