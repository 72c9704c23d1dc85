import { Plus, Search, SlidersHorizontal, X } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { COMPETENCIES, SPECIALTIES, TOPICS } from "../../domain/questions/vocabulary.ts";
import { paths } from "../../domain/paths.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { Library } from "./question-library.ts";
import type { QuestionsPorts } from "./questions-ports.ts";
import { chosenCount, WHOLE_LIST, type QuestionsView } from "./questions-view.ts";
import styles from "./questions.module.css";

interface FiltersProps {
  readonly library: Library;
  readonly view: QuestionsView;
  readonly onView: (part: Partial<QuestionsView>) => void;
}

/** Search, the chips of every day, and lists for the rest. */
export function Filters({ library, view, onView, go }: FiltersProps & Pick<QuestionsPorts, "go">) {
  const { t } = useTranslation("questions");
  const format = useFormat();
  const [isOpen, setOpen] = useState(() => chosenCount(view) > 0);
  const searchRef = useRef<HTMLInputElement>(null);
  const chosen = chosenCount(view);

  function clear() {
    onView({ search: "" });
    searchRef.current?.focus();
  }

  return (
    <div className={styles.filters}>
      <div className={styles.searchLine}>
        <TextField
          ref={searchRef}
          type="search"
          label={t("search.label")}
          labelHidden
          placeholder={t("search.label")}
          icon={Search}
          autoComplete="off"
          enterKeyHint="search"
          value={view.search}
          onValue={(search) => onView({ search })}
          onKeyDown={(event) => {
            if (event.key === "Escape" && view.search !== "") clear();
          }}
          trailing={
            view.search === "" ? undefined : (
              <IconButton size="small" icon={X} label={t("search.clear")} onClick={clear} />
            )
          }
        />
        <IconButton
          variant="secondary"
          icon={SlidersHorizontal}
          label={chosen > 0 ? `${t("filters.open")} (${format.number(chosen)})` : t("filters.open")}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
        <IconButton variant="secondary" icon={Plus} label={t("own.add")} onClick={() => go(paths.newQuestion())} />
      </div>
      <div role="group" aria-label={t("filters.open")} className={styles.chips}>
        <Chip label={t("filters.fits")} pressed={view.fits} onValue={(fits) => onView({ fits })} />
        <Chip
          label={t("filters.notPracticed")}
          pressed={view.practiced === "no"}
          onValue={(pressed) => onView({ practiced: pressed ? "no" : null })}
        />
        <Chip
          label={t("filters.practiced")}
          pressed={view.practiced === "yes"}
          onValue={(pressed) => onView({ practiced: pressed ? "yes" : null })}
        />
        <Chip label={t("filters.due")} pressed={view.due} onValue={(due) => onView({ due })} />
        <Chip label={t("filters.starred")} pressed={view.starred} onValue={(starred) => onView({ starred })} />
      </div>
      {view.due && <p className={styles.meta}>{t("filters.dueText")}</p>}
      {isOpen && <Lists library={library} view={view} onView={onView} />}
    </div>
  );
}

function Lists({ library, view, onView }: FiltersProps) {
  const { t } = useTranslation(["questions", "build"]);
  const any = { value: "", label: t("filters.any") };
  const valueOf = <Choice extends string>(text: string, choices: readonly Choice[]): Choice | null =>
    choices.find((choice) => choice === text) ?? null;

  return (
    <div className={styles.lists}>
      <Select
        wide
        label={t("filters.bank")}
        options={[any, ...library.banks.map(({ id, title }) => ({ value: id, label: title }))]}
        value={view.bank ?? ""}
        onValue={(bank) => onView({ bank: bank === "" ? null : bank })}
      />
      <Select
        wide
        label={t("filters.topic")}
        options={[any, ...TOPICS.map((topic) => ({ value: topic, label: t(`build:topicNames.${topic}`) }))]}
        value={view.topic ?? ""}
        onValue={(topic) => onView({ topic: valueOf(topic, TOPICS) })}
      />
      <Select
        wide
        label={t("filters.specialty")}
        options={[any, ...SPECIALTIES.map((one) => ({ value: one, label: t(`specialtyNames.${one}`) }))]}
        value={view.specialty ?? ""}
        onValue={(specialty) => onView({ specialty: valueOf(specialty, SPECIALTIES) })}
      />
      <Select
        wide
        label={t("filters.competency")}
        options={[any, ...COMPETENCIES.map((one) => ({ value: one, label: t(`competencyNames.${one}`) }))]}
        value={view.competency ?? ""}
        onValue={(competency) => onView({ competency: valueOf(competency, COMPETENCIES) })}
      />
      <Button variant="link" size="small" onClick={() => onView(WHOLE_LIST)}>
        {t("filters.clear")}
      </Button>
    </div>
  );
}
