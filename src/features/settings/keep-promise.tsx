import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

type Promised = "persistent" | "best-effort" | "unknown" | "memory";

const ICONS = {
  persistent: CircleCheck,
  "best-effort": TriangleAlert,
  unknown: CircleDashed,
  memory: TriangleAlert,
} as const;

interface KeepPromiseProps {
  readonly ports: SettingsPorts;
  readonly persistence: Exclude<Promised, "memory">;
}

/** Whether the browser may clear the takes, and asking it not to. */
export function KeepPromise({ ports: { storage, storageRoom }, persistence }: KeepPromiseProps) {
  const { t } = useTranslation("settings");
  const [answer, setAnswer] = useState<Exclude<Promised, "memory"> | null>(null);
  const state: Promised = storage.kind === "memory" ? "memory" : (answer ?? persistence);

  return (
    <div className={classNames(styles.promise, styles[state])}>
      <Icon icon={ICONS[state]} className={styles.promiseIcon} />
      <div className={styles.promiseWords}>
        <p>
          <b>{t("storage.kept")}</b>{" "}
          <span className={styles.promiseState}>
            {state === "unknown" ? t("storage.unknownPromise") : t(`storage.${state}`)}
          </span>
        </p>
        <p role="status" className={styles.note}>
          {answer === null ? t(`storage.text.${state}`) : t(`storage.answer.${answer}`)}
        </p>
      </div>
      {state === "best-effort" && (
        <Button size="small" onClick={() => void storageRoom.requestPersistence().then(setAnswer)}>
          {t("storage.ask")}
        </Button>
      )}
    </div>
  );
}
