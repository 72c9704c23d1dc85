import { ArrowRight } from "lucide-react";
import { useId, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { classNames } from "../../ui/class-names.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { PracticePorts } from "./practice-ports.ts";
import styles from "./code-entry.module.css";

interface CodeEntryProps {
  readonly go: PracticePorts["go"];
  /** The code to correct. */
  readonly code?: string | undefined;
  /** The address that a code leads to: the page that says what it is, unless said. */
  readonly to?: ((code: string) => string) | undefined;
  /** As a row of the presets: label, what it is for, field. */
  readonly beside?: boolean | undefined;
}

/** Takes a code from a friend or a class to the page that says what it is. */
export function CodeEntry({ go, code = "", to = paths.code, beside = false }: CodeEntryProps) {
  const { t } = useTranslation("practice");
  const [typed, setTyped] = useState(code);
  const [missing, setMissing] = useState(false);
  const textId = useId();

  function open(event: FormEvent) {
    event.preventDefault();
    const wanted = typed.trim();
    setMissing(wanted === "");
    if (wanted !== "") go(to(wanted));
  }

  const field = (
    <TextField
      label={t("code.label")}
      labelHidden={beside}
      value={typed}
      onValue={setTyped}
      error={missing ? t("code.missing") : undefined}
      placeholder={t("code.example")}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      dir="ltr"
    />
  );

  if (!beside)
    return (
      <form className={styles.entry} onSubmit={open} noValidate>
        {field}
        <Button type="submit" variant="primary" className={styles.open}>
          {t("code.open")}
        </Button>
      </form>
    );
  return (
    <form className={classNames(styles.entry, styles.row)} aria-labelledby={textId} onSubmit={open} noValidate>
      <p className={styles.words}>
        <span id={textId} className={styles.title}>
          {t("code.title")}
        </span>{" "}
        <span className={styles.text}>{t("code.text")}</span>
      </p>
      {field}
      <IconButton type="submit" icon={ArrowRight} label={t("code.open")} mirrored variant="secondary" />
    </form>
  );
}
