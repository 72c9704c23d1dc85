import i18next from "i18next";
import type { Clock } from "../domain/clock.ts";
import { Store } from "../domain/store.ts";
import type { Result } from "../domain/result.ts";
import { archiveFileName } from "../domain/takes/file-name.ts";
import { bytesOf } from "../domain/takes/free-space.ts";
import type { Download, Downloads, NumberedTake } from "../features/takes/takes-ports.ts";
import { takeFile } from "../platform/recording/playable-take.ts";
import type { FileSaver, OutgoingFile, SaveFailure, SaveJob, SaveReport } from "../platform/sharing/file-saver.ts";
import type { Storage } from "../platform/storage/storage.ts";
import type { Toasts } from "../ui/toast-store.ts";
import { nameOf } from "./download-take.ts";

interface DownloadsParts {
  readonly storage: Pick<Storage, "media">;
  readonly clock: Pick<Clock, "now" | "monotonic">;
  readonly toasts: Pick<Toasts, "show">;
  readonly saver: Pick<FileSaver, "save">;
  /** Lets the browser ask before the page is left; gives back how to stop that. */
  readonly guardLeaving: () => () => void;
}

/** More often than this nobody can read the numbers. */
const TELL_MS = 250;

/** Takes on their way out of the browser. Needs the words of "takes". */
export function createDownloads({ storage, clock, toasts, saver, guardLeaving }: DownloadsParts): Downloads {
  const t = i18next.getFixedT(null, "takes");
  const state = new Store<Download | null>(null);
  let running: AbortController | null = null;

  async function start(takes: readonly NumberedTake[]): Promise<void> {
    if (takes.length === 1) return startOne(takes);
    if (running !== null || takes.length === 0) return;
    const job = new AbortController();
    running = job;
    const stopGuarding = guardLeaving();
    const saved = await save(takes, job.signal, paced(takes));
    running = null;
    state.set(null);
    stopGuarding();
    tell(saved, takes);
  }

  /** The browser shows the download of one file itself. */
  async function startOne(takes: readonly NumberedTake[]): Promise<void> {
    tell(await save(takes, new AbortController().signal, () => undefined), takes);
  }

  const save = (takes: readonly NumberedTake[], signal: AbortSignal, onProgress: SaveJob["onProgress"]) =>
    saver.save(
      takes.map((numbered) => outgoing(numbered, storage)),
      { archiveName: archiveFileName(clock.now(), localZone(), takes.length), signal, onProgress },
    );

  function paced(takes: readonly NumberedTake[]): SaveJob["onProgress"] {
    const totalBytes = bytesOf(takes.map(({ take }) => take));
    let toldAt = -Infinity;
    return (progress) => {
      const now = clock.monotonic();
      if (progress.files === state.get()?.files && now - toldAt < TELL_MS) return;
      toldAt = now;
      state.set({ ...progress, takeCount: takes.length, totalBytes });
    };
  }

  function tell(saved: Result<SaveReport, SaveFailure>, takes: readonly NumberedTake[]): void {
    if (saved.ok) tellSaved(saved.value);
    else tellFailure(saved.failure, takes);
  }

  function tellSaved({ as, saved, unreadable }: SaveReport): void {
    if (saved === 0) return void toasts.show({ text: t("unreadable", { count: unreadable }) });
    const left = unreadable === 0 ? "" : ` ${t("download.unreadable", { count: unreadable })}`;
    if (as !== "downloads") toasts.show({ text: t(`download.saved.${as}`, { count: saved }) + left });
    else if (left !== "") toasts.show({ text: left.trim() });
  }

  function tellFailure(failure: SaveFailure, takes: readonly NumberedTake[]): void {
    if (failure.type === "save-not-started") return;
    if (failure.type === "save-canceled") return void toasts.show({ text: t("download.canceled") });
    const kept = failure.saved === 0 ? "" : ` ${t("download.kept", { count: failure.saved })}`;
    toasts.show({
      text: t(`download.failed.${failure.type}`, { ...failure }) + kept,
      actions: [{ label: t("retry"), onPress: () => void start(takes) }],
    });
  }

  return { get: state.get, subscribe: state.subscribe, start, cancel: () => running?.abort() };
}

const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function outgoing({ take, takeNumber }: NumberedTake, storage: Pick<Storage, "media">): OutgoingFile {
  return {
    name: nameOf(take, takeNumber),
    sizeBytes: take.sizeBytes,
    modifiedAt: take.createdAt,
    async open() {
      const media = await storage.media(take.id);
      return media === null || media.chunks.length === 0 ? null : takeFile(media);
    },
  };
}
