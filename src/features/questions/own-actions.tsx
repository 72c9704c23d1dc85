import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { OwnQuestion } from "../../domain/questions/own-bank.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { changeOwn } from "./keep-own.ts";
import { NotKept } from "./not-kept.tsx";
import type { QuestionsPorts } from "./questions-ports.ts";
import styles from "./questions.module.css";

interface OwnActionsProps {
  readonly ports: QuestionsPorts;
  readonly question: OwnQuestion;
}

/** Change or delete an own question; deleting is undone by one toast. */
export function OwnActions({ ports, question }: OwnActionsProps) {
  const { t } = useTranslation("questions");
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  async function remove() {
    const title = t("own.bankTitle");
    let place = 0;
    const changed = await changeOwn(ports, title, (questions) => {
      place = questions.findIndex(({ id }) => id === question.id);
      return questions.filter(({ id }) => id !== question.id);
    });
    if (!changed.ok) return setFailure(changed.failure);
    ports.go(paths.questions());
    ports.toasts.show({
      text: t("own.removed"),
      actions: [
        {
          label: t("own.undo"),
          onPress: () => void changeOwn(ports, title, (questions) => questions.toSpliced(place, 0, question)),
        },
      ],
    });
  }

  return (
    <>
      <NotKept failure={failure} />
      <div className={styles.actions}>
        <LinkButton icon={Pencil} href={`#${paths.editQuestion(question.id)}`}>
          {t("own.edit")}
        </LinkButton>
        <Button icon={Trash2} onClick={() => void remove()}>
          {t("own.remove")}
        </Button>
      </div>
    </>
  );
}
