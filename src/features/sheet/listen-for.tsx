import { useTranslation } from "react-i18next";
import type { Question } from "../../domain/questions/bank.ts";
import styles from "./sheet.module.css";

/** What the bank says an answer shows, apart from the parts that are ticked. The texts are English, as the bank is. */
export function ListenFor({ question }: { readonly question: Question }) {
  const { t } = useTranslation("sheet");
  switch (question.kind) {
    case "question":
      return <English>{question.assessed}</English>;
    case "station":
      return (
        <>
          <English>{question.assessed}</English>
          <Pairs
            pairs={(["low", "middle", "high"] as const).map((level) => [
              t(`levels.${level}`),
              question.listenFor[level],
            ])}
          />
        </>
      );
    case "difficult":
      return (
        <>
          <English>{question.assessed}</English>
          <p className={styles.meta}>{t("replies")}</p>
          <Pairs
            pairs={(["answer", "redirect", "decline"] as const).map((reply) => [
              t(`replyNames.${reply}`),
              question.replies[reply],
            ])}
          />
          <p className={styles.meta}>{t("rule")}</p>
          <English>{question.rule}</English>
        </>
      );
    case "ask":
      return <English>{question.tells}</English>;
    case "own":
      return <p className={styles.text}>{question.note ?? t("ownQuestion")}</p>;
  }
}

function English({ children }: { readonly children: string }) {
  return (
    <p className={styles.text} lang="en" dir="ltr">
      {children}
    </p>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [name: string, text: string])[] }) {
  return (
    <dl className={styles.pairs}>
      {pairs.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="en" dir="ltr">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
