import { Search } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import { foldText, holdsWords, searchWords } from "../../domain/takes/search-text.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { AskQuestion } from "./questions-to-ask.tsx";
import styles from "./programs.module.css";

interface ChooseQuestionsProps {
  readonly all: readonly AskQuestion[];
  readonly chosen: readonly QuestionId[];
  readonly onChoose: (id: QuestionId, isChosen: boolean) => void;
}

const ASK_OF = ["resident", "program-director", "chair", "faculty", "coordinator"] as const;
type AskOf = (typeof ASK_OF)[number];

/** All questions for them, by words and by whom one asks; a check chooses. */
export function ChooseQuestions({ all, chosen, onChoose }: ChooseQuestionsProps) {
  const { t } = useTranslation(["programs", "questions"]);
  const [search, setSearch] = useState("");
  const [askOf, setAskOf] = useState<AskOf | "anyone">("anyone");
  const words = searchWords(search);
  const shown = all.filter(
    (question) =>
      (askOf === "anyone" || question.askOf.includes(askOf)) &&
      holdsWords(foldText([question.text, ...question.variants, question.tells].join(" ")), words),
  );

  return (
    <div className={styles.chooser}>
      <TextField
        type="search"
        label={t("ask.search")}
        labelHidden
        placeholder={t("ask.search")}
        icon={Search}
        autoComplete="off"
        value={search}
        onValue={setSearch}
      />
      <Select
        wide
        label={t("ask.whom")}
        labelHidden
        options={[
          { value: "anyone", label: t("ask.anyone") },
          ...ASK_OF.map((one) => ({ value: one, label: t(`questions:page.askOfNames.${one}`) })),
        ]}
        value={askOf}
        onValue={setAskOf}
      />
      <p role="status" className={styles.meta}>
        {t("ask.count", { count: shown.length, chosen: chosen.length })}
      </p>
      <ul role="list" className={styles.choices} tabIndex={0} aria-label={t("ask.list")}>
        {shown.map((question) => (
          <li key={question.id} lang="en" dir="ltr">
            <Checkbox
              label={question.text}
              checked={chosen.includes(question.id)}
              onValue={(isChosen) => onChoose(question.id, isChosen)}
            />
            <p className={styles.choiceTells}>{question.tells}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
