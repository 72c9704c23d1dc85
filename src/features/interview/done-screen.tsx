import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { Voice } from "../../ui/voice.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import type { RoomProps } from "./room.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import styles from "./done-screen.module.css";

/** All questions were asked: what was recorded, and where to rate it. The camera is off. */
export function DoneScreen({ room }: RoomProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const primary = useFocusOn<HTMLAnchorElement>("done");
  const { takes, numbers } = room;
  const first = takes[0];

  return (
    <>
      <section className={styles.done}>
        <h1 className={styles.title}>{t("done.heading")}</h1>
        <p className={styles.lead}>
          {takes.length === 0 ? t("done.text_zero") : t("done.text", { count: takes.length })}
        </p>
        <Rows>
          {takes.map((take) => (
            <Row
              key={take.id}
              href={`#${paths.review(take.id)}`}
              title={
                <Voice as="span" lang="en">
                  {take.questionText}
                </Voice>
              }
              trailing={
                take.kind === "follow-up"
                  ? t("done.row-follow-up", { length: format.duration(take.durationMs) })
                  : t("done.row", { number: numbers.get(take.id) ?? 1, length: format.duration(take.durationMs) })
              }
            />
          ))}
        </Rows>
      </section>
      <RoomBottom>
        <LinkButton size="large" href={`#${paths.practice()}`}>
          {t("done.practice")}
        </LinkButton>
        {first ? (
          <LinkButton ref={primary} variant="primary" size="large" href={`#${paths.review(first.id)}`}>
            {t("done.rate", { count: takes.length })}
          </LinkButton>
        ) : (
          <LinkButton ref={primary} variant="primary" size="large" href={`#${paths.takes()}`}>
            {t("done.takes")}
          </LinkButton>
        )}
      </RoomBottom>
    </>
  );
}
