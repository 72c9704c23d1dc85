import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isLocalDate, YEARS } from "../../domain/programs/local-time.ts";
import { TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import styles from "./programs.module.css";

interface LocalDateFieldProps extends Pick<TextFieldProps, "label" | "hint" | "layout"> {
  readonly value: string | null;
  readonly onValue: (date: string | null) => void;
}

/** A day. While it is typed the browser gives years such as 0002, which are shown and not kept. */
export function LocalDateField({ value, onValue, ...look }: LocalDateFieldProps) {
  const { t } = useTranslation("programs");
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value ?? "";
  return (
    <TextField
      {...look}
      type="date"
      className={styles.short}
      min={`${YEARS.first}-01-01`}
      max={`${YEARS.last}-12-31`}
      value={shown}
      onBlur={() => setTyped(null)}
      error={shown === "" || isLocalDate(shown) ? undefined : t("badDate", { ...YEARS })}
      onValue={(text) => {
        setTyped(isLocalDate(text) ? null : text);
        if (text === "") onValue(null);
        else if (isLocalDate(text)) onValue(text);
      }}
    />
  );
}
