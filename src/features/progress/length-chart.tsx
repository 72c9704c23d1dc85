import { isWithin, type TimedTake } from "../../domain/progress/answer-lengths.ts";
import styles from "./progress.module.css";

const WIDTH = 344;
const ROW = 11;
const BAR = 6;
/** The limit stands here, whatever it was; bars are shares of it. */
const LIMIT_AT = 0.66 * WIDTH;

/** Each answer as a bar against its own limit, oldest on top; what is over the limit is hatched. */
export function LengthChart({ takes }: { readonly takes: readonly TimedTake[] }) {
  const height = takes.length * ROW;
  return (
    <svg className={styles.lengths} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      <defs>
        <pattern id="over-limit" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.75" height="4" className={styles.over} />
        </pattern>
      </defs>
      {takes.map((take, index) => {
        const end = Math.min(WIDTH, (take.durationMs / take.limitMs) * LIMIT_AT);
        const y = index * ROW + (ROW - BAR) / 2;
        return (
          <g key={take.id}>
            <rect x={0} y={y} width={Math.min(end, LIMIT_AT)} height={BAR} rx={2} className={styles.length} />
            {!isWithin(take) && (
              <rect x={LIMIT_AT} y={y} width={Math.max(2, end - LIMIT_AT)} height={BAR} fill="url(#over-limit)" />
            )}
          </g>
        );
      })}
      <line x1={LIMIT_AT} x2={LIMIT_AT} y1={0} y2={height} className={styles.limit} />
    </svg>
  );
}
