import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Result } from "../../domain/result.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./settings.module.css";

interface EraseDialogProps {
  readonly things: readonly string[];
  readonly eraseAll: () => Promise<Result<void, StorageFailure>>;
  readonly onErased: () => void;
  readonly onKeep: () => void;
}

/** Asks twice: what goes, then the word typed. */
export function EraseDialog({ things, onKeep, ...erasing }: EraseDialogProps) {
  const { t } = useTranslation("settings");
  const format = useFormat();
  const [isSure, setSure] = useState(false);

  if (isSure) return <TypeToErase onKeep={onKeep} {...erasing} />;
  return (
    <Dialog
      title={t("erase.ask")}
      safeLabel={t("erase.keep")}
      onSafe={onKeep}
      actions={
        <Button danger variant="ghost" onClick={() => setSure(true)}>
          {t("erase.goOn")}
        </Button>
      }
    >
      <p>{t("erase.askText", { things: format.list(things) })}</p>
      <p>{t("erase.noUndo")}</p>
    </Dialog>
  );
}

function TypeToErase({ eraseAll, onErased, onKeep }: Omit<EraseDialogProps, "things">) {
  const { t, i18n } = useTranslation("settings");
  const [typed, setTyped] = useState("");
  const [state, setState] = useState<"waiting" | "erasing" | "failed">("waiting");
  const word = t("erase.word");
  const isTyped = typed.trim().toLocaleLowerCase(i18n.language) === word.toLocaleLowerCase(i18n.language);
  const unavailable = state === "erasing" ? t("erase.erasing") : isTyped ? undefined : t("erase.wait");

  async function erase() {
    if (unavailable !== undefined) return;
    setState("erasing");
    const erased = await eraseAll();
    if (erased.ok) onErased();
    else setState("failed");
  }

  return (
    <Dialog
      key="type"
      title={t("erase.again")}
      safeLabel={t("erase.keep")}
      onSafe={() => {
        if (state !== "erasing") onKeep();
      }}
      actions={
        <Button danger variant="ghost" unavailable={unavailable} onClick={() => void erase()}>
          {state === "failed" ? t("retry") : t("erase.action")}
        </Button>
      }
    >
      <form
        className={styles.typing}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void erase();
        }}
      >
        <TextField label={t("erase.type", { word })} value={typed} onValue={setTyped} autoComplete="off" />
      </form>
      {state === "failed" && (
        <Notice tone="bad" role="alert" title={t("erase.failedTitle")}>
          {t("erase.failedText")}
        </Notice>
      )}
    </Dialog>
  );
}
