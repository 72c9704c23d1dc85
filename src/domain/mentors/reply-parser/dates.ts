const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const WEEKDAY = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";

/** A day of the calendar, as the inside of a regular expression without groups that capture. */
export const CALENDAR_DATE = [
  "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
  "\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})",
  `\\d{1,2}\\.? (?:${MONTH})\\.?,?(?: \\d{4})?`,
  `(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?(?!:|\\d),?(?: \\d{4})?`,
].join("|");

/** Words for a day. */
export const DAY_WORD = `today|yesterday|tomorrow|tonight|${WEEKDAY}`;

/** What stands after the digits of a clock on the wall. */
export const CLOCK_OF_DAY = [
  " ?[ap]\\.? ?m\\b\\.?",
  " ?(?:h|hrs|hours|uhr|o'?clock)\\b",
  " ?(?:est|edt|et|pst|pdt|pt|cst|cdt|ct|gmt|utc|ist|cet)\\b",
  `,? (?:on )?(?:${DAY_WORD}|this evening|in the (?:morning|afternoon|evening|night)|at night)\\b`,
  `,? (?:on )?(?:${CALENDAR_DATE})`,
].join("|");
