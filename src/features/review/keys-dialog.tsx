import { useTranslation } from "react-i18next";
import type { AnswerPart } from "../../domain/records/records.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { MARK_KEYS } from "./review-keys.ts";
import styles from "./keys-dialog.module.css";

const KEYS = [
  { name: "toggle", keys: ["Space", "K"] },
  { name: "ten", keys: ["J", "L"] },
  { name: "five", keys: ["←", "→"] },
  { name: "frame", keys: [",", "."] },
  { name: "tenth", keys: ["0", "9"] },
  { name: "note", keys: ["M"] },
  { name: "filler", keys: ["F"] },
  { name: "rate", keys: ["1", "5"] },
  { name: "list", keys: ["?"] },
] as const;

interface KeysDialogProps {
  readonly parts: readonly AnswerPart[];
  readonly onClose: () => void;
}

/** Every key of this place. */
export function KeysDialog({ parts, onClose }: KeysDialogProps) {
  const { t } = useTranslation("review");
  return (
    <Dialog title={t("keys.title")} safeLabel={t("keys.close")} onSafe={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(({ name, keys }) => (
          <div key={name}>
            <dt dir="ltr">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
        {parts.map((part) => (
          <div key={part}>
            <dt dir="ltr">
              <Kbd>{`Shift ${MARK_KEYS[part]}`}</Kbd>
            </dt>
            <dd>{t("keys.mark", { part: t(`structure.parts.${part}`) })}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
