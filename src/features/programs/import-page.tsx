import { FileText } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import { PROGRAM_COLUMNS } from "../../domain/programs/program-csv.ts";
import {
  importedPrograms,
  MAX_PROGRAM_BYTES,
  readPrograms,
  type ProgramFileProblem,
} from "../../domain/programs/program-import.ts";
import { useFormat } from "../../i18n/format.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useOneAtATime } from "../../ui/use-one-at-a-time.ts";
import { ImportRows } from "./import-rows.tsx";
import { keepPrograms, putBack } from "./keep-programs.ts";
import { NotKept } from "./not-kept.tsx";
import type { ProgramsPorts } from "./programs-ports.ts";
import styles from "./programs.module.css";

interface ImportPageProps {
  readonly ports: ProgramsPorts;
  readonly programs: readonly ProgramRecord[];
}

type Unreadable = ProgramFileProblem | { readonly type: "too-large" };

/** A file of programs, shown row by row; kept only when the person says so, all of it or nothing. */
export function ImportPage({ ports, programs }: ImportPageProps) {
  const { t } = useTranslation("programs");
  const format = useFormat();
  const fileRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [refused, setRefused] = useState<Unreadable | null>(null);
  const [known, setKnown] = useState<"update" | "skip">("update");
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const preview = useMemo(() => (text === null ? null : readPrograms(text, programs)), [text, programs]);
  const unreadable = refused ?? preview?.problem ?? null;
  const rows = preview?.rows ?? [];
  const good = rows.filter(({ cells }) => cells !== null);
  const here = good.filter(({ existing }) => existing !== null).length;
  const count = known === "update" ? good.length : good.length - here;

  async function choose(file: File | undefined) {
    if (file === undefined) return;
    const read = await textOf(file);
    setFailure(null);
    setRefused(typeof read === "string" ? null : read);
    setText(typeof read === "string" ? read : null);
  }

  const keep = useOneAtATime(async () => {
    const next = importedPrograms(good, programs, known, ports.newKey, ports.clock.now());
    const kept = await keepPrograms(ports, next);
    if (!kept.ok) return setFailure(kept.failure);
    ports.go(paths.programs());
    ports.toasts.show({
      text: t("import.kept", { count: next.length }),
      actions: [{ label: t("undo"), onPress: () => void putBack(ports, next, programs) }],
    });
  });

  return (
    <div className={styles.importPage}>
      <h1 className={styles.title}>{t("import.title")}</h1>
      <p>{t("import.text")}</p>
      <p className={styles.meta}>{t("import.columns", { columns: format.list(PROGRAM_COLUMNS) })}</p>
      <div>
        <Button icon={FileText} onClick={() => fileRef.current?.click()}>
          {t("import.file")}
        </Button>
        <input
          ref={fileRef}
          hidden
          aria-label={t("import.file")}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      {unreadable !== null && (
        <Notice tone="bad" role="alert" title={t(`import.unreadable.${unreadable.type}`, { ...unreadable })} />
      )}
      {here > 0 && (
        <Segmented
          label={t("import.here", { count: here })}
          options={[
            { value: "update", label: t("import.update") },
            { value: "skip", label: t("import.skip") },
          ]}
          value={known}
          onValue={setKnown}
        />
      )}
      {rows.length > 0 && <ImportRows rows={rows} good={good.length} known={known} />}
      <NotKept failure={failure} />
      <div className={styles.actions}>
        {count > 0 && (
          <Button variant="primary" size="large" onClick={keep}>
            {t("import.keep", { count })}
          </Button>
        )}
        <LinkButton variant="ghost" size="large" href={`#${paths.programs()}`}>
          {t("import.cancel")}
        </LinkButton>
      </div>
    </div>
  );
}

/** The text of a file in UTF-8, or why it is none. */
async function textOf(file: File): Promise<string | Unreadable> {
  if (file.size > MAX_PROGRAM_BYTES) return { type: "too-large" };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { type: "not-text" };
  }
}
