import { Mic, Video } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTakeLength } from "../../i18n/take-length.ts";
import { BlobImage } from "../../ui/blob-image.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Picture } from "../../ui/picture.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { Sending } from "./read-sending.ts";
import styles from "./send.module.css";

/** Which take it is. */
export function TakeToSend({ sending: { take, number, thumbnail } }: { readonly sending: Sending }) {
  const { t } = useTranslation("send");
  const format = useFormat();
  const lengthOf = useTakeLength();
  const facts = [t("take", { ...number }), format.date(take.createdAt), lengthOf(take)];
  return (
    <div className={styles.take}>
      <Picture>
        {thumbnail === null ? (
          <span className={styles.plate}>
            <Icon icon={take.hasVideo ? Video : Mic} />
          </span>
        ) : (
          <BlobImage blob={thumbnail} alt="" />
        )}
      </Picture>
      <div>
        <Voice lang="en">{take.questionText}</Voice>
        <p className={styles.meta}>
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
      </div>
      <LinkButton size="small" variant="ghost" className={styles.another} href={`#${paths.takes()}`}>
        {t("anotherTake")}
      </LinkButton>
    </div>
  );
}
