import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { restoreBanner } from "../../../src/app/restore-banner.tsx";
import { createMemoryStorage } from "../../../src/platform/storage/memory-storage.ts";
import { realClock } from "../../support/real-clock.ts";
import { NO_RECORDS, restoreJournal } from "../../support/fake-backups.ts";

async function open() {
  const storage = createMemoryStorage();
  await storage.beginRestore(restoreJournal(), NO_RECORDS);
  const dismiss = vi.fn();
  render(await restoreBanner({ storage, clock: realClock }, restoreJournal(), dismiss));
  return { storage, dismiss };
}

test("a restore that did not end is told with how far it came, and leads to where it can go on", async () => {
  const { dismiss } = await open();
  expect(screen.getByRole("status")).toHaveTextContent("A restore was interrupted at 12 of 61 takes");
  const link = screen.getByRole("link", { name: "Continue" });
  expect(link.getAttribute("href")).toMatch(/\/settings\/backup$/);
  await userEvent.click(link);
  expect(dismiss).toHaveBeenCalledOnce();
});

test("it can be left where it is; what it did stays to be read", async () => {
  const { storage, dismiss } = await open();
  await userEvent.click(screen.getByRole("button", { name: "Stop here" }));
  expect(dismiss).toHaveBeenCalledOnce();
  expect(await storage.restoreJournal()).toBeNull();
  expect(await storage.backupMemory()).toMatchObject({ lastRestore: { totalTakes: 61, tally: { takes: 12 } } });
});

test("nothing is told while another tab is at it", async () => {
  vi.stubGlobal("navigator", { locks: { query: async () => ({ held: [{ name: "second-take-backup" }] }) } });
  expect(
    await restoreBanner({ storage: createMemoryStorage(), clock: realClock }, restoreJournal(), vi.fn()),
  ).toBeNull();
  vi.unstubAllGlobals();
});
