import { MapPin } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Playback } from "./playback.ts";
import { usePlayback } from "./use-playback.ts";
import styles from "./rubric.module.css";

interface PinnedMomentProps {
  /** The name of the criterion. */
  readonly name: string;
  readonly pinMs: number | null;
  readonly playback: Playback;
  readonly onPin: (atMs: number | null) => void;
}

/** The moment that shows a criterion: the one on screen can be pinned, the pinned one is gone to. */
export function PinnedMoment({ name, pinMs, playback, onPin }: PinnedMomentProps) {
  const { t } = useTranslation("review");
  const format = useFormat();
  const second = usePlayback(playback, (state) => Math.floor(state.timeMs / 1000));

  if (pinMs === null) {
    const time = format.duration(second * 1000);
    return (
      <Button size="small" variant="link" onClick={() => onPin(playback.nowMs())}>
        {t("pin.add", { time })}
        <span className="visually-hidden">: {name}</span>
      </Button>
    );
  }

  const time = format.duration(pinMs);
  return (
    <span className={styles.pinned}>
      <Icon icon={MapPin} size="small" />
      <Button size="small" variant="link" onClick={() => playback.seek(pinMs)}>
        {t("pin.shown", { time })}
      </Button>
      <Button size="small" variant="ghost" onClick={() => onPin(null)}>
        {t("pin.remove")}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </span>
  );
}
