import { Mic, Video } from "lucide-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { TakeRecord } from "../../domain/records/records.ts";
import { weakest } from "../../domain/rubric/review.ts";
import { useFormat } from "../../i18n/format.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import type { Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OwnTakesProps {
  readonly ports: QuestionsPorts;
  readonly takes: readonly TakeRecord[];
  readonly library: Library;
}

/** Every answer to this question, newest first, named by its weakest criterion. */
export function OwnTakes({ ports, takes, library }: OwnTakesProps) {
  const { t } = useTranslation(["questions", "rubric"]);
  const format = useFormat();
  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{t("takes.title")}</h2>
      {takes.length === 0 ? (
        <p className={styles.meta}>{t("takes.none")}</p>
      ) : (
        <ul role="list" className={styles.takes}>
          {takes.map((take) => {
            const lowest = weakest(library.reviewOf(take.id));
            return (
              <li key={take.id}>
                <a className={styles.take} href={`#${paths.review(take.id)}`}>
                  <Thumbnail storage={ports.storage} take={take} />
                  <span>
                    <span className={styles.strong}>{format.dateTime(take.createdAt)}</span>
                    <br />
                    <span className={styles.meta}>{format.duration(take.durationMs)}</span>
                  </span>
                  <span className={styles.weakest}>
                    {lowest === null
                      ? t("takes.notRated")
                      : t("takes.rated", {
                          criterion: t(`rubric:criteria.${lowest.criterion}.short`),
                          level: lowest.level,
                        })}
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Thumbnail({ storage, take }: { readonly storage: QuestionsPorts["storage"]; readonly take: TakeRecord }) {
  const { id, hasVideo } = take;
  const jpeg = useFresh(
    useCallback(async () => (hasVideo ? storage.thumbnail(id) : null), [storage, id, hasVideo]),
    storage,
  );
  return (
    <Picture className={styles.thumbnail}>
      {jpeg === null ? (
        <span className={styles.plate}>
          <Icon icon={hasVideo ? Video : Mic} />
        </span>
      ) : (
        <BlobImage blob={jpeg} alt="" />
      )}
    </Picture>
  );
}
