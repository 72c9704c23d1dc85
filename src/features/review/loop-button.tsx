import { Repeat, Repeat1 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Playback } from "./playback.ts";
import { usePlayback } from "./use-playback.ts";

interface LoopButtonProps {
  readonly playback: Playback;
  readonly className: string | undefined;
}

/** One press sets the start of a loop, the next its end, the third takes it away. Its name says which is next. */
export function LoopButton({ playback, className }: LoopButtonProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const startMs = usePlayback(playback, ({ loop }) => loop?.startMs ?? null);
  const endMs = usePlayback(playback, ({ loop }) => loop?.endMs ?? null);
  const isOn = startMs !== null && endMs !== null;

  const label = isOn
    ? t("player.loopOff", { from: format.duration(startMs), to: format.duration(endMs) })
    : startMs === null
      ? t("player.loopFrom")
      : t("player.loopTo", { from: format.duration(startMs) });

  return (
    <IconButton
      icon={startMs !== null && !isOn ? Repeat1 : Repeat}
      label={label}
      aria-pressed={isOn}
      variant={startMs === null ? "ghost" : "secondary"}
      className={className}
      onClick={() => playback.turnLoop()}
    />
  );
}
