import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { aReply } from "../support/feedback.ts";
import { aProgram } from "../support/programs.ts";
import { clinic, school } from "../support/timeline.ts";
import { openSettingsStore } from "../../src/app/settings-store.ts";
import { questionId } from "../../src/domain/ids.ts";
import { FEEDBACK } from "../../src/domain/mentors/feedback.ts";
import { PROGRAM } from "../../src/domain/programs/program.ts";
import { withOutline, withStar } from "../../src/domain/questions/outline.ts";
import { emptySheetNotes, SHEET_NOTES } from "../../src/domain/records/sheet-notes.ts";
import { emptyTimeline, TIMELINE, TIMELINE_ID } from "../../src/domain/timeline/timeline.ts";
import { fail, ok } from "../../src/domain/result.ts";
import { SettingsPlace } from "../../src/features/settings/settings-place.tsx";
import type { SettingsPorts } from "../../src/features/settings/settings-ports.ts";
import type { Devices } from "../../src/platform/capture/capture.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { idleBackup } from "../support/fake-backups.ts";
import { newInterview, newReview, newTake } from "../support/records.ts";

interface Setting extends Partial<Omit<SettingsPorts, "storage" | "settings">> {
  readonly storage?: Partial<Storage>;
  readonly seed?: (storage: Storage) => Promise<unknown>;
}

const points = [{ part: "Fact", text: "Graduated in June" }];
const NONE: Devices = { cameras: [], microphones: [], speakers: [] };
const SOME: Devices = { cameras: ["Built-in camera"], microphones: ["Headset"], speakers: [] };

const devicesThat = (list: () => Devices, open: SettingsPorts["devices"]["open"]) => ({
  list: async () => list(),
  open,
  onChange: () => () => undefined,
});

async function open({ storage: changes, seed, ...over }: Setting = {}) {
  const storage = Object.assign(createMemoryStorage(), { kind: "disk" }, changes);
  await seed?.(storage);
  const store = await openSettingsStore(storage);
  const ports: SettingsPorts = {
    storage,
    storageRoom: {
      space: async () => ({ usedBytes: 1_900_000_000, quotaBytes: 36_000_000_000 }),
      persistence: async () => "best-effort",
      requestPersistence: async () => "persistent",
    },
    devices: devicesThat(
      () => SOME,
      async () => fail({ type: "capture-failed", name: "AbortError" }),
    ),
    speaker: { voices: async () => [], speak: async () => "spoken", cancel: () => undefined },
    recorder: {
      bytesPerSecond: (quality) => (quality === "standard" ? 137_500 : 75_000),
      codecFor: (hasVideo) => ({
        mimeType: "video/mp4",
        container: "mp4",
        timesliceMs: 250,
        hasVideo,
        engine: "media-recorder" as const,
      }),
    },
    backup: idleBackup(),
    settings: store,
    languages: [
      { tag: "en", name: "English" },
      { tag: "ar", name: "العربية" },
    ],
    version: "0.1.0",
    shelf: { content: async () => ({ banks: [], problems: [] }) },
    now: () => Date.UTC(2026, 10, 24),
    ...over,
  };
  const view = render(<SettingsPlace ports={ports} />);
  await screen.findByRole("button", { name: "Erase everything" });
  return { ...view, storage, store };
}

const section = (name: string) => within(screen.getByRole("region", { name }));

test("theme and language hold at once, are kept, and it says so", async () => {
  const { store, storage } = await open();
  const language = section("Language and theme");
  expect(language.getByText("Questions stay in English")).toBeVisible();
  expect(language.getByRole("combobox", { name: "Language" })).toHaveDisplayValue("Same as this browser");
  await userEvent.click(language.getByRole("radio", { name: "Dark" }));
  expect(store.get().theme).toBe("dark");
  expect(language.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await language.findByText("Saved on this device")).toBeVisible();
  await userEvent.selectOptions(language.getByRole("combobox", { name: "Language" }), "العربية");
  expect(store.get().language).toBe("ar");
  await waitFor(async () => expect(await storage.settings()).toMatchObject({ theme: "dark", language: "ar" }));
});

test("a change that cannot be kept says so and is tried again", async () => {
  let isFull = true;
  const memory = createMemoryStorage();
  const { storage } = await open({
    storage: {
      settings: memory.settings,
      saveSettings: async (settings) => (isFull ? fail({ type: "storage-full" }) : memory.saveSettings(settings)),
    },
  });
  await userEvent.click(screen.getByRole("radio", { name: "2×" }));
  const alert = await section("Practice").findByRole("alert");
  expect(alert).toHaveTextContent("There is no room left on this device");
  expect(screen.queryByText("Saved on this device")).toBeNull();
  isFull = false;
  await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await section("Practice").findByText("Saved on this device")).toBeVisible();
  expect(await storage.settings()).toMatchObject({ extendedTime: 2 });
});

test("the defaults of practice are kept, and the size of a recording is told", async () => {
  const { store } = await open();
  const practice = section("Practice");
  await userEvent.click(practice.getByRole("radio", { name: "Below" }));
  await userEvent.click(practice.getByRole("radio", { name: "No limit" }));
  await userEvent.click(practice.getByRole("radio", { name: "First 5 seconds" }));
  expect(practice.getByText("2 min is about 17 MB")).toBeVisible();
  await userEvent.click(practice.getByRole("radio", { name: "Small" }));
  expect(practice.getByText("2 min is about 9 MB")).toBeVisible();
  expect(store.get()).toMatchObject({
    lens: "below",
    extendedTime: "no-limit",
    selfView: "first-5-seconds",
    quality: "small",
  });
});

test("without a voice on the device it says why nothing is read aloud, and offers no switch", async () => {
  await open();
  expect(await section("Practice").findByText(/This browser has no English voice/)).toBeVisible();
  expect(screen.queryByRole("switch")).toBeNull();
});

test("a voice can be switched off, chosen and heard", async () => {
  const speak = vi.fn<SettingsPorts["speaker"]["speak"]>(async () => "failed");
  const voices = async () => [{ uri: "voice:a", name: "Anna" }];
  const { store } = await open({ speaker: { voices, speak, cancel: () => undefined } });
  await userEvent.click(await screen.findByRole("switch", { name: "Read the question aloud" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Voice" }), "Anna");
  expect(store.get()).toMatchObject({ readAloud: false, voiceUri: "voice:a" });
  await userEvent.click(screen.getByRole("button", { name: "Hear it" }));
  expect(speak).toHaveBeenCalledWith("Tell me about yourself.", "voice:a");
  expect(await screen.findByText(/The voice did not speak/)).toBeVisible();
});

test("devices are chosen by name, and one that is away is still named", async () => {
  const { store } = await open({
    seed: async (storage) =>
      storage.saveSettings({ ...(await storage.settings()), microphoneLabel: "Desk microphone" }),
  });
  const devices = section("Devices");
  expect(await devices.findByRole("combobox", { name: "Microphone" })).toHaveDisplayValue(
    "Desk microphone (not connected)",
  );
  await userEvent.selectOptions(devices.getByRole("combobox", { name: "Camera" }), "Built-in camera");
  await userEvent.selectOptions(devices.getByRole("combobox", { name: "Microphone" }), "Default of this device");
  expect(store.get()).toMatchObject({ cameraLabel: "Built-in camera", microphoneLabel: null });
  expect(devices.queryByRole("button", { name: "Show my devices" })).toBeNull();
});

test("devices without a name are shown after the camera was opened and closed again", async () => {
  const close = vi.fn();
  let list = NONE;
  await open({
    devices: devicesThat(
      () => list,
      async () => {
        list = SOME;
        return ok({ close } as never);
      },
    ),
  });
  const devices = section("Devices");
  await userEvent.click(await devices.findByRole("button", { name: "Show my devices" }));
  expect(devices.getByRole("combobox", { name: "Microphone" })).toBeVisible();
  expect(await devices.findByRole("combobox", { name: "Camera" })).toBeVisible();
  expect(close).toHaveBeenCalledOnce();
});

test("refused devices have their words, and a camera alone that fails does not hide the microphone", async () => {
  const asked: boolean[] = [];
  let list = NONE;
  const close = vi.fn();
  await open({
    devices: devicesThat(
      () => list,
      async ({ video }) => {
        asked.push(video);
        if (video) return fail({ type: "denied", device: "camera" });
        list = { ...NONE, microphones: ["Headset"] };
        return ok({ close } as never);
      },
    ),
  });
  const devices = section("Devices");
  await userEvent.click(await devices.findByRole("button", { name: "Show my devices" }));
  expect(await devices.findByRole("alert")).toHaveTextContent("The browser blocks the camera");
  expect(devices.getByRole("option", { name: "Headset" })).toBeInTheDocument();
  expect(asked).toEqual([true, false]);
  expect(close).toHaveBeenCalledOnce();
});

test("devices that come later are listed by themselves", async () => {
  let list = SOME;
  const listeners = new Set<() => void>();
  await open({
    devices: {
      list: async () => list,
      open: async () => fail({ type: "capture-unsupported" }),
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  });
  list = { ...SOME, cameras: ["Built-in camera", "Desk camera"] };
  act(() => listeners.forEach((tell) => tell()));
  expect(await screen.findByRole("option", { name: "Desk camera" })).toBeInTheDocument();
});

test("storage tells what is used and left, and the largest takes lead to their review", async () => {
  await open({
    seed: async (storage) => {
      for (const size of [1, 2, 3, 4, 5, 6])
        await storage.beginTake(
          newTake(`take-${size}`, { status: "complete", sizeBytes: size * 1e6, questionText: `Question ${size}` }),
        );
    },
  });
  const storage = section("Storage");
  expect(await storage.findByRole("meter")).toHaveAttribute(
    "aria-valuetext",
    "1.9 GB of about 36 GB used, 34.1 GB left",
  );
  expect(await storage.findByText("6 takes, 21 MB")).toBeVisible();
  expect(storage.getByRole("link", { name: "Free space" })).toHaveAttribute("href", "#/free-space");
  const links = storage.getAllByRole("link", { name: /^Question/ });
  expect(links.map((link) => link.getAttribute("href"))).toEqual([6, 5, 4, 3, 2].map((size) => `#/takes/take-${size}`));
});

test.each([
  ["persistent", "Promised"],
  ["best-effort", "Not promised"],
  ["unknown", "Cannot tell"],
] as const)("whether takes are kept when the disk fills: %s is said as %s", async (state, words) => {
  await open({
    storageRoom: { space: async () => null, persistence: async () => state, requestPersistence: async () => state },
  });
  const storage = section("Storage");
  expect(await storage.findByText(words)).toBeVisible();
  expect(storage.getByText("The browser does not say how much is used or left.")).toBeVisible();
  const ask = storage.queryByRole("button", { name: "Ask the browser to keep them" });
  expect(ask === null).toBe(state !== "best-effort");
});

test.each([
  ["persistent", "The browser said yes", "Promised"],
  ["best-effort", "The browser said not now", "Not promised"],
] as const)("the browser's answer is told: %s", async (answer, words, state) => {
  await open({
    storageRoom: {
      space: async () => null,
      persistence: async () => "best-effort",
      requestPersistence: async () => answer,
    },
  });
  const storage = section("Storage");
  await userEvent.click(await storage.findByRole("button", { name: "Ask the browser to keep them" }));
  expect(await storage.findByText(new RegExp(words))).toBeVisible();
  expect(storage.getByText(state)).toBeVisible();
});

test("a window that keeps nothing says so and has nothing to ask for", async () => {
  await open({ storage: { kind: "memory" } });
  expect(await section("Storage").findByText("Nothing is kept")).toBeVisible();
  expect(section("Storage").queryByRole("button")).toBeNull();
  expect(section("Privacy").getByText(/kept in this window alone/)).toBeVisible();
});

const full = async (storage: Storage) => {
  await storage.beginTake(newTake("a", { status: "complete", sizeBytes: 24_000_000 }));
  await storage.saveInterview(newInterview("interview-1"));
  await storage.saveReview(newReview("a"));
};

test("erasing asks twice, names what goes, and then everything is gone", async () => {
  const { storage } = await open({ seed: full });
  await userEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  const first = within(await screen.findByRole("dialog", { name: "Erase everything?" }));
  expect(first.getByText(/1 take \(24 MB\), 1 interview, 1 review, and your settings/)).toBeVisible();
  expect(first.getByRole("button", { name: "Keep everything" })).toHaveFocus();
  await userEvent.click(first.getByRole("button", { name: "Go on" }));

  const second = within(await screen.findByRole("dialog", { name: "Really erase everything?" }));
  expect(second.getByRole("button", { name: "Keep everything" })).toHaveFocus();
  await userEvent.click(second.getByRole("button", { name: "Erase everything" }));
  expect(await storage.takes()).toHaveLength(1);
  await userEvent.type(second.getByRole("textbox", { name: "Type “erase” to erase" }), "Erase{Enter}");

  expect(await screen.findByRole("heading", { level: 1, name: "Everything is erased" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Start anew" })).toHaveAttribute("href", "./");
  expect(await Promise.all([storage.takes(), storage.interviews(), storage.reviews()])).toEqual([[], [], []]);
});

test("erasing counts all that was written, not takes alone", async () => {
  const id = questionId("img-why");
  await open({
    seed: async (storage) => {
      await storage.changeDocument(PROGRAM, "a", () => aProgram("a"));
      await storage.changeDocument(PROGRAM, "b", () => aProgram("b"));
      await storage.changeDocument(TIMELINE, TIMELINE_ID, () => ({
        ...emptyTimeline(),
        entries: [school, clinic],
        visa: { ...emptyTimeline().visa, status: "In Chile" },
      }));
      await storage.changeDocument(SHEET_NOTES, "code", () => emptySheetNotes("code"));
      await storage.changeDocument(FEEDBACK, "r", () => aReply({ id: "r" }));
      await storage.changeNotebook((notebook) => withStar(withOutline(notebook, id, points), id, true));
      await storage.saveProfile({ ...(await storage.profile()), graduated: "2023" });
    },
  });
  expect(screen.queryByText("Nothing but your settings is here.")).toBeNull();
  expect(
    section("Erase").getByText(
      "Kept here: 2 programs, 2 dates of your timeline, your visa card, notes on 1 interviewer’s sheet, " +
        "1 reply of a mentor, points for 1 question, 1 star, what applies to you and your settings. " +
        "Files you downloaded stay where they are.",
    ),
  ).toBeVisible();
});

test("both questions can be answered with no", async () => {
  const { storage } = await open({ seed: full });
  for (const goOn of [false, true]) {
    await userEvent.click(screen.getByRole("button", { name: "Erase everything" }));
    if (goOn) await userEvent.click(screen.getByRole("button", { name: "Go on" }));
    await userEvent.click(screen.getByRole("button", { name: "Keep everything" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  }
  expect(await storage.takes()).toHaveLength(1);
});

test("an erase that fails says so and can be tried again", async () => {
  let isBroken = true;
  await open({
    seed: full,
    storage: {
      eraseAll: async () => (isBroken ? fail({ type: "storage-failed", name: "UnknownError" }) : ok(undefined)),
    },
  });
  await userEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  await userEvent.click(screen.getByRole("button", { name: "Go on" }));
  await userEvent.type(screen.getByRole("textbox"), "erase{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("Not everything could be erased");
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Everything is erased" })).toBeVisible();
});

test("nothing is erased while another tab records", async () => {
  await open({ seed: (storage) => storage.beginTake(newTake("running")) });
  expect(screen.getByText("Second Take is recording in another tab. Finish there first.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("privacy, version, license and the honest word on the questions are there", async () => {
  await open();
  expect(
    section("Privacy")
      .getAllByText(/./, { selector: "p" })
      .filter((p) => p.textContent),
  ).toHaveLength(3);
  expect(section("About").getByText("0.1.0")).toBeVisible();
  expect(section("About").getByText(/MIT/)).toBeVisible();
  expect(section("About").getByText(/not yet reviewed by a program director.*open an issue/)).toBeVisible();
});

test("the list of sections leads to each of them", async () => {
  await open();
  const list = within(screen.getByRole("navigation", { name: "Sections" }));
  await userEvent.click(list.getByRole("button", { name: "Storage" }));
  expect(screen.getByRole("heading", { name: "Storage", level: 2 })).toHaveFocus();
});

test("axe finds nothing, in the page and in the dialog", async () => {
  await open({ seed: full });
  await expectNoAxeFaults(document.body);
  await userEvent.click(screen.getByRole("button", { name: "Erase everything" }));
  await expectNoAxeFaults(document.body);
});
