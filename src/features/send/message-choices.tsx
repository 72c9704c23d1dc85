import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CONTEXT_FACTS, WISHES, type Context } from "../../domain/mentors/message.ts";
import { SENT_TEXT_MAX } from "../../domain/records/sent-record.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { SendController, SendState } from "./send-controller.ts";
import styles from "./send.module.css";

interface MessageChoicesProps {
  readonly controller: SendController;
  readonly state: SendState;
  readonly context: Context;
}

/** What the message says: facts of the applicant, none unless ticked, and the one thing they want to know. */
export function MessageChoices({ controller, state: { ticked, wish, to }, context }: MessageChoicesProps) {
  const { t } = useTranslation("send");
  const id = useId();
  const facts = CONTEXT_FACTS.flatMap((fact) => (context[fact] === undefined ? [] : [{ fact, words: context[fact] }]));

  return (
    <>
      <div className={styles.setting}>
        <p className={styles.label}>
          <span id={`${id}-context`}>{t("context.label")}</span>
          <small>{t("context.hint")}</small>
        </p>
        {facts.length === 0 ? (
          <p className={styles.none}>{t("context.none")}</p>
        ) : (
          // The words of the message, which is English.
          <div role="group" aria-labelledby={`${id}-context`} lang="en" className={styles.facts}>
            {facts.map(({ fact, words }) => (
              <Checkbox
                key={fact}
                label={words.slice(0, 1).toUpperCase() + words.slice(1)}
                checked={ticked.has(fact)}
                onValue={(isTicked) => controller.tick(fact, isTicked)}
              />
            ))}
          </div>
        )}
      </div>
      <div className={styles.field}>
        <TextArea
          layout="beside"
          label={t("wish.label")}
          voice
          dir="auto"
          value={wish}
          maxLength={300}
          onValue={controller.wish}
          beside={
            <div role="group" aria-label={t("wish.suggestions")} className={styles.wishes} lang="en">
              {WISHES.map((one) => (
                <Button
                  key={one}
                  size="small"
                  variant="ghost"
                  dir="ltr"
                  aria-pressed={wish === one}
                  onClick={() => controller.wish(one)}
                >
                  {one}
                </Button>
              ))}
            </div>
          }
        />
      </div>
      <div className={styles.field}>
        <TextField
          layout="beside"
          label={t("to.label")}
          hint={t("to.hint")}
          dir="auto"
          autoComplete="off"
          maxLength={SENT_TEXT_MAX.to}
          value={to}
          onValue={controller.sendTo}
        />
      </div>
    </>
  );
}
