import { useTranslation } from "react-i18next";
import { STORY_CONDITIONS, VISA_NEEDS, type VisaNeed } from "../../domain/questions/profile.ts";
import { SPECIALTIES } from "../../domain/questions/vocabulary.ts";
import type { ProfileRecord } from "../../domain/records/records.ts";
import { useFailureWords } from "../../i18n/failure-words.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { GraduatedRow } from "./graduated-row.tsx";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import { useFitting, useProfile } from "./use-profile.ts";
import styles from "./settings.module.css";

const VISA_CHOICES = [...VISA_NEEDS, "skip"] as const;

/** What steers the questions. Everything may be left out. */
export function ProfileSection({ ports }: { readonly ports: SettingsPorts }) {
  const { t } = useTranslation(["settings", "build", "questions"]);
  const wordsOf = useFailureWords();
  const { profile, save, failure } = useProfile(ports.storage);
  const fitting = useFitting(ports, profile);
  const words = failure === null ? null : wordsOf(failure);

  return (
    <Section
      id="profile"
      beside={
        <p role="status" className={styles.note}>
          {fitting !== null && t("profile.fit", { count: fitting.fit, all: fitting.all })}
        </p>
      }
    >
      {words !== null && (
        <Notice tone="bad" role="alert" title={words.title} className={styles.failure}>
          {words.kept} {words.next}
        </Notice>
      )}
      {profile !== null && <ProfileRows profile={profile} save={save} now={ports.now()} />}
      <p className={styles.aside}>{t("profile.private")}</p>
    </Section>
  );
}

interface ProfileRowsProps {
  readonly profile: ProfileRecord;
  readonly save: (change: Partial<ProfileRecord>) => void;
  readonly now: number;
}

function ProfileRows({ profile, save, now }: ProfileRowsProps) {
  const { t } = useTranslation(["settings", "build", "questions"]);
  return (
    <div className={styles.rows}>
      <ChipsRow
        label={t("profile.specialties")}
        choices={SPECIALTIES}
        nameOf={(specialty) => t(`questions:specialtyNames.${specialty}`)}
        chosen={profile.specialties}
        onChosen={(specialties) => save({ specialties })}
      />
      <GraduatedRow profile={profile} now={now} onValue={(graduated) => save({ graduated })} />
      <Segmented
        layout="beside"
        label={t("profile.visa")}
        options={VISA_CHOICES.map((visa) => ({ value: visa, label: t(`profile.visas.${visa}`) }))}
        value={profile.visa ?? "skip"}
        onValue={(visa) => save({ visa: visaOf(visa) })}
        beside={
          profile.visa === "not-needed" && (
            <Checkbox
              label={t("profile.usCitizen")}
              checked={profile.usCitizen}
              onValue={(usCitizen) => save({ usCitizen })}
            />
          )
        }
      />
      <ChipsRow
        label={t("profile.story")}
        hint={t("profile.storyHint")}
        choices={STORY_CONDITIONS}
        nameOf={(condition) => t(`build:conditionNames.${condition}`)}
        chosen={profile.story}
        onChosen={(story) => save({ story })}
      />
    </div>
  );
}

const visaOf = (choice: VisaNeed | "skip"): VisaNeed | null => (choice === "skip" ? null : choice);

interface ChipsRowProps<Choice extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly chosen: readonly Choice[];
  readonly onChosen: (chosen: Choice[]) => void;
}

function ChipsRow<Choice extends string>({ label, hint, choices, nameOf, chosen, onChosen }: ChipsRowProps<Choice>) {
  return (
    <Field group layout="beside" label={label} hint={hint}>
      {(control) => (
        <div
          role="group"
          aria-labelledby={control["aria-labelledby"]}
          aria-describedby={control["aria-describedby"]}
          className={styles.chips}
        >
          {choices.map((choice) => (
            <Chip
              key={choice}
              label={nameOf(choice)}
              pressed={chosen.includes(choice)}
              onValue={(pressed) =>
                onChosen(choices.filter((other) => (other === choice ? pressed : chosen.includes(other))))
              }
            />
          ))}
        </div>
      )}
    </Field>
  );
}
