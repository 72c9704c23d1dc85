import { FilePlus } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFailureWords } from "../../i18n/failure-words.ts";
import type { Bank } from "../../domain/questions/bank.ts";
import type { Result } from "../../domain/result.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Row, Rows } from "../../ui/rows.tsx";
import { addBank, type AddBankFailure } from "./add-bank.ts";
import type { PracticePorts } from "./practice-ports.ts";
import { RemoveBank } from "./remove-bank.tsx";
import type { OpenShelf } from "./use-shelf.ts";
import styles from "./build.module.css";

interface BankFilesProps {
  readonly ports: PracticePorts;
  readonly content: OpenShelf;
  readonly reload: () => Promise<void>;
  readonly onAdded: (bankId: string) => void;
}

/** Banks of the person's own: add a file, see what became of it, remove one. */
export function BankFiles({ ports, content, reload, onAdded }: BankFilesProps) {
  const { t } = useTranslation(["build", "units"]);
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Result<Bank, AddBankFailure> | null>(null);
  const own = content.banks.filter(({ id }) => content.added.has(id));
  const questionsOf = (bank: Bank) => t("units:questions", { count: bank.questions.length });

  async function add(file: File) {
    const added = await addBank(ports.storage, content, file);
    if (added.ok) {
      await reload();
      onAdded(added.value.id);
    }
    setOutcome(added);
  }

  return (
    <div className={styles.bankFiles}>
      <Button variant="link" size="small" icon={FilePlus} onClick={() => input.current?.click()}>
        {t("bankFile.add")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t("bankFile.add")}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void add(file);
          // So that the same file can be chosen again once it is corrected.
          currentTarget.value = "";
        }}
      />
      <p role="status" className={styles.meaning}>
        {outcome?.ok && t("bankFile.added", { title: outcome.value.title, questions: questionsOf(outcome.value) })}
      </p>
      {outcome?.ok === false && <AddBankNotice failure={outcome.failure} />}
      {own.length > 0 && (
        <Rows label={t("bankFile.kept", { count: own.length })}>
          {own.map((bank) => (
            <Row
              key={bank.id}
              title={bank.title}
              description={questionsOf(bank)}
              actions={<RemoveBank ports={ports} content={content} id={bank.id} title={bank.title} reload={reload} />}
            />
          ))}
        </Rows>
      )}
    </div>
  );
}

function AddBankNotice({ failure }: { readonly failure: AddBankFailure }) {
  const { t } = useTranslation("build");
  const wordsOf = useFailureWords();
  if (failure.type === "bank-bundled")
    return (
      <Notice tone="bad" role="alert" title={t("bankFile.bundled.title", { title: failure.title })}>
        {t("bankFile.bundled.text", { id: failure.id })}
      </Notice>
    );
  const { title, kept, next } = wordsOf(failure);
  return (
    <Notice tone="bad" role="alert" title={title}>
      {kept} {next}
    </Notice>
  );
}
