import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { VISA_NEEDS } from "../../domain/questions/profile.ts";
import { isMonth } from "../../domain/timeline/month.ts";
import { STEP_STATES, TIMELINE_TEXT_MAX, type VisaCard, type VisaStep } from "../../domain/timeline/timeline.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { MonthField } from "./month-field.tsx";
import { NotChanged } from "./not-changed.tsx";
import styles from "./timeline.module.css";

interface VisaFormProps {
  readonly start: VisaCard;
  readonly now: number;
  /** Null: it is kept. */
  readonly onSave: (visa: VisaCard) => Promise<StorageFailure | null>;
  readonly onCancel: () => void;
}

/** What the visa answer is made of. Everything may be left out. */
export function VisaForm({ start, now, onSave, onCancel }: VisaFormProps) {
  const { t } = useTranslation("timeline");
  const [visa, setVisa] = useState(start);
  const [months, setMonths] = useState({
    certificate: start.certificate.month ?? "",
    stepThree: start.stepThree.month ?? "",
  });
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<VisaCard>) => setVisa({ ...visa, ...part });
  const notSaid = { value: "", label: t("visa.notSaid") };

  useEffect(() => {
    form.current?.querySelector("select")?.focus();
  }, []);

  // A month that is half chosen is not said.
  const stepOf = (step: VisaStep, month: string): VisaStep => ({
    ...step,
    month: hasMonth(step) && isMonth(month) ? month : null,
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    setFailure(
      await onSave({
        ...visa,
        status: visa.status.trim(),
        timing: visa.timing.trim(),
        certificate: stepOf(visa.certificate, months.certificate),
        stepThree: stepOf(visa.stepThree, months.stepThree),
      }),
    );
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={t("visa.formTitle")}
      className={styles.visaForm}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Select
        label={t("visa.need")}
        options={[notSaid, ...VISA_NEEDS.map((need) => ({ value: need, label: t(`visa.needs.${need}`) }))]}
        value={visa.need ?? ""}
        onValue={(chosen) => change({ need: VISA_NEEDS.find((need) => need === chosen) ?? null })}
      />
      <TextArea
        label={t("visa.status")}
        hint={t("visa.statusHint")}
        value={visa.status}
        maxLength={TIMELINE_TEXT_MAX.text}
        onValue={(status) => change({ status })}
      />
      {(["certificate", "stepThree"] as const).map((kind) => (
        <div key={kind} className={styles.step}>
          <Select
            label={t(`visa.${kind}`)}
            options={[
              notSaid,
              ...STEP_STATES.map((state) => ({ value: state, label: t(`visa.states.${kind}.${state}`) })),
            ]}
            value={visa[kind].state ?? ""}
            onValue={(chosen) =>
              change({ [kind]: { ...visa[kind], state: STEP_STATES.find((state) => state === chosen) ?? null } })
            }
          />
          {hasMonth(visa[kind]) && (
            <MonthField
              label={t("visa.month")}
              value={months[kind]}
              onValue={(month) => setMonths({ ...months, [kind]: month })}
              now={now}
            />
          )}
        </div>
      ))}
      <TextArea
        label={t("visa.timing")}
        hint={t("visa.timingHint")}
        value={visa.timing}
        maxLength={TIMELINE_TEXT_MAX.text}
        onValue={(timing) => change({ timing })}
      />
      <NotChanged failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {t("form.save")}
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          {t("form.cancel")}
        </Button>
      </div>
    </form>
  );
}

const hasMonth = ({ state }: VisaStep): boolean => state === "done" || state === "expected";
