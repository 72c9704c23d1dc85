import { Fragment, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Strip, StripBlock } from "../../domain/timeline/strip.ts";
import { classNames } from "../../ui/class-names.ts";
import styles from "./strip.module.css";

/** The path by month, as a picture of the rows under it. Time runs from left to right in every language. */
export function TimelineStrip({ strip }: { readonly strip: Strip }) {
  const { t } = useTranslation("timeline");
  return (
    <div aria-hidden className={styles.strip}>
      {strip.lines.map(({ lane, blocks }, place) => (
        <Fragment key={`${lane} ${blocks[0]?.key ?? ""}`}>
          <span className={styles.label}>{strip.lines[place - 1]?.lane !== lane && t(`lanes.${lane}`)}</span>
          <div className={styles.lane}>
            {blocks.map((block, at) => (
              <Block key={block.key} block={block} next={blocks[at + 1] ?? null} />
            ))}
            <i className={styles.now} style={placed(strip.now)} />
          </div>
        </Fragment>
      ))}
      <span />
      <div className={classNames(styles.lane, styles.years)}>
        {strip.years.map(({ year, at }) => (
          <span key={year} className={styles.year} style={placed(at)}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What a name beside a dot needs of the strip, in percent. */
const roomFor = (name: string): number => 3 + name.length * 1.2;

function Block({ block, next }: { readonly block: StripBlock; readonly next: StripBlock | null }) {
  const { look, label, start, length } = block;
  if (look !== "moment")
    return (
      <span className={classNames(styles.block, styles[look])} style={placed(start, length)}>
        {look !== "gap" && <bdi>{label}</bdi>}
      </span>
    );
  const isFree = (next?.start ?? 100) - start >= roomFor(label);
  return (
    <span className={styles.moment} style={placed(start)}>
      {isFree && <bdi>{label}</bdi>}
    </span>
  );
}

const placed = (start: number, length?: number): CSSProperties => ({
  left: `${start}%`,
  ...(length !== undefined && { width: `calc(${length}% - 2px)` }),
});
