import { useTranslation } from "react-i18next";
import { LONG_PAUSE_MS } from "../../domain/compare/differences.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTakeLength } from "../../i18n/take-length.ts";
import { Voice } from "../../ui/voice.tsx";
import { OwnDates } from "./own-dates.tsx";
import { RatingTable } from "./rating-table.tsx";
import type { ReportedTake } from "./read-report.ts";
import type { ReportPorts } from "./report-ports.ts";
import { Stills } from "./stills.tsx";
import styles from "./report.module.css";

interface TakeSheetProps {
  readonly ports: ReportPorts;
  readonly reported: ReportedTake;
  readonly headingLevel: 1 | 2;
  readonly withNotes: boolean;
  readonly withStills: boolean;
}

/** One take on paper. */
export function TakeSheet({ ports, reported, headingLevel, withNotes, withStills }: TakeSheetProps) {
  const { t } = useTranslation("report");
  const format = useFormat();
  const lengthOf = useTakeLength();
  const { take, number, review, dates } = reported;
  const facts = [
    t(take.kind === "follow-up" ? "followUp" : "take", { ...number }),
    format.dateTime(take.createdAt),
    take.limitMs === null
      ? lengthOf(take)
      : t("lengthAndTarget", { length: lengthOf(take), target: format.duration(take.limitMs) }),
  ];

  return (
    <article className={styles.take}>
      <Voice as={headingLevel === 1 ? "h1" : "h2"} lang="en" className={styles.question}>
        {take.questionText}
      </Voice>
      <p className={styles.facts}>
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
      <div className={styles.change}>
        <OneChange reported={reported} />
        {withStills && <Stills ports={ports} take={take} review={review} />}
      </div>
      <RatingTable take={take} review={review} />
      {dates.length > 0 && <OwnDates dates={dates} />}
      {withNotes && <Notes reported={reported} />}
      <Measured reported={reported} />
    </article>
  );
}

function OneChange({ reported: { review } }: { readonly reported: ReportedTake }) {
  const { t } = useTranslation("report");
  const text = review?.oneChange.trim() ?? "";
  const earlier = review?.earlierChange ?? null;
  if (text === "" && earlier === null) return null;
  return (
    <section>
      {text !== "" && (
        <>
          <h2>{t("change.next")}</h2>
          <Voice size={22}>
            <bdi>{text}</bdi>
          </Voice>
        </>
      )}
      {earlier !== null && (
        <p>
          {t("change.last")} <bdi>“{earlier.text}”</bdi> {t(`change.${earlier.happened}`)}
        </p>
      )}
    </section>
  );
}

function Notes({ reported: { review } }: { readonly reported: ReportedTake }) {
  const { t } = useTranslation(["report", "review"]);
  const format = useFormat();
  const notes = review?.notes ?? [];
  const whole = review?.note.trim() ?? "";
  if (notes.length === 0 && whole === "") return null;
  return (
    <section className={styles.notes}>
      <h2>{t("notes.title")}</h2>
      {notes.length > 0 && (
        <dl>
          {notes.map(({ id, atMs, tag, text }) => (
            <div key={id}>
              <dt>{format.duration(atMs)}</dt>
              <dd>
                <bdi>{text}</bdi> {tag !== "other" && <span>{t(`review:notes.tags.${tag}`)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {whole !== "" && (
        <p>
          <bdi>{whole}</bdi>
        </p>
      )}
    </section>
  );
}

/** What was measured, in one line at the foot; nothing where it was not. */
function Measured({ reported: { measures } }: { readonly reported: ReportedTake }) {
  const { t } = useTranslation("report");
  const { firstWordMs, pauses, longestPauseMs } = measures;
  if (firstWordMs === null || pauses === null) return null;
  const seconds = (ms: number) => t("seconds", { value: Math.round(ms / 100) / 10 });
  return (
    <p className={styles.measured}>
      {t("measured.firstWord", { length: seconds(firstWordMs) })}{" "}
      {t("measured.pauses", { count: pauses.length, limit: seconds(LONG_PAUSE_MS) })}{" "}
      {longestPauseMs !== null && t("measured.longest", { length: seconds(longestPauseMs) })}
    </p>
  );
}
