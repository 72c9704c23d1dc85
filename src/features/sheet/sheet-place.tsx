import { useCallback, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { openCode } from "../../domain/interview/open-code.ts";
import { paths } from "../../domain/paths.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { ShelfContent } from "../../platform/banks/bank-shelf.ts";
import { BrandMark } from "../../ui/brand-mark.tsx";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { NotesKeeper } from "./notes-keeper.ts";
import { OpenSheet } from "./open-sheet.tsx";
import type { SheetPorts } from "./sheet-ports.ts";
import styles from "./sheet.module.css";

interface SheetPlaceProps {
  readonly ports: SheetPorts;
  /** From the address, so it may be anything. */
  readonly code: string;
}

/** The sheet of the person who asks: the very questions of a code, drawn on their own device. */
export function SheetPlace({ ports, code }: SheetPlaceProps) {
  const { t } = useTranslation("sheet");
  const [content, setContent] = useState<ShelfContent | null>(null);
  const read = useCallback(() => void ports.shelf.content().then(setContent), [ports]);
  useEffect(read, [read]);
  if (content === null)
    return (
      <Frame>
        <p role="status" className={styles.quiet}>
          {t("opening")}
        </p>
      </Frame>
    );
  const opened = openCode(code, content.banks);
  if (!opened.ok) return <Unopened code={code} content={content} problem={opened.failure} readAgain={read} />;
  return <NotedSheet key={opened.value.code} ports={ports} plan={opened.value} banks={content.banks} />;
}

type Opened = Extract<ReturnType<typeof openCode>, { ok: true }>["value"];
type Problem = Extract<ReturnType<typeof openCode>, { ok: false }>["failure"];

interface NotedSheetProps {
  readonly ports: SheetPorts;
  readonly plan: Opened;
  readonly banks: ShelfContent["banks"];
}

function NotedSheet({ ports, plan, banks }: NotedSheetProps) {
  const [keeper, setKeeper] = useState<NotesKeeper | null>(null);
  useEffect(() => {
    const opening = NotesKeeper.open(ports, plan.code);
    let left = false;
    void opening.then((opened) => {
      if (!left) setKeeper(opened);
    });
    return () => {
      left = true;
      void opening.then((opened) => opened.close());
    };
    // The code says it all: a plan drawn again from it is the same.
  }, [ports, plan.code]);
  if (keeper === null) return <Frame code={plan.code} />;
  return (
    <Frame code={plan.code}>
      <OpenSheet ports={ports} plan={plan} banks={banks} keeper={keeper} />
    </Frame>
  );
}

interface UnopenedProps {
  readonly code: string;
  readonly content: ShelfContent;
  readonly problem: Problem;
  readonly readAgain: () => void;
}

/** The code gives no sheet: why, and how to get one. Nothing is drawn that the applicant would not be asked. */
function Unopened({ code, content, problem, readAgain }: UnopenedProps) {
  const { t } = useTranslation(["sheet", "build"]);
  const wordsOf = useFailureWords();
  const bank =
    problem.type === "code-bank-differs" ? content.banks.find(({ id }) => id === problem.bankId)?.title : undefined;
  return (
    <Frame code={code}>
      <div className={styles.problems}>
        <Notice
          tone="bad"
          role="alert"
          title={t(`build:code.problem.${problem.type}.title`, { bank })}
          actions={<LinkButton href={`#${paths.code(code)}`}>{t("correct")}</LinkButton>}
        >
          {t(`build:code.problem.${problem.type}.text`, { ...problem })}
        </Notice>
        {content.problems.map(({ file, problem: why }) => (
          <Notice
            key={file}
            tone="warn"
            title={wordsOf(why).title}
            actions={
              <Button size="small" onClick={readAgain}>
                {t("build:tryAgain")}
              </Button>
            }
          >
            <bdi>{t("build:bankFile.file", { file })}</bdi>. {wordsOf(why).next}
          </Notice>
        ))}
      </div>
    </Frame>
  );
}

/** The sheet has the screen for itself: whoever asks came by a link and needs no other place. */
function Frame({ code, children }: { readonly code?: string; readonly children?: ReactNode }) {
  const { t } = useTranslation("sheet");
  return (
    <div className={styles.sheet}>
      <header className={styles.head}>
        <a className={styles.brand} href={`#${paths.practice()}`} title={t("toPractice")}>
          <BrandMark className={styles.mark} />
          <span className="visually-hidden">{t("toPractice")}</span>
        </a>
        <h1 className={styles.name}>{t("title")}</h1>
        {code !== undefined && (
          <p className={styles.code}>
            <span className="visually-hidden">{t("code")} </span>
            <bdi>{code}</bdi>
          </p>
        )}
      </header>
      {children}
    </div>
  );
}
