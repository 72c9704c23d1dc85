import { ChevronLeft, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import type { ProgramRecord } from "../../domain/programs/program.ts";
import type { StorageFailure } from "../../platform/storage/storage.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Afterwards } from "./afterwards.tsx";
import { AskedMe } from "./asked-me.tsx";
import { Invitation } from "./invitation.tsx";
import { keepProgram, removeProgram } from "./keep-programs.ts";
import { NotKept } from "./not-kept.tsx";
import { OtherDates } from "./other-dates.tsx";
import { ProgramHead } from "./program-head.tsx";
import type { ProgramsPorts } from "./programs-ports.ts";
import { QuestionsToAsk } from "./questions-to-ask.tsx";
import { Research } from "./research.tsx";
import { SaveState } from "./save-state.tsx";
import { useProgram } from "./use-program.ts";
import { ZonePlate } from "./zone-plate.tsx";
import styles from "./programs.module.css";

interface ProgramPageProps {
  readonly ports: ProgramsPorts;
  readonly stored: ProgramRecord;
}

/** One program: when it interviews, why it, what to ask, and what stayed in mind after. Everything is kept while it is written. */
export function ProgramPage({ ports, stored }: ProgramPageProps) {
  const { t } = useTranslation("programs");
  const edited = useProgram(ports, stored);
  const { program, change } = edited;
  const [failure, setFailure] = useState<StorageFailure | null>(null);

  async function remove() {
    const removed = await removeProgram(ports, program);
    if (!removed.ok) return setFailure(removed.failure);
    ports.go(paths.programs());
    ports.toasts.show({
      text: t("removed", { name: program.name || t("unnamed") }),
      actions: [{ label: t("undo"), onPress: () => void keepProgram(ports, program) }],
    });
  }

  const parts = { ports, program, change };
  return (
    <article className={styles.page}>
      <a className={styles.back} href={`#${paths.programs()}`}>
        <Icon icon={ChevronLeft} size="small" mirrored />
        {t("title")}
      </a>
      <ProgramHead {...parts} />
      <ZonePlate program={program} ownZone={ports.timeZone()} />
      <Invitation {...parts} />
      <SaveState saving={edited.saving} onRetry={edited.keepNow} />
      <div className={styles.columns}>
        <div>
          <Research {...parts} />
          <OtherDates {...parts} />
        </div>
        <div>
          <QuestionsToAsk {...parts} />
          <AskedMe {...parts} />
          <Afterwards {...parts} />
        </div>
      </div>
      <NotKept failure={failure} />
      <div className={styles.remove}>
        <Button variant="ghost" icon={Trash2} onClick={() => void remove()}>
          {t("remove")}
        </Button>
      </div>
    </article>
  );
}
