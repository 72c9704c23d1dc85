import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisaCard, VisaStep } from "../../domain/timeline/timeline.ts";
import { withVisa } from "../../domain/timeline/timeline.ts";
import { rulesFor, secondsToSay, VISA_QUESTION, visaAnswer } from "../../domain/timeline/visa-answer.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Voice } from "../../ui/voice.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import { useMonths } from "./use-months.ts";
import { changeTimeline, type TimelineView } from "./use-timeline.ts";
import { VisaForm } from "./visa-form.tsx";
import styles from "./timeline.module.css";

interface VisaPanelProps {
  readonly ports: TimelinePorts;
  readonly view: TimelineView;
}

/** A short answer of facts. Nothing to be excused for, so nothing here looks like a warning. */
export function VisaPanel({ ports, view: { timeline, profile } }: VisaPanelProps) {
  const { t } = useTranslation("timeline");
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  // What Settings know need not be said twice.
  const visa: VisaCard = { ...timeline.visa, need: timeline.visa.need ?? profile.visa };
  const answer = visaAnswer(visa);

  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  async function save(next: VisaCard): Promise<StorageFailure | null> {
    const failure = await changeTimeline(ports, (stored, at) => withVisa(stored, next, at));
    if (failure === null) setOpen(false);
    return failure;
  }

  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{t("visa.title")}</h2>
      {isOpen ? (
        <VisaForm start={visa} now={ports.clock.now()} onSave={save} onCancel={() => setOpen(false)} />
      ) : (
        <>
          {answer === null ? (
            <p className={styles.note}>{t("visa.empty")}</p>
          ) : (
            <div className={styles.card}>
              <Voice lang="en">“{answer}”</Voice>
              <p className={styles.note}>{t("visa.length", { count: secondsToSay(answer) })}</p>
              <VisaFacts visa={visa} />
            </div>
          )}
          <div className={styles.actions}>
            {answer !== null && <Button onClick={() => ports.practice(VISA_QUESTION)}>{t("visa.practice")}</Button>}
            <Button ref={button} variant={answer === null ? "secondary" : "ghost"} onClick={() => setOpen(true)}>
              {answer === null ? t("visa.fill") : t("visa.change")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function VisaFacts({ visa }: { readonly visa: VisaCard }) {
  const { t } = useTranslation("timeline");
  const { month } = useMonths();
  const { need, certificate, stepThree } = visa;
  const needsStepThree = need === "h-1b" || need === "either";
  const rules = rulesFor(need);
  const factOf = (kind: "certificate" | "stepThree", step: VisaStep): string => {
    if (step.state === null) return t("visa.notSaid");
    const state = t(`visa.states.${kind}.${step.state}`);
    return step.month === null ? state : t("visa.stateIn", { state, month: month(step.month) });
  };
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>{t("visa.need")}</dt>
          <dd>{need === null ? t("visa.notSaid") : t(`visa.needs.${need}`)}</dd>
        </div>
        <div>
          <dt>{t("visa.certificate")}</dt>
          <dd>{factOf("certificate", certificate)}</dd>
        </div>
        <div>
          <dt>{needsStepThree ? t("visa.stepThreeFor") : t("visa.stepThree")}</dt>
          <dd>{factOf("stepThree", stepThree)}</dd>
        </div>
      </dl>
      {rules.length > 0 && (
        <details className={styles.rules}>
          <summary>{t("visa.rules")}</summary>
          <ul>
            {rules.map(({ id, title, year, url }) => (
              <li key={id}>
                {t(`visa.ruleTexts.${id}`)}{" "}
                <a href={url} target="_blank" rel="noopener noreferrer" lang="en">
                  {t("visa.source", { title, year })}
                  <span className="visually-hidden"> ({t("visa.opens")})</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
