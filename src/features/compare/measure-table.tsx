import { useTranslation } from "react-i18next";
import { LONG_PAUSE_MS, type Measures } from "../../domain/compare/differences.ts";
import { SIDES, type Pair } from "../../domain/compare/alignment.ts";
import { paths } from "../../domain/paths.ts";
import type { NoteTag } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import type { ComparedTake } from "./compare-controller.ts";
import styles from "./differences.module.css";

interface MeasureTableProps {
  readonly takes: Pair<ComparedTake>;
  readonly names: Pair<string>;
  readonly notes: readonly { readonly tag: NoteTag; readonly counts: Pair<number> }[];
}

/** Length, pauses and notes of both, and how they changed. A pause is no fault: nothing here is good or bad. */
export function MeasureTable({ takes, names, notes }: MeasureTableProps) {
  const { t } = useTranslation(["compare", "review"]);
  const format = useFormat();
  const measures = [takes[0].measures, takes[1].measures] as const;
  const seconds = (ms: number) => t("seconds", { value: Math.round(ms / 100) / 10 });
  const pick = (read: (of: Measures) => number | null): Pair<number | null> => [read(measures[0]), read(measures[1])];
  const isUnknown = takes.some(
    ({ isRevealed, isMeasuring, measures: { pauses } }) => isRevealed && !isMeasuring && pauses === null,
  );
  const hidden = SIDES.filter((side) => !takes[side].isRevealed);
  const unknown = [takes[0], takes[1]].map(({ isRevealed, isMeasuring, measures: { pauses } }) =>
    t(isMeasuring ? "measuring" : !isRevealed ? "later" : pauses === null ? "notMeasured" : "noSpeech"),
  );
  const none = [t("none"), t("none")];
  const longest = measures.map((of, index) => (pauseCount(of) === null ? unknown[index] : none[index]) ?? "");

  const rows: readonly Row[] = [
    { name: t("measures.length"), values: pick(({ lengthMs }) => lengthMs), words: format.duration, unknown },
    { name: t("measures.firstWord"), values: pick(({ firstWordMs }) => firstWordMs), words: seconds, unknown },
    {
      name: t("measures.pauses", { length: seconds(LONG_PAUSE_MS) }),
      values: pick(pauseCount),
      words: format.number,
      unknown,
    },
    {
      name: t("measures.longest"),
      values: pick(({ longestPauseMs }) => longestPauseMs),
      words: seconds,
      unknown: longest,
    },
  ];
  const noteRows = notes.map(({ tag, counts }): Row => ({
    name: t(`review:notes.tags.${tag}`),
    values: counts,
    words: format.number,
    unknown,
  }));

  return (
    <>
      <DifferenceTable title={t("measures.title")} names={names} rows={rows} />
      {isUnknown && <p className={styles.meta}>{t("measures.why")}</p>}
      {hidden.map((side) => (
        <p key={side} className={styles.meta}>
          {names[side]}:{" "}
          <LinkButton size="small" variant="link" href={`#${paths.review(takes[side].take.id)}`}>
            {t("afterEvidence")}
          </LinkButton>
        </p>
      ))}
      {noteRows.length > 0 && <DifferenceTable title={t("notes.title")} names={names} rows={noteRows} />}
    </>
  );
}

/** Null where it is not measured, and where nobody speaks: then nothing is between words. */
const pauseCount = ({ firstWordMs, pauses }: Measures): number | null =>
  firstWordMs === null || pauses === null ? null : pauses.length;

interface Row {
  readonly name: string;
  readonly values: Pair<number | null>;
  readonly words: (value: number) => string;
  /** Said where a value is null. */
  readonly unknown: readonly string[];
}

interface DifferenceTableProps {
  readonly title: string;
  readonly names: Pair<string>;
  readonly rows: readonly Row[];
}

function DifferenceTable({ title, names, rows }: DifferenceTableProps) {
  const { t } = useTranslation("compare");
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">{t("measures.change")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, values: [before, after], words, unknown }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before === null ? unknown[0] : words(before)}</td>
            <td>{after === null ? unknown[1] : words(after)}</td>
            <td>{before === null || after === null ? "" : <Moved by={after - before} words={words} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "−0:29", "+2", or "same" where rounding leaves nothing. */
function Moved({ by, words }: { readonly by: number; readonly words: (value: number) => string }) {
  const { t } = useTranslation("compare");
  const amount = words(Math.abs(by));
  if (amount === words(0)) return t("measures.same");
  return <bdi>{t(by < 0 ? "measures.less" : "measures.more", { amount })}</bdi>;
}
