import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RemoveBank } from "./remove-bank.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import type { OpenShelf } from "./use-shelf.ts";
import styles from "./build.module.css";

interface ShelfProblemsProps {
  readonly ports: PracticePorts;
  readonly content: OpenShelf;
  readonly reload: () => Promise<void>;
}

/** Banks that cannot be used, and what to do about each; the others go on working. */
export function ShelfProblems({ ports, content, reload }: ShelfProblemsProps) {
  const { t } = useTranslation("build");
  const wordsOf = useFailureWords();
  if (content.problems.length === 0) return null;
  return (
    <div className={styles.problems}>
      {content.problems.map(({ file, problem }) => {
        const { title, kept, next } = wordsOf(problem);
        return (
          <Notice
            key={file}
            tone="warn"
            title={title}
            actions={
              content.added.has(file) ? (
                <RemoveBank ports={ports} content={content} id={file} title={file} reload={reload} />
              ) : (
                <Button size="small" onClick={() => void reload()}>
                  {t("tryAgain")}
                </Button>
              )
            }
          >
            <bdi>{t("bankFile.file", { file })}</bdi>. {kept} {next}
          </Notice>
        );
      })}
    </div>
  );
}
