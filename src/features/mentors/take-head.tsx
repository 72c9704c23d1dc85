import { Mic, Video } from "lucide-react";
import { useCallback, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { isolate } from "../../i18n/isolate.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { Voice } from "../../ui/voice.tsx";
import type { KnownTake } from "./kept-replies.ts";
import type { MentorsPorts } from "./mentors-ports.ts";
import styles from "./paste.module.css";

interface TakeHeadProps {
  readonly storage: MentorsPorts["storage"];
  readonly known: KnownTake;
  /** The reference in the reply by which it was found; null: the person chose it. */
  readonly foundBy: string | null;
  readonly children: ReactNode;
}

/** Which take the remarks under it are about. */
export function TakeHead({ storage, known: { take, number }, foundBy, children }: TakeHeadProps) {
  const { t } = useTranslation("mentors");
  const format = useFormat();
  const jpeg = useFresh(useCallback(() => storage.thumbnail(take.id), [storage, take.id]));
  const date = isolate(format.date(take.createdAt));
  return (
    <div className={styles.take}>
      <Picture className={styles.picture}>
        {jpeg === null ? (
          <span className={styles.plate}>
            <Icon icon={take.hasVideo ? Video : Mic} />
          </span>
        ) : (
          <BlobImage blob={jpeg} alt="" />
        )}
      </Picture>
      <div>
        <Voice as="h3" lang="en">
          {take.questionText}
        </Voice>
        <p className={styles.meta}>
          {foundBy === null
            ? t("paste.take", { number, date })
            : t("paste.takeFound", { number, date, ref: isolate(foundBy) })}
        </p>
      </div>
      {children}
    </div>
  );
}
