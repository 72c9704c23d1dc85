import { interviewId, questionId, takeId } from "../../src/domain/ids.ts";
import type { InterviewRecord, ReviewRecord, TakeRecord } from "../../src/domain/records/records.ts";
import type { NewChunk } from "../../src/platform/storage/storage.ts";

/** A take whose recording starts now. */
export function newTake(id: string, fields: Partial<TakeRecord> = {}): TakeRecord {
  return {
    v: 2,
    id: takeId(id),
    interviewId: interviewId("interview-1"),
    questionId: questionId("img-why-the-us"),
    questionText: "Why do you want to train in the United States?",
    promptIndex: 0,
    kind: "answer",
    criteria: ["answers-question", "structure", "fit"],
    createdAt: 1_760_000_000_000,
    timeZone: "Africa/Cairo",
    status: "recording",
    endCause: "unknown",
    mimeType: "video/webm;codecs=vp9,opus",
    container: "webm",
    hasVideo: true,
    durationMs: 0,
    durationIsSure: true,
    sizeBytes: 0,
    chunkCount: 0,
    limitMs: 120_000,
    webmHead: null,
    mediaEndMs: 0,
    deletedAt: null,
    ...fields,
  };
}

/** The piece number `seq` of a take in slices of one second. */
export function newChunk(seq: number, text = `piece ${seq} `, fields: Partial<NewChunk> = {}): NewChunk {
  return {
    seq,
    startMs: seq * 1000,
    offset: seq * 100,
    wholeEnd: null,
    blob: new Blob([text], { type: "video/webm" }),
    cues: [{ timeMs: seq * 1000, offset: 100 + seq }],
    durationMs: (seq + 1) * 1000,
    mediaEndMs: (seq + 1) * 1000 - 20,
    webmHead: null,
    ...fields,
  };
}

export function newInterview(id: string, fields: Partial<InterviewRecord> = {}): InterviewRecord {
  return {
    v: 2,
    id: interviewId(id),
    createdAt: 1_760_000_000_000,
    form: {
      preset: "warm-up",
      bankIds: ["common"],
      topics: [],
      conditions: [],
      count: 1,
      openerFirst: true,
      prepare: 0,
      answer: "as-written",
      limit: "soft",
      retakes: "any",
      readAloud: true,
      selfView: "shown",
      oneWay: false,
    },
    code: "ABCD-EFGH",
    prompts: [
      {
        questionId: questionId("common-about-yourself"),
        bankId: "common",
        bankVersion: 1,
        text: "Tell us about yourself.",
        prepareMs: 0,
        answerMs: 120_000,
        criteria: ["answers-question", "structure", "clarity-pace"],
        followUp: null,
        scenario: null,
      },
    ],
    position: 0,
    status: "open",
    media: "video",
    askedBy: "room",
    programId: null,
    ...fields,
  };
}

export function newReview(id: string, fields: Partial<ReviewRecord> = {}): ReviewRecord {
  return {
    v: 2,
    takeId: takeId(id),
    questionId: questionId("img-why-the-us"),
    rubricVersion: 1,
    ratings: { structure: 4, fit: "not-applicable" },
    blind: null,
    pins: {},
    allTen: false,
    note: "",
    notes: [],
    fillers: null,
    marks: [],
    oneChange: "Name the program first.",
    earlierChange: null,
    updatedAt: 1_760_000_100_000,
    ...fields,
  };
}
