import { Copy, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { promptsMs } from "../../domain/interview/interview-times.ts";
import type { InterviewPlan } from "../../domain/interview/plan.ts";
import { mayBeSensitive } from "../../domain/interview/sensitive.ts";
import { sheetOf } from "../../domain/interview/sheet.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { notesOn, type SheetNotesRecord } from "../../domain/records/sheet-notes.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { Voice } from "../../ui/voice.tsx";
import { notesText } from "./notes-text.ts";
import type { SheetPorts } from "./sheet-ports.ts";
import styles from "./sheet.module.css";

interface OverviewProps {
  readonly ports: SheetPorts;
  readonly plan: InterviewPlan;
  readonly banks: readonly Bank[];
  readonly notes: SheetNotesRecord;
  /** Index of the question to open. */
  readonly onOpen: (index: number) => void;
}

/** What to do, all questions, and the notes to send when they were asked. */
export function Overview({ ports, plan, banks, notes, onOpen }: OverviewProps) {
  const { t } = useTranslation(["sheet", "practice", "units"]);
  const format = useFormat();
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const questions = sheetOf(plan, banks);
  const text = notesText(plan, questions, notes, t);
  const current = copied?.text === text ? copied : null;

  async function copy() {
    setCopied({ text, done: await ports.copyText(text) });
  }

  // Once everything was asked, sending the notes comes first.
  const isDone = questions.every(({ question }) => notesOn(notes, question.id).asked);
  const send = (
    <>
      <div className={styles.actions}>
        <Button variant={isDone ? "primary" : "secondary"} icon={Copy} onClick={() => void copy()}>
          {current?.done ? t("copied") : t("copy")}
        </Button>
        <Button icon={Printer} onClick={() => ports.print()}>
          {t("print")}
        </Button>
      </div>
      <p role="status" className={styles.meta}>
        {current && !current.done ? t("notCopied") : t(ports.storage.kind === "memory" ? "keptBriefly" : "kept")}
      </p>
      {current && !current.done && (
        <pre className={styles.toCopy} lang="en" dir="ltr">
          {text}
        </pre>
      )}
    </>
  );

  return (
    <div className={styles.page}>
      <h2 className={styles.form}>{t(`practice:presets.${plan.form.preset}.title`)}</h2>
      <p className={styles.text}>
        {t("lead", {
          questions: t("units:questions", { count: questions.length }),
          length: format.minutes(promptsMs(plan.prompts, 1)),
        })}
      </p>
      <ol className={styles.steps}>
        <li>{t("how.read")}</li>
        <li>{t("how.listen")}</li>
        <li>{t("how.send")}</li>
      </ol>
      {mayBeSensitive(plan, banks) && (
        <Notice tone="info" title={t("sensitive")}>
          {t("sensitiveText")}
        </Notice>
      )}
      {isDone && send}
      <Rows label={t("all")}>
        {questions.map(({ question, prompt }, index) => {
          const { asked, note } = notesOn(notes, question.id);
          const isNoted = note.trim() !== "";
          const state = asked ? (isNoted ? t("askedNoted") : t("isAsked")) : isNoted ? t("noted") : undefined;
          return (
            <Row
              key={question.id}
              title={
                <Voice as="span" lang="en">
                  {prompt.text}
                </Voice>
              }
              description={state}
              trailing={format.duration(prompt.answerMs)}
              onPress={() => onOpen(index)}
            />
          );
        })}
      </Rows>
      {!isDone && send}
    </div>
  );
}
