import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseBank, type Bank } from "../../src/domain/questions/bank.ts";
import { questionId } from "../../src/domain/ids.ts";
import { outlineOf, withOutline } from "../../src/domain/questions/outline.ts";
import { fail } from "../../src/domain/result.ts";
import { emptyTimeline, TIMELINE, TIMELINE_ID, type TimelineEntry } from "../../src/domain/timeline/timeline.ts";
import { TimelinePlace } from "../../src/features/timeline/timeline-place.tsx";
import type { TimelinePorts } from "../../src/features/timeline/timeline-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { clinic, gap, path, school } from "../support/timeline.ts";

const parsed = parseBank(readFileSync("question-banks/img.json", "utf8"));
const banks: readonly Bank[] = parsed.ok ? [parsed.value] : [];
const LAST_PATIENT = questionId("img-gap-last-patient");

async function open(
  entries: readonly TimelineEntry[] = [],
  { over = {}, seed }: { over?: Partial<Storage>; seed?: (storage: Storage) => Promise<unknown> } = {},
) {
  const clock = createFakeClock();
  const memory = createMemoryStorage();
  if (entries.length > 0) await memory.changeDocument(TIMELINE, TIMELINE_ID, () => ({ ...emptyTimeline(), entries }));
  await seed?.(memory);
  const storage: Storage = { ...memory, ...over };
  const toasts = createToasts(clock);
  const started: string[] = [];
  let keys = 0;
  const ports: TimelinePorts = {
    clock,
    storage,
    banks: async () => banks,
    toasts,
    practice: (id) => started.push(id),
    drill: (kind) => started.push(kind),
    newKey: () => `key${(keys += 1)}`,
  };
  const view = render(
    <>
      <TimelinePlace ports={ports} />
      <Toasts store={toasts} />
    </>,
  );
  await screen.findByRole("heading", { level: 1 });
  await act(() => clock.settle());
  const stored = async () => (await memory.document(TIMELINE, TIMELINE_ID)) ?? emptyTimeline();
  return { ...view, storage: memory, stored, started, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rows = () => within(screen.getByRole("list", { name: "Your dates" })).getAllByRole("listitem");
const finding = () => screen.getByRole("heading", { level: 1 }).textContent;
type User = ReturnType<typeof userEvent.setup>;

async function choose(user: User, group: string, month: string, year: string) {
  const field = within(screen.getByRole("group", { name: group }));
  await user.selectOptions(field.getByRole("combobox", { name: "Month" }), month);
  await user.selectOptions(field.getByRole("combobox", { name: "Year" }), year);
}

describe("entering", () => {
  test("starts with one step; a school leaves the months since open, and the focus is on its row", async () => {
    const { user, container, stored } = await open();
    expect(finding()).toBe("Enter your dates once");
    await expectNoAxeFaults(container);
    await user.click(button("Start with medical school"));
    expect(screen.getByRole("combobox", { name: "Kind" })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: "What" }), "Medical school");
    await choose(user, "From", "September", "2018");
    await choose(user, "To", "June", "2024");
    await expectNoAxeFaults(container);
    await user.click(button("Save"));
    await waitFor(() => expect(button("Change Medical school")).toHaveFocus());
    expect(finding()).toBe("29 months open");
    expect(screen.getByText("29 months since Medical school")).toBeVisible();
    expect((await stored()).entries).toMatchObject([{ what: "Medical school", from: "2018-09", to: "2024-06" }]);
  });

  test("says what is wrong beside the field, and goes there", async () => {
    const { user, stored } = await open([school]);
    await user.click(button("Add"));
    await choose(user, "From", "May", "2025");
    await choose(user, "To", "April", "2025");
    await user.click(button("Save"));
    expect(screen.getByText("Say in a few words what it was.")).toBeVisible();
    expect(screen.getByText("The end lies before the start.")).toBeVisible();
    await waitFor(() => expect(screen.getByRole("textbox", { name: "What" })).toHaveFocus());
    expect((await stored()).entries).toHaveLength(1);
  });

  test("an open stretch is filled with its own months", async () => {
    const { user } = await open(path);
    await user.click(button("Fill it: Jul 2024"));
    const from = within(screen.getByRole("group", { name: "From" }));
    expect(from.getByRole("combobox", { name: "Month" })).toHaveDisplayValue("July");
    expect(screen.getByRole("combobox", { name: "Kind" })).toHaveDisplayValue("Gap or leave");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: "Kind" })).toBeNull();
  });

  test("deleting can be undone", async () => {
    const { user, stored } = await open(path);
    await user.click(button("Change Supervised evening clinic"));
    await user.click(button("Delete"));
    await screen.findByText("Supervised evening clinic deleted");
    expect(button("Add")).toHaveFocus();
    expect((await stored()).entries).not.toContainEqual(clinic);
    await user.click(button("Undo"));
    await waitFor(async () => expect((await stored()).entries).toContainEqual(clinic));
  });

  test("what the browser refuses stays in the form, and is said", async () => {
    const over = { changeDocument: async () => fail({ type: "storage-full" } as const) };
    const { user } = await open(path, { over });
    await user.click(button("Change Supervised evening clinic"));
    await user.type(screen.getByRole("textbox", { name: "What" }), ", nights");
    await user.click(button("Save"));
    expect(await screen.findByRole("alert")).toHaveTextContent("Nothing was changed");
    expect(screen.getByRole("textbox", { name: "What" })).toHaveValue("Supervised evening clinic, nights");
  });
});

describe("what is found", () => {
  test("the open month of the drawing, in words", async () => {
    const { container } = await open(path);
    expect(finding()).toBe("One month open");
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringContaining("Sep 2018 to Jun 2024"),
      expect.stringContaining("12 months at the same time as Medical school, not counted twice"),
      expect.stringContaining("1 month between Internship and No clinical work"),
      expect.stringContaining("Aug 2024 to May 2025No clinical work, 10 months"),
      expect.stringContaining("Jun 2025 to now"),
      expect.stringContaining("Feb 2026"),
    ]);
    await expectNoAxeFaults(container);
  });

  test("clinical work in a gap, with the way to either of them", async () => {
    const { user } = await open([school, { ...gap, to: "2026-05" }, { ...clinic, from: "2025-01" }]);
    expect(finding()).toBe("One contradiction, one month open");
    expect(screen.getByText(/No clinical work and Supervised evening clinic share Jan 2025 to May 2026/)).toBeVisible();
    await user.click(button("Change the gap"));
    expect(screen.getByRole("textbox", { name: "What" })).toHaveValue("No clinical work");
  });

  test("another year of graduation in the profile is said as a year", async () => {
    const seed = async (storage: Storage) => storage.saveProfile({ ...(await storage.profile()), graduated: "2023" });
    await open([school], { seed });
    expect(screen.getByText("Two dates of graduation")).toBeVisible();
    expect(screen.getByText("Jun 2024 here, 2023 under “What applies to you” in Settings.")).toBeVisible();
  });

  test("another date in the points is made the same in one press", async () => {
    const points = [{ part: "Fact", text: "Evening clinic since January 2025" }];
    const { user, storage } = await open(path, {
      seed: (memory) => memory.changeNotebook((stored) => withOutline(stored, LAST_PATIENT, points)),
    });
    expect(screen.getByText(/Your points for “When did you last take care of a patient/)).toBeVisible();
    await user.click(button("Make it Jun 2025"));
    await waitFor(() => expect(finding()).toBe("One month open"));
    expect(outlineOf(await storage.notebook(), LAST_PATIENT)).toEqual([
      { part: "Fact", text: "Evening clinic since June 2025" },
    ]);
  });
});

describe("the outline", () => {
  test("is drilled, and becomes the points of chosen questions without touching own ones; undo takes it back", async () => {
    const own = [{ part: "Fact", text: "My own words" }];
    const { user, storage, started, container } = await open(path, {
      seed: (memory) => memory.changeNotebook((stored) => withOutline(stored, LAST_PATIENT, own)),
    });
    expect(screen.getByText("Graduated June 2024; no clinical work August 2024 to May 2025")).toBeVisible();
    await user.click(button(/^Practice 4 questions/));
    expect(started).toEqual(["gap"]);
    await user.click(button("Use as my points"));
    expect(screen.getByRole("checkbox", { name: /When did you last take care/ })).not.toBeChecked();
    expect(screen.getByText("has points of yours, which would be replaced")).toBeVisible();
    await expectNoAxeFaults(container);
    await user.click(button(/^Save for \d+ questions$/));
    await screen.findByText(/Saved as your points/);
    expect(button("Use as my points")).toHaveFocus();
    const personal = questionId("img-gap-personal-reasons");
    const kept = await storage.notebook();
    expect(outlineOf(kept, LAST_PATIENT)).toEqual(own);
    expect(outlineOf(kept, personal)).toContainEqual({ part: "Cause", text: gap.whatHappened });
    await user.click(button("Undo"));
    await waitFor(async () => expect(outlineOf(await storage.notebook(), personal)).toEqual([]));
  });

  test("a private cause is not in it", async () => {
    await open([school, { ...gap, causeIsPrivate: true }]);
    expect(screen.getByText("The cause stays private.")).toBeVisible();
    expect(screen.getByText("Personal, and I would like to keep it so")).toBeVisible();
    expect(screen.queryByText(gap.whatHappened)).toBeNull();
  });
});

test("the visa card puts a short answer together and practices its question", async () => {
  const { user, container, stored, started } = await open(path);
  await user.click(button("Fill it in"));
  expect(screen.getByRole("combobox", { name: "Needs" })).toHaveFocus();
  await user.selectOptions(screen.getByRole("combobox", { name: "Needs" }), "J-1 or H-1B");
  await user.selectOptions(screen.getByRole("combobox", { name: "ECFMG certificate" }), "Issued");
  await user.selectOptions(screen.getByRole("combobox", { name: "Step 3" }), "Passed");
  await expectNoAxeFaults(container);
  await user.click(button("Save"));
  expect(
    await screen.findByText(/^“I need a visa, J-1 or H-1B. My ECFMG certificate is issued and Step 3/),
  ).toBeVisible();
  expect(screen.getByText(/^About \d+ seconds. At 20, stop.$/)).toBeVisible();
  expect((await stored()).visa).toMatchObject({ need: "either", certificate: { state: "done", month: null } });
  await user.click(button("Practice the visa question"));
  expect(started).toEqual(["img-visa-status"]);
  await expectNoAxeFaults(container);
});
