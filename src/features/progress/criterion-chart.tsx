import { ENOUGH, middleLevel, type CriterionSeries, type RatingPoint } from "../../domain/progress/rating-series.ts";
import { RUBRIC_VERSION } from "../../domain/rubric/criteria.ts";
import styles from "./criteria.module.css";

/** How many of the newest ratings a chart shows. */
export const DRAWN = 30;

const WIDTH = 260;
const HEIGHT = 44;
const EDGE = 7;
const STEP = (HEIGHT - 2 * EDGE) / 4;
const MIN_SLOTS = 10;

const heightOf = (level: number): number => HEIGHT - EDGE - (level - 1) * STEP;

/**
 * Every rating as a point, oldest to newest from left to right in every language, evenly spaced. From ENOUGH ratings on a line
 * follows the middle of three neighbors. What it shows stands in words beside it and in the table behind it.
 */
export function CriterionChart({ series }: { readonly series: CriterionSeries }) {
  const points = series.points.slice(-DRAWN);
  const slots = Math.max(MIN_SLOTS, points.length) - 1;
  const placeOf = (index: number): number => EDGE + (index * (WIDTH - 2 * EDGE)) / slots;
  const placed = points.map((point, index) => ({ point, x: placeOf(index), y: heightOf(point.level) }));
  const current = placed.filter(({ point }) => isCurrent(point));

  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[1, 3, 5].map((level) => (
        <line key={level} x1={0} x2={WIDTH} y1={heightOf(level)} y2={heightOf(level)} className={styles.guide} />
      ))}
      {current.length >= ENOUGH && (
        <polyline
          className={styles.trend}
          points={current
            .map(({ x, point }, index) => {
              const first = Math.max(0, Math.min(index - 1, current.length - 3));
              const near = current.slice(first, first + 3).map((other) => other.point.level);
              return `${x.toFixed(1)},${heightOf(middleLevel(near) ?? point.level).toFixed(1)}`;
            })
            .join(" ")}
        />
      )}
      {placed.map(({ point, x, y }, index) => (
        <Mark key={point.takeId} point={point} x={x} y={y} isLast={index === placed.length - 1} />
      ))}
    </svg>
  );
}

const isCurrent = ({ rubricVersion }: RatingPoint): boolean => rubricVersion === RUBRIC_VERSION;

interface MarkProps {
  readonly point: RatingPoint;
  readonly x: number;
  readonly y: number;
  readonly isLast: boolean;
}

/** A filled circle: given blind. A ring: given with the evidence in sight. A square: by another version of the rubric. */
function Mark({ point, x, y, isLast }: MarkProps) {
  const radius = isLast ? 4.5 : 3.5;
  return isCurrent(point) ? (
    <circle cx={x} cy={y} r={radius} className={point.isBlind ? styles.blind : styles.seen} />
  ) : (
    <rect x={x - 3.5} y={y - 3.5} width={7} height={7} className={styles.other} />
  );
}
