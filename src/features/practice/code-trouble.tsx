import { useTranslation } from "react-i18next";
import type { OpenCodeProblem } from "../../domain/interview/open-code.ts";
import { paths } from "../../domain/paths.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import { Notice } from "../../ui/notice.tsx";
import { CodeEntry } from "./code-entry.tsx";
import type { PracticePorts } from "./practice-ports.ts";

interface CodeTroubleProps {
  readonly ports: PracticePorts;
  readonly code: string;
  readonly banks: readonly Bank[];
  readonly problem: OpenCodeProblem;
  /** Where the corrected code leads. */
  readonly ways: "code" | "asks-me";
}

/** What is wrong with a code, and a field to correct it. */
export function CodeTrouble({ ports, code, banks, problem, ways }: CodeTroubleProps) {
  const { t } = useTranslation("build");
  const bank = problem.type === "code-bank-differs" ? banks.find(({ id }) => id === problem.bankId)?.title : undefined;
  return (
    <>
      <Notice tone="bad" role="alert" title={t(`code.problem.${problem.type}.title`, { bank })}>
        {t(`code.problem.${problem.type}.text`, { ...problem })}
      </Notice>
      <CodeEntry go={ports.go} code={code} to={ways === "code" ? paths.code : paths.asksMe} />
    </>
  );
}
