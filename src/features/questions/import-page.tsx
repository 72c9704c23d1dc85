import { FileText } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { IMPORT_FIELDS, MAX_IMPORT_BYTES, readImport, type ImportProblem } from "../../domain/questions/import-own.ts";
import { ownId, ownQuestion, type OwnDraft } from "../../domain/questions/own-bank.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useOneAtATime } from "../../ui/use-one-at-a-time.ts";
import { ImportRows } from "./import-rows.tsx";
import { changeOwn } from "./keep-own.ts";
import { NotKept } from "./not-kept.tsx";
import type { Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface ImportPageProps {
  readonly ports: QuestionsPorts;
  readonly library: Library;
}

type Unreadable = ImportProblem | { readonly type: "too-large" };

/** Pasted lines or a file, shown row by row; kept only when the person says so, in one write. */
export function ImportPage({ ports, library }: ImportPageProps) {
  const { t } = useTranslation("questions");
  const format = useFormat();
  const fileRef = useRef<HTMLInputElement>(null);
  const [input, setInput] = useState("");
  const [refused, setRefused] = useState<Unreadable | null>(null);
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const deferred = useDeferredValue(input);
  const known = useMemo(
    () => [...library.entries.values()].filter(({ isOwn }) => isOwn).map(({ question }) => question.text),
    [library],
  );
  const preview = useMemo(() => readImport(deferred, known), [deferred, known]);
  const drafts = preview.rows.flatMap(({ draft }) => (draft === null ? [] : [draft]));
  const unreadable = refused ?? (deferred === "" ? null : preview.problem);

  async function choose(file: File | undefined) {
    if (file === undefined) return;
    const read = await textOf(file);
    setRefused(typeof read === "string" ? null : read);
    setInput(typeof read === "string" ? read : "");
  }

  const keep = useOneAtATime(async (all: readonly OwnDraft[]) => {
    const title = t("own.bankTitle");
    const added = all.map((draft) => ownQuestion(draft, ownId(ports.newKey())));
    const ids = new Set(added.map(({ id }) => id));
    const changed = await changeOwn(ports, title, (questions) => [...questions, ...added]);
    if (!changed.ok) return setFailure(changed.failure);
    ports.go(paths.questions());
    ports.toasts.show({
      text: t("import.added", { count: all.length }),
      actions: [
        {
          label: t("own.undo"),
          onPress: () => void changeOwn(ports, title, (questions) => questions.filter(({ id }) => !ids.has(id))),
        },
      ],
    });
  });

  return (
    <div className={styles.form}>
      <h1 className={styles.title}>{t("import.title")}</h1>
      <p className={styles.lead}>{t("import.text", { columns: format.list(IMPORT_FIELDS) })}</p>
      <div>
        <Button icon={FileText} onClick={() => fileRef.current?.click()}>
          {t("import.file")}
        </Button>
        <input
          ref={fileRef}
          hidden
          aria-label={t("import.file")}
          type="file"
          accept=".csv,.json,.txt,text/csv,text/plain,application/json"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <TextArea
        label={t("import.paste")}
        rows={6}
        className={styles.pasted}
        value={input}
        onValue={(text) => {
          setRefused(null);
          setInput(text);
        }}
      />
      {unreadable !== null && (
        <Notice tone="bad" role="alert" title={t(`import.unreadable.${unreadable.type}`, { ...unreadable })} />
      )}
      {preview.rows.length > 0 && <ImportRows rows={preview.rows} good={drafts.length} />}
      <NotKept failure={failure} />
      <div className={styles.actions}>
        {drafts.length > 0 && (
          <Button variant="primary" size="large" onClick={() => keep(drafts)}>
            {t("import.keep", { count: drafts.length })}
          </Button>
        )}
        <LinkButton variant="ghost" size="large" href={`#${paths.questions()}`}>
          {t("own.cancel")}
        </LinkButton>
      </div>
    </div>
  );
}

/** The text of a file in UTF-8, or why it is none. */
async function textOf(file: File): Promise<string | Unreadable> {
  if (file.size > MAX_IMPORT_BYTES) return { type: "too-large" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { type: "not-text" };
  }
}
