import * as v from "valibot";
import type { TakeId } from "../../domain/ids.ts";
import { openInterview } from "../../domain/records/interview-schema.ts";
import { emptyNotebook, openNotebook } from "../../domain/records/notebook-schema.ts";
import { newestFirst } from "../../domain/records/newest-first.ts";
import { openProfile } from "../../domain/records/profile-schema.ts";
import { openReview } from "../../domain/records/review-schema.ts";
import { defaultSettings } from "../../domain/records/default-settings.ts";
import { openSettings } from "../../domain/records/settings-schema.ts";
import { emptyProfile } from "../../domain/questions/profile.ts";
import type { Changes } from "./changes.ts";
import type { Disk } from "./disk.ts";
import { hasTake } from "./hangs-on-take.ts";
import { NOTEBOOK_KEY, PROFILE_KEY, SETTINGS_KEY } from "./record-keys.ts";
import { allReadable, changeable, readable, unreadable } from "./readable.ts";
import { rememberUntilChange } from "./remember.ts";
import type { Storage } from "./storage.ts";
import { askTogether } from "./together.ts";
import { storedBytes, unpackBytes } from "./stored-bytes.ts";

type Records = Pick<
  Storage,
  | "thumbnail"
  | "thumbnails"
  | "saveThumbnail"
  | "saveInterview"
  | "interview"
  | "interviews"
  | "saveReview"
  | "changeReview"
  | "review"
  | "reviews"
  | "settings"
  | "saveSettings"
  | "profile"
  | "saveProfile"
  | "notebook"
  | "changeNotebook"
  | "bankTexts"
  | "saveBank"
  | "changeBank"
  | "removeBank"
>;

/** All that is kept beside the takes themselves. */
export function diskRecords({ database, write, writeBlob }: Disk, changes: Changes): Records {
  async function thumbnails(ids: readonly TakeId[]): Promise<ReadonlyMap<TakeId, Blob>> {
    const store = (await database()).transaction("thumbnails").store;
    const rows = await Promise.all(ids.map(async (id) => [id, await store.get(id)] as const));
    return new Map(rows.flatMap(([id, row]) => (v.is(storedBytes, row) ? [[id, unpackBytes(row)]] : [])));
  }

  return {
    thumbnails,
    thumbnail: askTogether(thumbnails),
    saveThumbnail: (id, jpeg) =>
      writeBlob(["takes", "thumbnails"], jpeg, async (transaction, bytes) => {
        if (await hasTake(transaction, id)) await transaction.objectStore("thumbnails").put(bytes, id);
      }),

    saveInterview: (interview) =>
      write(["interviews"], async (transaction) => {
        await transaction.objectStore("interviews").put(interview);
      }),
    interview: async (id) => readable(await (await database()).get("interviews", id), openInterview),
    interviews: rememberUntilChange(changes, async () =>
      allReadable(await (await database()).getAll("interviews"), openInterview).toSorted(newestFirst),
    ),

    saveReview: (review) =>
      write(["reviews"], async (transaction) => {
        await transaction.objectStore("reviews").put(review);
      }),
    changeReview: (id, change) =>
      write(["takes", "reviews"], async (transaction) => {
        if (!(await hasTake(transaction, id))) return;
        const store = transaction.objectStore("reviews");
        await store.put(change(changeable(await store.get(id), openReview)));
      }),
    review: async (id) => readable(await (await database()).get("reviews", id), openReview),
    reviews: rememberUntilChange(changes, async () =>
      allReadable(await (await database()).getAll("reviews"), openReview),
    ),

    settings: async () =>
      readable(await (await database()).get("settings", SETTINGS_KEY), openSettings) ?? defaultSettings(),
    saveSettings: (settings) =>
      write(["settings"], async (transaction) => {
        const store = transaction.objectStore("settings");
        const stored = openSettings(await store.get(SETTINGS_KEY));
        // Damaged ones are chosen anew: nobody could change them any more.
        if (!stored.ok && stored.failure.type === "record-too-new") throw unreadable();
        await store.put(settings, SETTINGS_KEY);
      }),

    profile: async () => readable(await (await database()).get("settings", PROFILE_KEY), openProfile) ?? emptyProfile(),
    saveProfile: (profile) =>
      write(["settings"], async (transaction) => {
        const store = transaction.objectStore("settings");
        changeable(await store.get(PROFILE_KEY), openProfile);
        await store.put(profile, PROFILE_KEY);
      }),

    notebook: async () =>
      readable(await (await database()).get("settings", NOTEBOOK_KEY), openNotebook) ?? emptyNotebook(),
    changeNotebook: (change) =>
      write(["settings"], async (transaction) => {
        const store = transaction.objectStore("settings");
        const stored = changeable(await store.get(NOTEBOOK_KEY), openNotebook);
        await store.put(change(stored ?? emptyNotebook()), NOTEBOOK_KEY);
      }),

    bankTexts: async () => {
      const store = (await database()).transaction("banks").store;
      const [ids, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(
        ids.flatMap((id, index) => {
          const text = texts[index];
          return typeof text === "string" ? [[id, text]] : [];
        }),
      );
    },
    saveBank: (id, text) =>
      write(["banks"], async (transaction) => {
        await transaction.objectStore("banks").put(text, id);
      }),
    changeBank: (id, change) =>
      write(["banks"], async (transaction) => {
        const store = transaction.objectStore("banks");
        const stored = await store.get(id);
        if (stored !== undefined && typeof stored !== "string") throw unreadable();
        const changed = change(stored ?? null);
        if (!changed.ok) throw unreadable();
        await (changed.value === null ? store.delete(id) : store.put(changed.value, id));
      }),
    removeBank: (id) => write(["banks"], (transaction) => transaction.objectStore("banks").delete(id)),
  };
}
