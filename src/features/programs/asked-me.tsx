import { X } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { PROGRAM_LIST_MAX, PROGRAM_TEXT_MAX } from "../../domain/programs/program.ts";
import { sameQuestion } from "../../domain/questions/own-bank.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Voice } from "../../ui/voice.tsx";
import { keepAsOwn } from "./keep-programs.ts";
import { NotKept } from "./not-kept.tsx";
import type { ProgramPartProps } from "./program-part.ts";
import styles from "./programs.module.css";

/** What they asked: it stays with the program, and joins the own questions to be practiced. */
export function AskedMe({ ports, program, change }: ProgramPartProps) {
  const { t } = useTranslation(["programs", "questions"]);
  const [written, setWritten] = useState("");
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const { askedMe } = program;
  const isRepeated = written.trim() !== "" && askedMe.some((asked) => sameQuestion(asked) === sameQuestion(written));

  async function add(event: FormEvent) {
    event.preventDefault();
    const text = written.trim();
    if (text === "" || isRepeated || askedMe.length >= PROGRAM_LIST_MAX) return;
    const kept = await keepAsOwn(ports, text, t("questions:own.bankTitle"));
    if (!kept.ok) return setFailure(kept.failure);
    setFailure(null);
    setWritten("");
    change((is) => ({ askedMe: [...is.askedMe.filter((asked) => sameQuestion(asked) !== sameQuestion(text)), text] }));
  }

  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{t("askedMe.title")}</h2>
      <ul role="list" className={styles.lines}>
        {askedMe.map((text, place) => (
          <li key={`${place} ${text}`} className={styles.said}>
            <Voice lang="en">{text}</Voice>
            <IconButton
              size="small"
              icon={X}
              label={t("askedMe.remove", { question: text })}
              onClick={() => change((is) => ({ askedMe: is.askedMe.filter((asked) => asked !== text) }))}
            />
          </li>
        ))}
      </ul>
      <form className={styles.addLine} onSubmit={(event) => void add(event)}>
        <TextField
          label={t("askedMe.label")}
          labelHidden
          placeholder={t("askedMe.label")}
          value={written}
          maxLength={PROGRAM_TEXT_MAX.question}
          autoComplete="off"
          error={isRepeated ? t("askedMe.repeated") : undefined}
          onValue={setWritten}
          beside={<Button type="submit">{t("askedMe.add")}</Button>}
        />
      </form>
      <p className={styles.meta}>{t("askedMe.joins")}</p>
      <NotKept failure={failure} />
    </section>
  );
}
