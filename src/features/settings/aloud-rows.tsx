import { Play, Square } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SettingsRecord } from "../../domain/records/records.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import type { SettingsChange, SettingsPorts } from "./settings-ports.ts";
import styles from "./settings.module.css";

interface AloudRowsProps {
  readonly speaker: SettingsPorts["speaker"];
  readonly settings: SettingsRecord;
  readonly onChange: (change: SettingsChange) => void;
}

// Not translated: what is read aloud later is an English question.
const SAMPLE = "Tell me about yourself.";

/** Reading aloud, where a voice lives on this device; else why not. */
export function AloudRows({ speaker, settings, onChange }: AloudRowsProps) {
  const { t } = useTranslation("settings");
  const voices = useFresh(useCallback(() => speaker.voices(), [speaker]));

  if (voices === null || voices.length === 0)
    return (
      <Field layout="beside" group label={t("practice.aloud")}>
        {() => <p className={styles.note}>{voices === null ? t("practice.voicesWait") : t("practice.noVoice")}</p>}
      </Field>
    );
  const chosen = voices.find(({ uri }) => uri === settings.voiceUri)?.uri ?? null;
  return (
    <>
      <Field layout="beside" group label={t("practice.aloud")}>
        {({ id, ...named }) => (
          <div id={id} role="group" {...named}>
            <Switch
              label={t("practice.read")}
              checked={settings.readAloud}
              onValue={(readAloud) => onChange({ readAloud })}
            />
          </div>
        )}
      </Field>
      <Select
        layout="beside"
        label={t("practice.voice")}
        className={styles.select}
        options={[
          { value: "", label: t("practice.voiceDefault") },
          ...voices.map(({ uri, name }) => ({ value: uri, label: name })),
        ]}
        value={chosen ?? ""}
        onValue={(uri) => onChange({ voiceUri: uri || null })}
        beside={<HearIt speaker={speaker} voiceUri={chosen} />}
      />
    </>
  );
}

function HearIt({
  speaker,
  voiceUri,
}: {
  readonly speaker: SettingsPorts["speaker"];
  readonly voiceUri: string | null;
}) {
  const { t } = useTranslation("settings");
  const [state, setState] = useState<"silent" | "speaking" | "failed">("silent");

  useEffect(() => () => speaker.cancel(), [speaker]);

  async function hear() {
    setState("speaking");
    const end = await speaker.speak(SAMPLE, voiceUri);
    setState(end === "failed" || end === "skipped" ? "failed" : "silent");
  }

  return (
    <>
      {state === "speaking" ? (
        <Button size="small" variant="ghost" icon={Square} iconFilled onClick={() => speaker.cancel()}>
          {t("practice.stop")}
        </Button>
      ) : (
        <Button size="small" variant="ghost" icon={Play} iconFilled onClick={() => void hear()}>
          {t("practice.hear")}
        </Button>
      )}
      <span role="status" className={styles.note}>
        {state === "failed" && t("practice.hearFailed")}
      </span>
    </>
  );
}
