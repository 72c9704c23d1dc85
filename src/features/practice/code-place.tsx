import { useTranslation } from "react-i18next";
import { openCode } from "../../domain/interview/open-code.ts";
import { BackLink } from "./back-link.tsx";
import { CodeTrouble } from "./code-trouble.tsx";
import { CodedInterview } from "./coded-interview.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { ShelfProblems } from "./shelf-problems.tsx";
import { TwoPeople } from "./two-people.tsx";
import { useShelf, type OpenShelf } from "./use-shelf.ts";
import { useSlow } from "./use-slow.ts";
import styles from "./build.module.css";

interface CodePlaceProps {
  readonly ports: PracticePorts;
  /** From the address or typed by a person, so it may be anything. */
  readonly code: string;
}

/** What a code holds, before it starts; or what is wrong with it, and a field to correct it. */
export function CodePlace({ ports, code }: CodePlaceProps) {
  const { t } = useTranslation("build");
  const { content, reload } = useShelf(ports);
  const slow = useSlow(ports.clock, content === null);
  return (
    <>
      <BackLink />
      <h1 className={styles.title}>{t("code.page")}</h1>
      {content === null ? (
        <p role="status" className={styles.waiting}>
          {slow && t("loading")}
        </p>
      ) : (
        <div className={styles.column}>
          <ShelfProblems ports={ports} content={content} reload={reload} />
          <OpenedCode key={code} ports={ports} code={code} content={content} />
        </div>
      )}
    </>
  );
}

function OpenedCode({ ports, code, content: { banks } }: CodePlaceProps & { readonly content: OpenShelf }) {
  const opened = openCode(code, banks);
  if (!opened.ok) return <CodeTrouble ports={ports} code={code} banks={banks} problem={opened.failure} ways="code" />;
  return (
    <>
      <CodedInterview ports={ports} plan={opened.value} banks={banks} />
      <TwoPeople code={opened.value.code} />
    </>
  );
}
