import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { PresetId } from "../../domain/interview/form.ts";
import { presetForm } from "../../domain/interview/presets.ts";
import { conditionsOf } from "../../domain/questions/profile.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Row, Rows } from "../../ui/rows.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { CodeEntry } from "./code-entry.tsx";
import { formMs } from "../../domain/interview/interview-times.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { useSettings } from "./use-settings.ts";

type StartablePreset = Exclude<PresetId, "custom">;

interface PresetRowsProps {
  readonly ports: PracticePorts;
  readonly onStart: (preset: StartablePreset) => void;
  /** Not where a button above starts one question. */
  readonly withOneQuestion: boolean;
}

/** Ways to start, each with its honest length. */
export function PresetRows({ ports, onStart, withOneQuestion }: PresetRowsProps) {
  const { t } = useTranslation("practice");
  const format = useFormat();
  const settings = useSettings(ports);
  const presets: readonly StartablePreset[] = ["warm-up", "img-focus", "full-interview"];
  const { clock, storage } = ports;
  const profile = useFresh(
    useCallback(() => storage.profile(), [storage]),
    storage,
  );
  const isKnown = profile !== null && conditionsOf(profile, clock.now()).length > 0;
  const length = (id: StartablePreset) => format.minutes(formMs(presetForm(id, settings), settings.extendedTime));

  return (
    <>
      <Rows layout="columns">
        {(withOneQuestion ? (["one-question", ...presets] as const) : presets).map((id) => (
          <Row
            key={id}
            title={t(`presets.${id}.title`)}
            description={id === "img-focus" && isKnown ? t("presets.fits") : t(`presets.${id}.text`)}
            trailing={length(id)}
            onPress={() => onStart(id)}
          />
        ))}
        <Row title={t("asksMe.title")} description={t("asksMe.text")} href={`#${paths.asksMe()}`} />
        <Row title={t("build.title")} description={t("build.text")} href={`#${paths.build()}`} />
      </Rows>
      <CodeEntry go={ports.go} beside />
    </>
  );
}
