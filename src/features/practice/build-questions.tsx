import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_COUNT, type InterviewForm } from "../../domain/interview/form.ts";
import type { Specialty } from "../../domain/questions/vocabulary.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { BankFiles } from "./bank-files.tsx";
import { askableBanks, conditionsIn, drawableCount, topicsIn, withItem } from "./build-choices.ts";
import type { PracticePorts } from "./practice-ports.ts";
import type { OpenShelf } from "./use-shelf.ts";
import styles from "./build.module.css";

const TOPICS_AT_FIRST = 6;

interface BuildQuestionsProps {
  readonly ports: PracticePorts;
  readonly content: OpenShelf;
  readonly reload: () => Promise<void>;
  readonly form: InterviewForm;
  readonly change: (part: Partial<InterviewForm>) => void;
  /** What Settings says of the person, which chose their banks. */
  readonly specialties: readonly Specialty[];
  /** How many questions the choice leaves, at most `form.count`. */
  readonly drawn: number;
  readonly isAllStations: boolean;
}

/** Which questions, and how many. */
export function BuildQuestions(props: BuildQuestionsProps) {
  const { ports, content, reload, form, change, specialties, drawn, isAllStations } = props;
  const { t } = useTranslation("build");
  const format = useFormat();
  const mine = content.banks.filter(({ id }) => form.bankIds.includes(id) && specialties.some((own) => own === id));

  return (
    <section>
      <h2 className={styles.group}>{t("groups.questions")}</h2>
      <div className={styles.settings}>
        <div className={styles.setting}>
          <Field
            group
            layout="beside"
            label={t("banks")}
            hint={
              mine.length > 0
                ? t("specialty", { count: mine.length, banks: format.list(mine.map(({ title }) => title)) })
                : undefined
            }
          >
            {(control) => (
              <div
                role="group"
                aria-labelledby={control["aria-labelledby"]}
                aria-describedby={control["aria-describedby"]}
                className={styles.chips}
              >
                {askableBanks(content.banks).map((bank) => (
                  <Chip
                    key={bank.id}
                    label={bank.title}
                    count={format.number(drawableCount(bank, form.conditions))}
                    pressed={form.bankIds.includes(bank.id)}
                    onValue={(pressed) => change({ bankIds: withItem(form.bankIds, bank.id, pressed) })}
                  />
                ))}
                <BankFiles
                  ports={ports}
                  content={content}
                  reload={reload}
                  onAdded={(id) => change({ bankIds: withItem(form.bankIds, id, true) })}
                />
              </div>
            )}
          </Field>
        </div>
        <div className={styles.setting}>
          <Topics content={content} form={form} change={change} />
        </div>
        <Conditions content={content} form={form} change={change} />
        <div className={styles.setting}>
          <Stepper
            layout="beside"
            label={t("count")}
            decreaseLabel={t("fewer")}
            increaseLabel={t("more")}
            min={1}
            max={MAX_COUNT}
            value={form.count}
            onValue={(count) => change({ count })}
            beside={
              isAllStations ? (
                <span className={styles.meaning}>{t("noOpener")}</span>
              ) : (
                <Checkbox
                  label={t("openerFirst")}
                  checked={form.openerFirst}
                  onValue={(openerFirst) => change({ openerFirst })}
                />
              )
            }
          />
        </div>
      </div>
      <div role="status" className={styles.shortage}>
        {drawn > 0 && drawn < form.count && (
          <Notice tone="warn" title={t("shortTitle", { count: drawn })}>
            {conditionsIn(form, content.banks).length > form.conditions.length ? t("shortText") : t("shortTextAll")}
          </Notice>
        )}
      </div>
    </section>
  );
}

function Topics({ content, form, change }: Pick<BuildQuestionsProps, "content" | "form" | "change">) {
  const { t } = useTranslation("build");
  const [all, setAll] = useState(false);
  const held = topicsIn(form, content.banks);
  const shown = held.filter((topic, index) => all || index < TOPICS_AT_FIRST || form.topics.includes(topic));
  const hidden = held.length - shown.length;

  return (
    <Field group layout="beside" label={t("topics")}>
      {(control) => (
        <div role="group" aria-labelledby={control["aria-labelledby"]} className={styles.chips}>
          <Chip label={t("anyTopic")} pressed={form.topics.length === 0} onValue={() => change({ topics: [] })} />
          {shown.map((topic) => (
            <Chip
              key={topic}
              label={t(`topicNames.${topic}`)}
              pressed={form.topics.includes(topic)}
              onValue={(pressed) => change({ topics: withItem(form.topics, topic, pressed) })}
            />
          ))}
          {(all || hidden > 0) && (
            <Button variant="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t("fewerTopics") : t("moreTopics", { count: hidden })}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** What applies to the person; nothing where no question of the chosen banks depends on it. */
function Conditions({ content, form, change }: Pick<BuildQuestionsProps, "content" | "form" | "change">) {
  const { t } = useTranslation("build");
  const named = conditionsIn(form, content.banks);
  if (named.length === 0) return null;
  return (
    <div className={styles.setting}>
      <Field group layout="beside" label={t("conditions")} hint={t("conditionsText")}>
        {(control) => (
          <div
            role="group"
            aria-labelledby={control["aria-labelledby"]}
            aria-describedby={control["aria-describedby"]}
            className={styles.chips}
          >
            {named.map((condition) => (
              <Chip
                key={condition}
                label={t(`conditionNames.${condition}`)}
                pressed={form.conditions.includes(condition)}
                onValue={(pressed) => change({ conditions: withItem(form.conditions, condition, pressed) })}
              />
            ))}
          </div>
        )}
      </Field>
    </div>
  );
}
