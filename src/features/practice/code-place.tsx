import { useTranslation } from "react-i18next";
import { planInterview } from "../../domain/interview/plan.ts";
import { decodeSessionCode, type CodeProblem } from "../../domain/interview/session-code.ts";
import { Notice } from "../../ui/notice.tsx";
import { BackLink } from "./back-link.tsx";
import { CodeEntry } from "./code-entry.tsx";
import { CodedInterview } from "./coded-interview.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import { ShelfProblems } from "./shelf-problems.tsx";
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

function OpenedCode({ ports, code, content }: CodePlaceProps & { readonly content: OpenShelf }) {
  const { t } = useTranslation("build");
  const { banks } = content;
  const decoded = decodeSessionCode(code, banks);
  const plan = decoded.ok ? planInterview(decoded.value.form, banks, decoded.value.seed) : null;

  if (plan && plan.prompts.length > 0) return <CodedInterview ports={ports} plan={plan} banks={banks} />;
  const problem: CodeProblem | { readonly type: "empty" } = decoded.ok ? { type: "empty" } : decoded.failure;
  const bank = problem.type === "code-bank-differs" ? banks.find(({ id }) => id === problem.bankId)?.title : undefined;
  return (
    <>
      <Notice tone="bad" role="alert" title={t(`code.problem.${problem.type}.title`, { bank })}>
        {t(`code.problem.${problem.type}.text`, { ...problem })}
      </Notice>
      <CodeEntry go={ports.go} code={code} />
    </>
  );
}
