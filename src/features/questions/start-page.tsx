import { CalendarRange, Download, Plus, Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { exportCsv } from "../../domain/questions/import-own.ts";
import { OWN_BANK_ID, ownBankText, type OwnQuestion } from "../../domain/questions/own-bank.ts";
import { paths } from "../../domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import type { Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface StartPageProps {
  readonly ports: QuestionsPorts;
  readonly library: Library;
}

/** Nothing is chosen yet: what a question shows, and the own questions as a whole. */
export function StartPage({ ports, library }: StartPageProps) {
  const { t } = useTranslation("questions");
  const own = (library.banks.find(({ id }) => id === OWN_BANK_ID)?.questions ?? []).filter(
    (question): question is OwnQuestion => question.kind === "own",
  );
  const save = (text: string, type: string, name: string) => ports.saveFile(new Blob([text], { type }), name);

  return (
    <>
      <div className={styles.wideOnly}>
        <h2 className={styles.title}>{t("start.title")}</h2>
        <p className={styles.lead}>{t("start.text")}</p>
        <p className={styles.meta}>{t("honesty.bank")}</p>
      </div>
      <section className={styles.block}>
        <h2 className={styles.heading}>{t("dates.timeline")}</h2>
        <p className={styles.meta}>{t("dates.lead")}</p>
        <div className={styles.actions}>
          <LinkButton icon={CalendarRange} href={`#${paths.timeline()}`}>
            {t("dates.open")}
          </LinkButton>
        </div>
      </section>
      <section className={styles.block}>
        <h2 className={styles.heading}>{t("transfer.title")}</h2>
        <p className={styles.meta}>{t("transfer.count", { count: own.length })}</p>
        <div className={styles.actions}>
          <LinkButton icon={Plus} href={`#${paths.newQuestion()}`}>
            {t("own.add")}
          </LinkButton>
          <LinkButton icon={Upload} href={`#${paths.importQuestions()}`}>
            {t("transfer.import")}
          </LinkButton>
          {own.length > 0 && (
            <>
              <Button icon={Download} onClick={() => save(`\uFEFF${exportCsv(own)}`, "text/csv", "my-questions.csv")}>
                {t("transfer.csv")}
              </Button>
              <Button
                icon={Download}
                onClick={() =>
                  save(ownBankText(own, undefined, t("own.bankTitle")) ?? "", "application/json", "my-questions.json")
                }
              >
                {t("transfer.json")}
              </Button>
            </>
          )}
        </div>
      </section>
    </>
  );
}
