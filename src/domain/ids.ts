declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type TakeId = Branded<"TakeId">;
/** A program in the Programs place. */
export type ProgramId = Branded<"ProgramId">;
export type InterviewId = Branded<"InterviewId">;
/** Globally unique and stable: the bank's id, a hyphen, a slug ("img-why-the-us"). */
export type QuestionId = Branded<"QuestionId">;

export const takeId = (raw: string): TakeId => raw as TakeId;
export const programId = (raw: string): ProgramId => raw as ProgramId;
export const interviewId = (raw: string): InterviewId => raw as InterviewId;
export const questionId = (raw: string): QuestionId => raw as QuestionId;
