import * as v from "valibot";
import { interviewId, programId, questionId, takeId } from "../ids.ts";
import { CRITERION_IDS } from "../rubric/criteria.ts";

/** A size, a duration or an epoch time: finite and never negative. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A whole number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const name = v.pipe(v.string(), v.minLength(1));

/** Ids as strings that are not empty, branded. */
export const takeIdField = v.pipe(name, v.transform(takeId));
export const interviewIdField = v.pipe(name, v.transform(interviewId));
export const programIdField = v.pipe(name, v.transform(programId));
export const questionIdField = v.pipe(name, v.transform(questionId));

/** Criteria of this version of the rubric. */
export const criteriaField = v.array(v.picklist(CRITERION_IDS));
