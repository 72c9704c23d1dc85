import { useEffect, useRef, useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { QuestionId } from "../../domain/ids.ts";
import type { AnswerableQuestion } from "../../domain/questions/draw.ts";
import { outlineOf, withOutline } from "../../domain/questions/outline.ts";
import type { NotebookRecord } from "../../domain/records/records.ts";
import { pointsFrom, type GapOutline } from "../../domain/timeline/gap-outline.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { NotChanged } from "./not-changed.tsx";
import type { TimelinePorts } from "./timeline-ports.ts";
import { useFailureToast } from "./use-failure-toast.ts";
import styles from "./timeline.module.css";

interface PointsChoiceProps {
  readonly ports: TimelinePorts;
  readonly notebook: NotebookRecord;
  readonly outline: GapOutline;
  readonly questions: readonly AnswerableQuestion[];
  readonly onClose: () => void;
}

/** For which questions the outline becomes the points. Those that have points already, or ask about something more, are left alone unless ticked. */
export function PointsChoice({ ports, notebook, outline, questions, onClose }: PointsChoiceProps) {
  const { t } = useTranslation("timeline");
  const tellFailure = useFailureToast(ports);
  const fitting = questions.filter((question) => pointsFrom(outline, question).some(({ text }) => text !== ""));
  const hasPoints = (id: QuestionId) => outlineOf(notebook, id).length > 0;
  const [chosen, setChosen] = useState<ReadonlySet<QuestionId>>(
    () => new Set(fitting.filter(({ id, topics }) => topics.length === 1 && !hasPoints(id)).map(({ id }) => id)),
  );
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector("input")?.focus();
  }, []);

  function tick(id: QuestionId, isTicked: boolean) {
    const next = new Set(chosen);
    if (isTicked) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (chosen.size === 0) return;
    const written = fitting.filter(({ id }) => chosen.has(id));
    const kept = await ports.storage.changeNotebook((stored) =>
      written.reduce((next, question) => withOutline(next, question.id, pointsFrom(outline, question)), stored),
    );
    if (!kept.ok) return setFailure(kept.failure);
    onClose();
    const undo = () =>
      void ports.storage
        .changeNotebook((stored) =>
          written.reduce((next, { id }) => withOutline(next, id, outlineOf(notebook, id)), stored),
        )
        .then((undone) => tellFailure(undone.ok ? null : undone.failure));
    ports.toasts.show({
      text: t("outline.kept", { count: written.length }),
      actions: [{ label: t("undo"), onPress: undo }],
    });
  }

  return (
    <form
      ref={form}
      className={styles.choice}
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <fieldset>
        <legend className={styles.legend}>{t("outline.for")}</legend>
        {fitting.map(({ id, text }) => (
          <div key={id} className={styles.pick}>
            <Checkbox label={text} lang="en" checked={chosen.has(id)} onValue={(isTicked) => tick(id, isTicked)} />
            {hasPoints(id) && <p className={styles.note}>{t("outline.hasPoints")}</p>}
          </div>
        ))}
      </fieldset>
      <NotChanged failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" unavailable={chosen.size === 0 ? t("outline.choose") : undefined}>
          {t("outline.keep", { count: chosen.size })}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t("outline.cancel")}
        </Button>
      </div>
    </form>
  );
}
