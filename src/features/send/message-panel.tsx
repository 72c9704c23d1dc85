import { useTranslation } from "react-i18next";
import { SENT_TEXT_MAX } from "../../domain/records/sent-record.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { SendController, SendState } from "./send-controller.ts";
import styles from "./send.module.css";

interface MessagePanelProps {
  readonly controller: SendController;
  readonly state: SendState;
}

/** The message as it will leave. Once a word of it is changed by hand, the choices beside it change nothing any more. */
export function MessagePanel({ controller, state: { edited } }: MessagePanelProps) {
  const { t } = useTranslation("send");
  return (
    <section className={styles.message}>
      <div className={styles.messageHead}>
        <h2>{t("message.title")}</h2>
        {edited === null ? (
          <span className={styles.small}>{t("message.hint")}</span>
        ) : (
          <Button variant="link" size="small" onClick={() => controller.edit(null)}>
            {t("message.again")}
          </Button>
        )}
      </div>
      <TextArea
        label={t("message.label")}
        labelHidden
        lang="en"
        dir="auto"
        rows={8}
        maxLength={SENT_TEXT_MAX.message}
        value={controller.message}
        onValue={controller.edit}
      />
    </section>
  );
}
