import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { interviewId, type InterviewId } from "../../src/domain/ids.ts";
import type { InterviewForm } from "../../src/domain/interview/form.ts";
import type { Bank } from "../../src/domain/questions/bank.ts";
import type { SettingsRecord } from "../../src/domain/records/records.ts";
import { defaultSettings } from "../../src/domain/records/default-settings.ts";
import { ok } from "../../src/domain/result.ts";
import { Store } from "../../src/domain/store.ts";
import type { PracticePorts } from "../../src/features/practice/practice-ports.ts";
import { createBankShelf } from "../../src/platform/banks/bank-shelf.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { createFakeClock } from "./fake-clock.ts";
import { aBank, aQuestion } from "./questions.ts";

/** Twelve common questions: two openers, two of each other topic. */
export const commonBank: Bank = {
  ...aBank("common", [
    ...["about-you", "path"].map((slug) => aQuestion(`common-${slug}`, { topics: ["opener"] })),
    ...(["goals", "strengths", "stress", "teamwork", "conflict"] as const).flatMap((topic) =>
      [1, 2].map((number) => aQuestion(`common-${topic}-${number}`, { topics: [topic] })),
    ),
  ]),
  title: "Common",
};

/** Eight questions for everyone, two for those with a gap. */
export const imgBank: Bank = {
  ...aBank("img", [
    ...(["why-us", "adaptation", "language", "hierarchy"] as const).flatMap((topic) =>
      [1, 2].map((number) => aQuestion(`img-${topic}-${number}`, { topics: [topic], answerSeconds: 90 })),
    ),
    aQuestion("img-gap-1", { topics: ["gap"], appliesTo: ["gap"] }),
    aQuestion("img-gap-2", { topics: ["gap"], appliesTo: ["gap"] }),
  ]),
  title: "IMG",
};

export interface FakePracticeOptions {
  /** Text of each bundled file by name; null: it cannot be fetched. */
  readonly files?: Readonly<Record<string, string | null>>;
  readonly storage?: Partial<Storage>;
  readonly settings?: Partial<SettingsRecord>;
  readonly hasVoice?: boolean;
  readonly space?: { readonly usedBytes: number; readonly quotaBytes: number | null };
}

/** Practice on memory storage, with the two banks above and a clock that the test moves. */
export function createFakePractice(options: FakePracticeOptions = {}) {
  const { files = {}, hasVoice = true, space = { usedBytes: 2e9, quotaBytes: 40e9 } } = options;
  const texts = { "common.json": JSON.stringify(commonBank), "img.json": JSON.stringify(imgBank), ...files };
  const clock = createFakeClock();
  const storage: Storage = { ...createMemoryStorage(), ...options.storage };
  const settings = new Store<SettingsRecord>({ ...defaultSettings(), ...options.settings });
  const toasts = createToasts(clock);
  const went: string[] = [];
  const copied: string[] = [];
  let ids = 0;
  let seed = 41;
  const ports: PracticePorts = {
    clock,
    storage,
    storageRoom: {
      space: () => Promise.resolve(space),
      persistence: () => Promise.resolve("unknown"),
      requestPersistence: () => Promise.resolve("unknown"),
    },
    shelf: createBankShelf({
      storage,
      bundled: Object.fromEntries(Object.keys(texts).map((file) => [`question-banks/${file}`, file])),
      fetch: (file) => {
        const text = (texts as Record<string, string | null>)[file] ?? null;
        return text === null ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(new Response(text));
      },
    }),
    recorder: { bytesPerSecond: () => 125_000 },
    speaker: { voices: () => Promise.resolve(hasVoice ? [{ uri: "voice", name: "English" }] : []) },
    settings: {
      get: settings.get,
      subscribe: settings.subscribe,
      update(change) {
        settings.set({ ...settings.get(), ...change });
        return Promise.resolve(ok(undefined));
      },
    },
    toasts,
    newInterviewId: () => interviewId(`new-${(ids += 1)}`),
    newSeed: () => (seed += 1),
    answerAgain: (take) => went.push(`again ${take.id}`),
    go: (path) => went.push(path),
    addressOf: (path) => `https://example.org/second-take/#${path}`,
    copyText: (text) => Promise.resolve(copied.push(text) > 0),
    lastForm: new Store<InterviewForm | null>(null),
  };

  return {
    ports,
    clock,
    storage,
    settings,
    went,
    copied,
    user: userEvent.setup(),
    /** The interview that was started last. */
    started: async () => storage.interview(interviewId(`new-${ids}`) as InterviewId),
    async show(place: ReactNode) {
      const view = render(
        <>
          {place}
          <Toasts store={toasts} />
        </>,
      );
      await act(async () => {
        await clock.settle();
        // The page for people who come back has its own file.
        await vi.dynamicImportSettled();
        await clock.settle();
      });
      return view;
    },
  };
}
