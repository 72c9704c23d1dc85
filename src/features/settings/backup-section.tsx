import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type Ref,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import type { BackupMemory } from "../../domain/backup/backup-memory.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { useFresh } from "../../ui/use-fresh.ts";
import { BackupNews } from "./backup-news.tsx";
import { InterruptedRestore } from "./interrupted-restore.tsx";
import type { Kept } from "./kept.ts";
import { LastRestore } from "./last-restore.tsx";
import { Section } from "./section.tsx";
import type { SettingsPorts } from "./settings-ports.ts";
import styles from "./backup.module.css";

interface BackupSectionProps {
  readonly ports: Pick<SettingsPorts, "storage" | "backup" | "now">;
  readonly kept: Kept;
}

/** Everything in one file, and back. */
export function BackupSection({ ports, kept }: BackupSectionProps) {
  const { storage, backup } = ports;
  const task = useSyncExternalStore(backup.subscribe, backup.get);
  const input = useRef<HTMLInputElement>(null);
  const known = useFresh(
    useCallback(() => Promise.all([storage.backupMemory(), storage.restoreJournal()]), [storage]),
    storage,
  );
  const [memory, journal] = known ?? [null, null];
  const isBusy = task.type === "running";
  const parts = useRef<HTMLDivElement>(null);
  useKeptFocus(parts, task.type);
  const choose = () => input.current?.click();

  return (
    <Section id="backup">
      <div ref={parts} tabIndex={-1} className={styles.parts}>
        {journal !== null && !isBusy && (
          <InterruptedRestore backup={backup} journal={journal} task={task} onChoose={choose} />
        )}
        <BackupNews backup={backup} task={task} kept={kept} />
        <Make ports={ports} kept={kept} memory={memory} isBusy={isBusy} />
        <Restore isBusy={isBusy} onChoose={choose} onFile={(file) => void backup.checkFile(file)} />
        <FileInput ref={input} onFile={(file) => void backup.checkFile(file)} />
        {memory?.lastRestore && task.type !== "restored" && <LastRestore report={memory.lastRestore} />}
      </div>
    </Section>
  );
}

// What was pressed may go with what it started: the focus stays in the section.
function useKeptFocus(parts: RefObject<HTMLDivElement | null>, taskType: string): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) parts.current?.focus({ preventScroll: true });
  }, [parts, taskType]);
  useEffect(() => {
    const look = () => {
      hadFocus.current = parts.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [parts]);
}

interface MakeProps extends BackupSectionProps {
  readonly memory: BackupMemory | null;
  readonly isBusy: boolean;
}

function Make({ ports: { backup, now }, kept, memory, isBusy }: MakeProps) {
  const { t } = useTranslation(["backup", "units"]);
  const format = useFormat();
  const { takes, takeBytes, interviews, banks } = kept;
  const size = format.size(takeBytes);
  const isEmpty = takes.length + interviews + banks === 0;
  const isRecording = takes.some(({ status }) => status === "recording");
  const last = memory?.last ?? null;
  const since = last === null ? 0 : takes.filter(({ createdAt }) => createdAt > last.at).length;
  const unavailable = isBusy ? t("busy") : isRecording ? t("make.recording") : isEmpty ? t("make.nothing") : undefined;

  function make() {
    const takesWords = t("units:takes", { count: takes.length });
    void backup.makeBackup(t("readme", { date: format.dateTime(now()), takes: takesWords, size }));
  }

  return (
    <div className={styles.offer}>
      <div className={styles.words}>
        <p className={styles.strong}>{t("make.title")}</p>
        {memory !== null && (
          <p className={styles.note}>
            {last === null
              ? t("make.none")
              : t("make.last", {
                  date: format.dateTime(last.at),
                  takes: t("units:takes", { count: last.takes }),
                  size: format.size(last.bytes),
                })}{" "}
            {since > 0 && t("make.since", { count: since })}
          </p>
        )}
        <p className={styles.note}>{t("make.holds")}</p>
      </div>
      <Button cost={takeBytes > 0 ? size : undefined} unavailable={unavailable} onClick={make}>
        {t("make.action")}
      </Button>
    </div>
  );
}

interface RestoreProps {
  readonly isBusy: boolean;
  readonly onChoose: () => void;
  readonly onFile: (file: File) => void;
}

function Restore({ isBusy, onChoose, onFile }: RestoreProps) {
  const { t } = useTranslation("backup");
  const [isOver, setOver] = useState(false);

  function hover(event: DragEvent, over: boolean) {
    event.preventDefault();
    setOver(over);
  }

  function drop(event: DragEvent) {
    hover(event, false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !isBusy) onFile(file);
  }

  return (
    <div
      className={classNames(styles.offer, styles.drop, isOver && styles.over)}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
    >
      <div className={styles.words}>
        <p className={styles.strong}>{t("restore.title")}</p>
        <p className={styles.note}>{t("restore.text")}</p>
      </div>
      <Button unavailable={isBusy ? t("busy") : undefined} onClick={onChoose}>
        {t("restore.choose")}
      </Button>
    </div>
  );
}

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly onFile: (file: File) => void;
}

function FileInput({ ref, onFile }: FileInputProps) {
  const { t } = useTranslation("backup");
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept=".zip,application/zip"
      aria-label={t("restore.choose")}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // So that the same file can be chosen again.
        currentTarget.value = "";
      }}
    />
  );
}
