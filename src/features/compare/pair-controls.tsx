import { Headphones, Link2, Pause, Play, StepBack, StepForward } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Pair } from "../../domain/compare/alignment.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import type { PairPlayer, PairState } from "./pair-player.ts";
import styles from "./compare.module.css";

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2];
const STEP_MS = 5_000;

interface PairControlsProps {
  readonly player: PairPlayer;
  readonly state: PairState;
  readonly names: Pair<string>;
}

/** One bar for both; played apart, for the one that is heard. */
export function PairControls({ player, state, names }: PairControlsProps) {
  const { t } = useTranslation("compare");
  const { playing, together, heard, speed } = state;
  const other = heard === 0 ? 1 : 0;
  const play = together ? t("playBoth") : t("playOne", { name: names[heard] });

  return (
    <div className={styles.controls} dir="ltr">
      <IconButton
        icon={StepBack}
        label={t("back")}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => player.seekBy(-STEP_MS)}
      />
      <IconButton
        icon={playing ? Pause : Play}
        iconFilled
        round
        variant="primary"
        label={playing ? t("pause") : play}
        aria-keyshortcuts="Space K"
        onClick={() => player.toggle()}
      />
      <IconButton
        icon={StepForward}
        label={t("on")}
        aria-keyshortcuts="ArrowRight"
        onClick={() => player.seekBy(STEP_MS)}
      />
      <p className={styles.time}>
        <PlaceWords state={state} />
      </p>
      <Select
        label={t("speed")}
        labelHidden
        className={styles.speed}
        options={SPEEDS.map((value) => ({ value: String(value), label: t("times", { speed: value }) }))}
        value={String(speed)}
        onValue={(value) => player.setSpeed(Number(value))}
      />
      <Button size="small" icon={Headphones} kbd="X" aria-keyshortcuts="X" onClick={() => player.hear(other)}>
        {t("hear", { name: names[other] })}
      </Button>
      <Button
        size="small"
        icon={Link2}
        kbd="B"
        aria-keyshortcuts="B"
        aria-pressed={together}
        className={together ? styles.pressed : undefined}
        onClick={() => player.setTogether(!together)}
      >
        {t("together")}
      </Button>
    </div>
  );
}

/** "0:41 from the first word": where both are, told from where they are aligned. */
function PlaceWords({ state: { axis, placesMs, heard, alignment } }: { readonly state: PairState }) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const ms = placesMs[heard] - axis.zeroMs;
  if (alignment === "start") return format.duration(ms);
  return (
    <>
      {format.duration(Math.abs(ms))} <span>{ms < 0 ? t("beforeFirstWord") : t("fromFirstWord")}</span>
    </>
  );
}
