import { Trash2 } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../domain/paths.ts";
import { bytesOf, newestOfQuestions, suggestFreeSpace } from "../../domain/takes/free-space.ts";
import { numberTakes } from "../../domain/takes/take-number.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useFresh } from "../../ui/use-fresh.ts";
import { previewOf, withThing, type AgeDays, type FreeSpaceChoice } from "./free-space-choice.ts";
import type { FreeSpacePorts } from "./free-space-ports.ts";
import { Preview } from "./preview.tsx";
import { Suggestions } from "./suggestions.tsx";
import { UsedSpace } from "./used-space.tsx";
import styles from "./free-space.module.css";

interface FreeSpacePlaceProps {
  readonly ports: FreeSpacePorts;
}

/** Finds takes that may go, shows exactly which, and deletes them with undo. */
export function FreeSpacePlace({ ports }: FreeSpacePlaceProps) {
  const { t } = useTranslation("takes");
  const { storage, storageRoom, clock } = ports;
  const titleRef = useRef<HTMLHeadingElement>(null);
  const [ageDays, setAgeDays] = useState<AgeDays>("30");
  const [choice, setChoice] = useState<FreeSpaceChoice>({ suggestions: new Set(["replaced"]), kept: new Set() });
  const [openedAt] = useState(() => clock.now());
  const kept = useFresh(
    useCallback(async () => {
      const [takes, reviews, space] = await Promise.all([storage.takes(), storage.reviews(), storageRoom.space()]);
      return { takes, reviews, space, numbers: numberTakes(takes), newest: newestOfQuestions(takes) };
    }, [storage, storageRoom]),
    storage,
  );
  const suggestions = useMemo(
    () => kept && suggestFreeSpace({ ...kept, olderThanDays: Number(ageDays), now: openedAt }),
    [kept, ageDays, openedAt],
  );
  const preview = useMemo(() => (suggestions ? previewOf(suggestions, choice) : []), [suggestions, choice]);
  const doomed = preview.filter(({ id }) => !choice.kept.has(id));

  async function remove(): Promise<void> {
    if (!(await ports.remove(doomed))) return;
    setChoice({ ...choice, kept: new Set() });
    titleRef.current?.focus();
  }

  return (
    <div className={styles.page}>
      <h1 ref={titleRef} tabIndex={-1} className={styles.title}>
        {t("free.title")}
      </h1>
      {kept === null || suggestions === null ? (
        <p role="status" className="visually-hidden">
          {t("loading")}
        </p>
      ) : (
        <>
          <UsedSpace space={kept.space} takeCount={kept.takes.length} takeBytes={bytesOf(kept.takes)} />
          {suggestions.largest.length === 0 ? (
            <EmptyState
              className={styles.empty}
              title={t("free.nothingTitle")}
              actions={<LinkButton href={`#${paths.takes()}`}>{t("free.toTakes")}</LinkButton>}
            >
              {t("free.nothing")}
            </EmptyState>
          ) : (
            <>
              <Suggestions
                suggestions={suggestions}
                chosen={choice.suggestions}
                onChoose={(suggestion, isIn) =>
                  setChoice({ ...choice, suggestions: withThing(choice.suggestions, suggestion, isIn) })
                }
                ageDays={ageDays}
                onAgeDays={setAgeDays}
              />
              <Preview
                takes={preview}
                numbers={kept.numbers}
                newest={kept.newest}
                kept={choice.kept}
                onKeep={(id, isKept) => setChoice({ ...choice, kept: withThing(choice.kept, id, isKept) })}
              />
              <Doom count={doomed.length} bytes={bytesOf(doomed)} onDelete={() => void remove()} />
            </>
          )}
        </>
      )}
    </div>
  );
}

interface DoomProps {
  readonly count: number;
  readonly bytes: number;
  readonly onDelete: () => void;
}

/** The deed, with its size on the button; stays in sight under a long preview. */
function Doom({ count, bytes, onDelete }: DoomProps) {
  const { t } = useTranslation("takes");
  const format = useFormat();
  return (
    <div className={styles.doom}>
      <Button
        variant="primary"
        icon={Trash2}
        onClick={onDelete}
        unavailable={count === 0 ? t("free.chooseFirst") : undefined}
      >
        {count === 0 ? t("free.delete") : t("free.deleteThem", { count, size: format.size(bytes) })}
      </Button>
      {count > 0 && <p className={styles.note}>{t("free.undoable")}</p>}
    </div>
  );
}
