import type { InterviewId, ProgramId, QuestionId, TakeId } from "./ids.ts";

/** The addresses of the places, behind the hash. Everything that links uses these. */
export const paths = {
  practice: () => "/",
  build: () => "/build",
  code: (code: string) => `/code/${encodeURIComponent(code)}`,
  interview: (id: InterviewId) => `/interview/${encodeURIComponent(id)}`,
  takes: () => "/takes",
  review: (id: TakeId) => `/takes/${encodeURIComponent(id)}`,
  questions: () => "/questions",
  question: (id: QuestionId) => `/questions/${encodeURIComponent(id)}`,
  newQuestion: () => "/own-questions/new",
  importQuestions: () => "/own-questions/import",
  editQuestion: (id: QuestionId) => `/own-questions/${encodeURIComponent(id)}/edit`,
  timeline: () => "/timeline",
  programs: () => "/programs",
  program: (id: ProgramId) => `/programs/${encodeURIComponent(id)}`,
  /** What the person who asks holds in their hands. */
  sheet: (code: string) => `/sheet/${encodeURIComponent(code)}`,
  compare: (a: TakeId, b: TakeId) => `/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}`,
  takeReport: (id: TakeId) => `/report/take/${encodeURIComponent(id)}`,
  interviewReport: (id: InterviewId) => `/report/interview/${encodeURIComponent(id)}`,
  progress: () => "/progress",
  freeSpace: () => "/free-space",
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
  questions: "/questions",
  question: "/questions/:id",
  newQuestion: "/own-questions/new",
  importQuestions: "/own-questions/import",
  editQuestion: "/own-questions/:id/edit",
  timeline: "/timeline",
  programs: "/programs",
  program: "/programs/:id",
  sheet: "/sheet/:code",
  compare: "/compare/:a/:b",
  takeReport: "/report/take/:id",
  interviewReport: "/report/interview/:id",
  progress: "/progress",
  freeSpace: "/free-space",
  settings: "/settings",
  settingsSection: "/settings/:section",
} as const;
