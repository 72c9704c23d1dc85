import { useTranslation } from "react-i18next";
import { openCode } from "../../domain/interview/open-code.ts";
import { AsksMeChoice } from "./asks-me-choice.tsx";
import { AsksMeCode } from "./asks-me-code.tsx";
import { BackLink } from "./back-link.tsx";
import { CodeTrouble } from "./code-trouble.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { ShelfProblems } from "./shelf-problems.tsx";
import { useShelf, type OpenShelf } from "./use-shelf.ts";
import { useSlow } from "./use-slow.ts";
import styles from "./build.module.css";

interface AsksMePlaceProps {
  readonly ports: PracticePorts;
  /** From the address, so it may be anything; without one, a form is chosen first. */
  readonly code?: string | undefined;
}

/** A person asks the questions: choose a form, hand them the code, and be asked. */
export function AsksMePlace({ ports, code }: AsksMePlaceProps) {
  const { t } = useTranslation(["shell", "build"]);
  const { content, reload } = useShelf(ports);
  const slow = useSlow(ports.clock, content === null);
  return (
    <>
      <BackLink />
      <h1 className={styles.title}>{t("shell:places.asksMe")}</h1>
      {content === null ? (
        <p role="status" className={styles.waiting}>
          {slow && t("build:loading")}
        </p>
      ) : (
        <div className={styles.column}>
          <ShelfProblems ports={ports} content={content} reload={reload} />
          {code === undefined ? (
            <AsksMeChoice ports={ports} />
          ) : (
            <Opened key={code} ports={ports} code={code} content={content} />
          )}
        </div>
      )}
    </>
  );
}

interface OpenedProps {
  readonly ports: PracticePorts;
  readonly code: string;
  readonly content: OpenShelf;
}

function Opened({ ports, code, content: { banks } }: OpenedProps) {
  const opened = openCode(code, banks);
  if (opened.ok) return <AsksMeCode ports={ports} plan={opened.value} banks={banks} />;
  return <CodeTrouble ports={ports} code={code} banks={banks} problem={opened.failure} ways="asks-me" />;
}
