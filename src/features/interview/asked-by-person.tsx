import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentPrompt, type SessionState } from "../../domain/interview/session-machine.ts";
import { Button } from "../../ui/button.tsx";
import { Voice } from "../../ui/voice.tsx";
import styles from "./ask-screen.module.css";

/** In the place of the question, where a person reads it from their sheet. */
export function AskedByPerson({ session }: { readonly session: SessionState }) {
  const { t } = useTranslation("interview");
  const [isShown, setShown] = useState(false);
  const { position, prompts } = session;
  return (
    <>
      <p className={styles.kind}>{t("person.where", { position: position + 1, count: prompts.length })}</p>
      {isShown ? (
        <Voice as="h1" size={38} lang="en">
          {currentPrompt(session)?.text}
        </Voice>
      ) : (
        <Voice as="h1" size={38}>
          {t("person.asks")}
        </Voice>
      )}
      <p className={styles.kind}>{t("person.look")}</p>
      {!isShown && (
        <Button variant="ghost" size="small" onClick={() => setShown(true)}>
          {t("person.show")}
        </Button>
      )}
    </>
  );
}
