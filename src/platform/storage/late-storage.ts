import { emptyProfile } from "../../domain/questions/profile.ts";
import { defaultSettings } from "../../domain/records/default-settings.ts";
import type { Changes } from "./changes.ts";
import type { Connection, StoreName } from "./database.ts";
import { JOURNAL_KEY } from "./journal-key.ts";
import { PROFILE_KEY, SETTINGS_KEY } from "./record-keys.ts";
import type { Storage } from "./storage.ts";

/**
 * Storage in IndexedDB whose code, with the parser of every record, comes with the first row or the first write: an empty
 * database is answered without it, so that a first visit does not download it.
 */
export function lateStorage(
  connection: Pick<Connection, "isNew" | "database">,
  changes: Changes,
  load: () => Promise<Storage>,
): Storage {
  let loading: Promise<Storage> | null = null;
  let isThere = false;

  function whole(): Promise<Storage> {
    loading ??= load().then(
      (storage) => {
        isThere = true;
        return storage;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  async function hasRows(store: StoreName): Promise<boolean> {
    return isThere || (await (await connection.database()).count(store)) > 0;
  }

  const hasRecords = async (): Promise<boolean> =>
    (await Promise.all((["interviews", "reviews", "documents", "settings"] as const).map(hasRows))).includes(true);

  async function hasKept(key: string): Promise<boolean> {
    return isThere || (await (await connection.database()).getKey("settings", key)) !== undefined;
  }

  // Somebody who comes back has rows; where it cannot be fetched, the first question says so.
  if (!connection.isNew) whole().catch(() => undefined);

  return {
    kind: "disk",
    subscribe: (listener) => changes.subscribe(listener),

    takes: async () => ((await hasRows("takes")) ? (await whole()).takes() : []),
    damagedTakes: async () => ((await hasRows("takes")) ? (await whole()).damagedTakes() : 0),
    damagedRecords: async () => ((await hasRecords()) ? (await whole()).damagedRecords() : 0),
    recoverTakes: async () => ((await hasRows("takes")) ? (await whole()).recoverTakes() : []),
    purgeTakes: async (before, only) => ((await hasRows("takes")) ? (await whole()).purgeTakes(before, only) : 0),
    interviews: async () => ((await hasRows("interviews")) ? (await whole()).interviews() : []),
    reviews: async () => ((await hasRows("reviews")) ? (await whole()).reviews() : []),
    bankTexts: async () => ((await hasRows("banks")) ? (await whole()).bankTexts() : new Map()),
    settings: async () => ((await hasKept(SETTINGS_KEY)) ? (await whole()).settings() : defaultSettings()),
    profile: async () => ((await hasKept(PROFILE_KEY)) ? (await whole()).profile() : emptyProfile()),
    restoreJournal: async () => ((await hasKept(JOURNAL_KEY)) ? (await whole()).restoreJournal() : null),

    document: async (kind, id) => ((await hasRows("documents")) ? (await whole()).document(kind, id) : null),
    documents: async (kind) => ((await hasRows("documents")) ? (await whole()).documents(kind) : []),
    changeDocument: async (kind, id, change) => (await whole()).changeDocument(kind, id, change),
    changeDocuments: async (kind, changes) => (await whole()).changeDocuments(kind, changes),

    beginTake: async (take) => (await whole()).beginTake(take),
    appendChunk: async (id, chunk) => (await whole()).appendChunk(id, chunk),
    finishTake: async (id, end) => (await whole()).finishTake(id, end),
    discardTake: async (id) => (await whole()).discardTake(id),
    take: async (id) => (await whole()).take(id),
    takesOfQuestion: async (id) => (await whole()).takesOfQuestion(id),
    takesOfInterview: async (id) => (await whole()).takesOfInterview(id),
    media: async (id, known) => (await whole()).media(id, known),
    deleteTakes: async (ids, at) => (await whole()).deleteTakes(ids, at),
    restoreTakes: async (ids) => (await whole()).restoreTakes(ids),
    thumbnail: async (id) => (await whole()).thumbnail(id),
    thumbnails: async (ids) => (await whole()).thumbnails(ids),
    saveThumbnail: async (id, jpeg) => (await whole()).saveThumbnail(id, jpeg),
    saveInterview: async (interview) => (await whole()).saveInterview(interview),
    interview: async (id) => (await whole()).interview(id),
    changeReview: async (id, change) => (await whole()).changeReview(id, change),
    saveReview: async (review) => (await whole()).saveReview(review),
    review: async (id) => (await whole()).review(id),
    saveSettings: async (settings) => (await whole()).saveSettings(settings),
    saveProfile: async (profile) => (await whole()).saveProfile(profile),
    notebook: async () => (await whole()).notebook(),
    changeNotebook: async (change) => (await whole()).changeNotebook(change),
    saveBank: async (id, text) => (await whole()).saveBank(id, text),
    changeBank: async (id, change) => (await whole()).changeBank(id, change),
    removeBank: async (id) => (await whole()).removeBank(id),
    storedDocuments: async (kinds) => (await whole()).storedDocuments(kinds),
    pieces: async (id) => (await whole()).pieces(id),
    backupMemory: async () => (await whole()).backupMemory(),
    saveBackupMemory: async (change) => (await whole()).saveBackupMemory(change),
    beginRestore: async (journal, records) => (await whole()).beginRestore(journal, records),
    restoreTake: async (...restored) => (await whole()).restoreTake(...restored),
    endRestore: async (report) => (await whole()).endRestore(report),
    eraseAll: async () => (await whole()).eraseAll(),
  };
}
