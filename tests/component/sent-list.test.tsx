import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { takeId, type TakeId } from "../../src/domain/ids.ts";
import { SENT, type SentRecord } from "../../src/domain/records/sent-record.ts";
import { SentList } from "../../src/features/mentors/sent-list.tsx";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { keepTake } from "../support/fake-review.tsx";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 14, 21, 0);

const sent = (id: string, fields: Partial<SentRecord> = {}): SentRecord => ({
  v: 1,
  id,
  takeId: takeId(id),
  ref: "T7K2Q",
  to: "Dr. Okafor",
  at: NOW - DAY,
  channel: "chat",
  by: "shared",
  message: "Would you watch one practice answer of mine?",
  updatedAt: NOW - DAY,
  ...fields,
});

async function openList(entries: readonly SentRecord[], answered: readonly TakeId[] = []) {
  const clock = createFakeClock(NOW);
  const storage = createMemoryStorage();
  await keepTake(storage, "a", { questionText: "Why here?" });
  for (const entry of entries) await storage.changeDocument(SENT, entry.id, () => entry);
  const toasts = createToasts(clock);
  const ports = { clock, storage, toasts, go: vi.fn<(path: string) => void>() };
  render(
    <>
      <SentList ports={ports} answered={new Set(answered)} />
      <Toasts store={toasts} />
    </>,
  );
  await act(() => clock.settle());
  return ports;
}

const rows = () => within(screen.getByRole("list", { name: "What you sent" })).getAllByRole("listitem");

async function choose(question: string, item: string): Promise<void> {
  screen.getByRole("button", { name: `More for “${question}”` }).focus();
  await userEvent.keyboard("{ArrowDown}");
  await userEvent.click(screen.getByRole("menuitem", { name: item, hidden: true }));
}

test("what was sent to whom and when, newest first, and what is still out", async () => {
  await openList(
    [sent("gone", { at: NOW - 3 * DAY, by: "copied", to: "" }), sent("a", { channel: "mail" })],
    [takeId("gone")],
  );
  const [newest, older] = rows();
  expect(newest).toHaveTextContent("Why here?");
  expect(newest).toHaveTextContent(/To Dr\. Okafor.*mail.*shared yesterday.*Take T7K2Q.*no answer yet/);
  expect(older).toHaveTextContent(/no longer here.*To a mentor.*message copied 3 days ago.*answered/);
  expect(screen.getByRole("link", { name: "Why here?" })).toHaveAttribute("href", "#/takes/a");
  await expectNoAxeFaults(document.body);
});

test("an entry is forgotten, and comes back", async () => {
  const { storage } = await openList([sent("a")]);
  await choose("Why here?", "Forget this entry");
  expect(await screen.findByText(/^Nothing was sent yet/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("no answer yet")).toBeVisible();
  expect(await storage.documents(SENT)).toEqual([sent("a")]);
});

test("a take is sent again", async () => {
  const { go } = await openList([sent("a")]);
  await choose("Why here?", "Send again");
  expect(go).toHaveBeenCalledExactlyOnceWith("/send/a");
});
