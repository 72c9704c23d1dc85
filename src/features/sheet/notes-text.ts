import type { TFunction } from "i18next";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { partsToHear, type SheetQuestion } from "../../domain/interview/sheet.ts";
import { notesOn, type SheetNotesRecord } from "../../domain/records/sheet-notes.ts";

/** The notes as a message to the applicant: every question that was asked or noted on, with what was heard and what was not. */
export function notesText(
  { code }: Pick<InterviewPlan, "code">,
  questions: readonly SheetQuestion[],
  notes: SheetNotesRecord,
  t: TFunction<"sheet">,
): string {
  const blocks = questions.flatMap(({ prompt, question }, index) => {
    const { asked, heard, note } = notesOn(notes, question.id);
    if (!asked && heard.length === 0 && note.trim() === "") return [];
    const parts = partsToHear(question);
    const inPlace = (isHeard: boolean) => parts.filter((_, part) => heard.includes(part) === isHeard);
    // Where nothing was ticked, nothing was weighed either.
    const weighed = heard.length > 0;
    return [
      [
        `${index + 1}. ${prompt.text}`,
        ...(weighed ? inPlace(true).map((part) => `+ ${part}`) : []),
        ...(weighed ? inPlace(false).map((part) => `- ${part}`) : []),
        ...(note.trim() === "" ? [] : [note.trim()]),
      ].join("\n"),
    ];
  });
  if (blocks.length === 0) return t("message.nothing", { code });
  return [`${t("message.head", { code })}\n${t("message.marks")}`, ...blocks].join("\n\n");
}
