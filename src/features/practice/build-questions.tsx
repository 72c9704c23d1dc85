import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_COUNT, type InterviewForm } from "../../domain/interview/form.ts";
import { useFormat } from "../../i18n/format.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stepper } from "../../ui/stepper.tsx";
import { BankFiles } from "./bank-files.tsx";
import { drawableCount, topicsIn, withItem } from "./build-choices.ts";
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
  /** How many questions the choice leaves, at most `form.count`. */
  readonly drawn: number;
}

/** Which questions, and how many. */
export function BuildQuestions({ ports, content, reload, form, change, drawn }: BuildQuestionsProps) {
  const { t } = useTranslation("practice");
  const format = useFormat();

  return (
    <section>
      <h2 className={styles.group}>{t("build.groups.questions")}</h2>
      <div className={styles.settings}>
        <div className={styles.setting}>
          <Field group layout="beside" label={t("build.banks")}>
            {(control) => (
              <div role="group" aria-labelledby={control["aria-labelledby"]} className={styles.chips}>
                {content.banks.map((bank) => (
                  <Chip
                    key={bank.id}
                    label={bank.title}
                    count={format.number(drawableCount(bank, form.conditional))}
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
        <div className={styles.setting}>
          <Stepper
            layout="beside"
            label={t("build.count")}
            decreaseLabel={t("build.fewer")}
            increaseLabel={t("build.more")}
            min={1}
            max={MAX_COUNT}
            value={form.count}
            onValue={(count) => change({ count })}
            beside={
              <Checkbox
                label={t("build.openerFirst")}
                checked={form.openerFirst}
                onValue={(openerFirst) => change({ openerFirst })}
              />
            }
          />
        </div>
      </div>
      <div role="status" className={styles.shortage}>
        {drawn > 0 && drawn < form.count && (
          <Notice tone="warn" title={t("build.shortTitle", { count: drawn })}>
            {form.conditional ? t("build.shortTextAll") : t("build.shortText")}
          </Notice>
        )}
      </div>
    </section>
  );
}

function Topics({ content, form, change }: Pick<BuildQuestionsProps, "content" | "form" | "change">) {
  const { t } = useTranslation("practice");
  const [all, setAll] = useState(false);
  const held = topicsIn(form, content.banks);
  const shown = held.filter((topic, index) => all || index < TOPICS_AT_FIRST || form.topics.includes(topic));
  const hidden = held.length - shown.length;

  return (
    <Field group layout="beside" label={t("build.topics")}>
      {(control) => (
        <div role="group" aria-labelledby={control["aria-labelledby"]} className={styles.chips}>
          <Chip label={t("build.anyTopic")} pressed={form.topics.length === 0} onValue={() => change({ topics: [] })} />
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
              {all ? t("build.fewerTopics") : t("build.moreTopics", { count: hidden })}
            </Button>
          )}
          <Checkbox
            className={styles.conditional}
            label={t("build.conditional")}
            checked={form.conditional}
            onValue={(conditional) => change({ conditional })}
          />
        </div>
      )}
    </Field>
  );
}
