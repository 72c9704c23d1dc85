import { criterionNamed } from "./criterion-names.ts";
import { CALENDAR_DATE, CLOCK_OF_DAY } from "./dates.ts";

/** What follows a length of time and never a moment: "10 sec sooner", "3 seconds of silence". */
const LENGTH_AFTER =
  /^[\s-]*(?:of|sooner|later|too|more|less|longer|shorter|earlier|pause|silence|max|maximum|long|or|answer|intro|is|was|would|ago|total|left|tops|limit|each|before|after|per|rule|elevator|into|version|story)\b/i;
const LENGTH_BEFORE =
  /\b(?:for|keep|stay|aim|limit|cap|stop|cut|end|finish|last|under|within|only)(?: it| this| you| that)?(?: at| about| around| for| to)? ?$/i;
/** "Your answer is 1:50, aim for 1:30." */
const ANSWER_TAKES =
  /\b(?:aim (?:for|at)|under|within|below|target(?: is| of)?|max(?:imum)?|limit(?: is| of)?|you (?:have|had|got)|(?:takes?|took) you|(?:answer|take|video|total|length)(?: is| was| runs?| ran| takes?| took| lasts?)|ran|lasts?) ?$/i;
/** "We talk at 1:30", "it's 1:15 here": a clock on the wall, with nothing behind the digits that says so. */
const MEETING_BEFORE =
  /\b(?:(?:call|ring|phone|text) (?:me|you|u)|meet(?:ing)?|zoom|we (?:can )?(?:talk|speak)|let'?s (?:talk|speak)|see (?:you|u)|be there|interview(?: is| starts)?(?= )|watched(?: it| this)?|it'?s|it is|free|available|busy|rounds|clinic|shift|flight)\b(?: at)?[^.!?\d]{0,16}$/i;
const AFTER_DATE = new RegExp(`(?:${CALENDAR_DATE}),? ?(?:at )?$`, "i");
const OF_DAY = new RegExp(`^(?:${CLOCK_OF_DAY})`, "i");
/** "00:45 - Sarah: ": a chat's line as likely as a remark on something, so that it is neither. */
const NAME_AFTER = /^(?: ?\])? ?-? ?(?<name>\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,3}): /u;

/** `Like "0:33 ..."`: how to answer, in the applicant's own message. */
const EXAMPLE_BEFORE = /\b(?:like|as in|such as|e\.g\.|example:?) ?["(]$/i;

export const isExample = (before: string): boolean => EXAMPLE_BEFORE.test(before);

export const isLength = (before: string, after: string): boolean =>
  LENGTH_AFTER.test(after) || LENGTH_BEFORE.test(before);

export const isAnswerLength = (before: string, after: string): boolean =>
  ANSWER_TAKES.test(before) || /^ ?ratio\b/i.test(after);

/** Whether what follows the digits makes them a time of the day. */
export const isOfDay = (after: string): boolean => OF_DAY.test(after);

/** Whether the digits are a clock on the wall, of a meeting or of the chat itself. */
export function isWallClock(before: string, digits: string, after: string): boolean {
  if (isOfDay(after) || MEETING_BEFORE.test(before) || AFTER_DATE.test(before)) return true;
  const name = NAME_AFTER.exec(after)?.groups?.["name"];
  return name !== undefined && criterionNamed(name) === null && /^\d\d:\d\d$/.test(digits) && /^[\s[]*$/.test(before);
}
