import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { canAlignAtFirstWord, SIDES, type Pair, type Side } from "../../domain/compare/alignment.ts";
import { partSpans } from "../../domain/rubric/structure-marks.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import type { ComparedTake } from "./compare-controller.ts";
import type { PairPlayer, PairState } from "./pair-player.ts";
import { WaveLane } from "./wave-lane.tsx";
import styles from "./timeline.module.css";

const TICK_STEPS_S = [1, 5, 10, 15, 30, 60, 120, 300, 600];
const MAX_TICKS = 9;
/** A label that would not fit is dropped, not clipped: as shares of the axis. */
const ROOM_FOR_NAME = 0.09;
const ROOM_FOR_SHARE = 0.16;

interface PairTimelineProps {
  readonly takes: Pair<ComparedTake>;
  readonly names: Pair<string>;
  readonly player: PairPlayer;
  readonly state: PairState;
}

/** Both takes on one time axis, which runs from left to right in every language, with one playhead through all. */
export function PairTimeline({ takes, names, player, state }: PairTimelineProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const { axis, heard, placesMs, together } = state;
  const shareOf = (ms: number) => (axis.spanMs > 0 ? ms / axis.spanMs : 0);
  const told = (ms: number) => format.duration(Math.abs(ms - axis.zeroMs));
  const other = heard === 0 ? 1 : 0;
  const lanes: Lanes = {
    structure: takes.some(({ review }) => (review?.marks ?? []).length > 0),
    pauses: takes.some(({ measures: { pauses } }) => (pauses ?? []).length > 0),
  };

  return (
    <div className={styles.frame}>
      <div className={styles.timeline}>
        <div className={styles.names} aria-hidden="true">
          {SIDES.map((side) => (
            <p key={side}>
              <b>{names[side]}</b>
              {lanes.structure && <span>{t("lanes.structure")}</span>}
              {lanes.pauses && <span>{t("lanes.pauses")}</span>}
            </p>
          ))}
        </div>
        <div className={styles.lanes} dir="ltr">
          {SIDES.map((side) => (
            <TakeLanes
              key={side}
              side={side}
              name={names[side]}
              compared={takes[side]}
              lanes={lanes}
              state={state}
              shareOf={shareOf}
            />
          ))}
          {!together && <i className={styles.standing} style={{ "--at": shareOf(placesMs[other]) } as CSSProperties} />}
          <input
            type="range"
            className={styles.range}
            aria-label={together ? t("position") : t("positionOf", { name: names[heard] })}
            aria-valuetext={`${told(placesMs[heard])} ${placesMs[heard] < axis.zeroMs ? t("beforeFirstWord") : ""}`.trim()}
            min={0}
            max={axis.spanMs / 1000}
            step={0.1}
            value={Math.min(placesMs[heard], axis.spanMs) / 1000}
            onChange={(event) => player.seek(event.currentTarget.valueAsNumber * 1000)}
          />
          <div className={styles.ticks} aria-hidden="true">
            {ticks(axis.zeroMs, axis.spanMs).map((ms) => (
              <span key={ms} style={{ "--at": shareOf(ms) } as CSSProperties}>
                {told(ms)}
              </span>
            ))}
          </div>
        </div>
      </div>
      <AlignmentLine takes={takes} names={names} player={player} state={state} />
    </div>
  );
}

/** The lanes in which one of the takes has something to show. */
interface Lanes {
  readonly structure: boolean;
  readonly pauses: boolean;
}

interface TakeLanesProps {
  readonly side: Side;
  readonly name: string;
  readonly lanes: Lanes;
  readonly compared: ComparedTake;
  readonly state: PairState;
  readonly shareOf: (ms: number) => number;
}

function TakeLanes({ side, name, compared, lanes, state, shareOf }: TakeLanesProps) {
  const { t } = useTranslation(["compare", "review"]);
  const { axis, placesMs, lengthsMs } = state;
  const { review, measures, waveform } = compared;
  const lengthMs = lengthsMs[side];
  const offset = axis.offsetsMs[side];
  const stretch = (startMs: number, endMs: number) =>
    ({ "--at": shareOf(offset + startMs), "--share": shareOf(endMs - startMs) }) as CSSProperties;

  return (
    <div className={styles.take} aria-hidden="true">
      <b className={styles.name}>{name}</b>
      <div className={styles.wave}>
        <div style={stretch(0, lengthMs)}>
          <WaveLane waveform={waveform} played={(placesMs[side] - offset) / Math.max(1, lengthMs)} />
        </div>
      </div>
      {lanes.structure && (
        <div className={styles.lane}>
          {partSpans(review?.marks ?? [], lengthMs).map(({ part, startMs, endMs, share }) => {
            const room = shareOf(endMs - startMs);
            const partName = t(`review:structure.parts.${part}`);
            return (
              <span key={part} className={styles.part} style={stretch(startMs, endMs)}>
                {room < ROOM_FOR_NAME
                  ? ""
                  : room < ROOM_FOR_SHARE
                    ? partName
                    : t("partShare", { part: partName, percent: Math.round(share * 100) })}
              </span>
            );
          })}
        </div>
      )}
      {lanes.pauses && (
        <div className={styles.lane}>
          {measures.pauses?.map(({ startMs, endMs }) => (
            <span key={startMs} className={styles.pause} style={stretch(startMs, endMs)}>
              <em>{t("seconds", { value: Math.round((endMs - startMs) / 100) / 10 })}</em>
            </span>
          ))}
          {measures.pauses === null && (
            <em className={styles.unknown}>{t(compared.isRevealed ? "notMeasured" : "afterEvidence")}</em>
          )}
        </div>
      )}
    </div>
  );
}

/** What the two are aligned at, and the other way; or why there is none. */
function AlignmentLine({ takes, names, player, state }: PairTimelineProps) {
  const { t } = useTranslation("compare");
  const format = useFormat();
  const [a, b] = takes;
  if (!canAlignAtFirstWord([a.measures, b.measures])) {
    const unknown = SIDES.filter((side) => takes[side].measures.firstWordMs === null).map((side) => names[side]);
    return <p className={styles.aligned}>{t("aligned.cannot", { names: format.list(unknown) })}</p>;
  }
  const isAtWord = state.alignment === "first-word";
  return (
    <p className={styles.aligned}>
      {isAtWord ? t("aligned.word") : t("aligned.start")}{" "}
      <Button variant="link" size="small" onClick={() => player.setAlignment(isAtWord ? "start" : "first-word")}>
        {isAtWord ? t("aligned.toStart") : t("aligned.toWord")}
      </Button>
    </p>
  );
}

/** Places on the axis, in steps from where the takes are aligned; none so near the end that it would stick out. */
function ticks(zeroMs: number, spanMs: number): readonly number[] {
  const stepMs = 1000 * (TICK_STEPS_S.find((seconds) => spanMs / (seconds * 1000) <= MAX_TICKS) ?? 3600);
  const count = Math.max(1, Math.ceil((spanMs * 0.96 - zeroMs) / stepMs));
  return Array.from({ length: count }, (_, index) => zeroMs + index * stepMs);
}
