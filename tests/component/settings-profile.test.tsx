import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { fail } from "../../src/domain/result.ts";
import { ProfileSection } from "../../src/features/settings/profile-section.tsx";
import type { SettingsPorts } from "../../src/features/settings/settings-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { aBank, aQuestion } from "../support/questions.ts";

const bank = aBank("common", [
  aQuestion("common-all"),
  aQuestion("common-gap", { appliesTo: ["gap"] }),
  aQuestion("common-late", { appliesTo: ["years-since-graduation"] }),
  aQuestion("common-field", { specialties: ["neurology"] }),
]);

async function openProfile(changes: Partial<Storage> = {}) {
  const storage: Storage = { ...createMemoryStorage(), ...changes };
  const ports = {
    storage,
    shelf: { content: async () => ({ banks: [bank], problems: [] }) },
    now: () => new Date(2026, 10, 24).getTime(),
  } as unknown as SettingsPorts;
  const view = render(<ProfileSection ports={ports} />);
  await screen.findByRole("group", { name: "Specialties" });
  return { ...view, storage, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole("button", { name });

test("what applies is kept, and it says how many questions fit", async () => {
  const { storage, user, container } = await openProfile();
  expect(await screen.findByText("2 of 4 questions fit you")).toBeVisible();
  await user.click(button("Gap in clinical work"));
  expect(await screen.findByText("3 of 4 questions fit you")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Year of graduation" }), "2020");
  expect(await screen.findByText("6 years ago")).toBeVisible();
  expect(screen.getByText("4 of 4 questions fit you")).toBeVisible();
  await user.click(button("Pediatrics"));
  expect(await screen.findByText("3 of 4 questions fit you")).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "Not needed" }));
  await user.click(screen.getByRole("checkbox", { name: "U.S. citizen" }));
  await waitFor(async () =>
    expect(await storage.profile()).toEqual({
      v: 1,
      specialties: ["pediatrics"],
      graduated: "2020",
      visa: "not-needed",
      usCitizen: true,
      story: ["gap"],
    }),
  );
  await expectNoAxeFaults(container);
});

test("what was said can be taken back", async () => {
  const { storage, user } = await openProfile();
  await user.selectOptions(screen.getByRole("combobox", { name: "Year of graduation" }), "2020");
  await user.selectOptions(await screen.findByRole("combobox", { name: "Month of graduation" }), "September");
  await waitFor(async () => expect((await storage.profile()).graduated).toBe("2020-09"));
  expect(screen.getByText("6 years and 2 months ago")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Year of graduation" }), "Not said");
  await waitFor(async () => expect((await storage.profile()).graduated).toBeNull());
});

test("what cannot be kept says so, and goes back to what is kept", async () => {
  const { user } = await openProfile({ saveProfile: async () => fail({ type: "storage-full" }) });
  await user.click(button("Applied before"));
  expect(await screen.findByRole("alert")).toHaveTextContent("There is no room left on this device");
  expect(button("Applied before")).toHaveAttribute("aria-pressed", "false");
});

test("a control follows the press at once and stays so, however slow the disk is", async () => {
  const disk = createMemoryStorage();
  let readOn: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    readOn = resolve;
  });
  let isReadAgain = false;
  const { user, storage } = await openProfile({
    saveProfile: disk.saveProfile,
    subscribe: disk.subscribe,
    profile: async () => {
      const stored = await disk.profile();
      if (isReadAgain) await slow;
      isReadAgain = true;
      return stored;
    },
  });
  await user.click(button("Applied before"));
  expect(button("Applied before")).toHaveAttribute("aria-pressed", "true");
  await waitFor(async () => expect((await disk.profile()).story).toEqual(["reapplicant"]));
  expect(button("Applied before")).toHaveAttribute("aria-pressed", "true");
  readOn();
  await waitFor(async () => expect((await storage.profile()).story).toEqual(["reapplicant"]));
  expect(button("Applied before")).toHaveAttribute("aria-pressed", "true");

  await disk.saveProfile({ ...(await disk.profile()), story: [] });
  await waitFor(() => expect(button("Applied before")).toHaveAttribute("aria-pressed", "false"));
});
