import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { BackupReminder } from "../../src/features/practice/backup-reminder.tsx";
import type { PracticePorts } from "../../src/features/practice/practice-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";

const NOW = 1_760_000_000_000;
const WEEK_MS = 7 * 86_400_000;

async function open(count: number, persistence: "persistent" | "best-effort", kind: "disk" | "memory" = "disk") {
  const storage = Object.assign(createMemoryStorage(), { kind });
  const ports = {
    storage,
    clock: { now: () => NOW },
    storageRoom: { persistence: async () => persistence },
  } as unknown as PracticePorts;
  const takeTimes = Array.from({ length: count }, (_, index) => NOW - index);
  render(<BackupReminder ports={ports} takeTimes={takeTimes} />);
  await new Promise((settled) => setTimeout(settled));
  return storage;
}

test("ten takes without a backup: it says so, leads there, and goes away for a week", async () => {
  const storage = await open(10, "persistent");
  const link = await screen.findByRole("link", { name: /Make a backup Your last ten takes are in none/ });
  expect(link).toHaveAttribute("href", "#/settings/backup");
  await userEvent.click(screen.getByRole("button", { name: "Remind me in a week" }));
  expect(screen.queryByText("A backup is due")).toBeNull();
  expect(await storage.backupMemory()).toMatchObject({ quietUntil: NOW + WEEK_MS });
});

test("three takes that the browser does not promise to keep are enough", async () => {
  await open(3, "best-effort");
  expect(await screen.findByText(/This browser may clear your takes/)).toBeVisible();
});

test("otherwise it is silent", async () => {
  await open(9, "persistent");
  await open(2, "best-effort");
  expect(screen.queryByText("A backup is due")).toBeNull();
});

test("a window that keeps nothing has its own words for that", async () => {
  await open(10, "best-effort", "memory");
  expect(screen.queryByText("A backup is due")).toBeNull();
});
