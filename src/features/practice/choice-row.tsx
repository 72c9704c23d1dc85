import { Segmented } from "../../ui/segmented.tsx";
import styles from "./build.module.css";

interface ChoiceRowProps<Choice extends string | number> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly value: Choice;
  readonly onValue: (choice: Choice) => void;
  /** Why it cannot be changed now. */
  readonly fixed?: string | undefined;
  /** What the choice means, beside it. */
  readonly meaning?: string | undefined;
  readonly hint?: string | undefined;
}

/** One row of the form: one of a few choices. */
export function ChoiceRow<Choice extends string | number>(props: ChoiceRowProps<Choice>) {
  const { label, choices, nameOf, value, onValue, fixed, meaning, hint } = props;

  function choose(text: string) {
    const choice = choices.find((candidate) => String(candidate) === text);
    if (choice !== undefined) onValue(choice);
  }

  return (
    <fieldset role="presentation" className={styles.setting} disabled={fixed !== undefined}>
      <Segmented
        layout="beside"
        label={label}
        options={choices.map((choice) => ({ value: String(choice), label: nameOf(choice) }))}
        value={String(value)}
        onValue={choose}
        hint={hint}
        beside={<span className={styles.meaning}>{fixed ?? meaning}</span>}
      />
    </fieldset>
  );
}
