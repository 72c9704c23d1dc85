import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { removeTakes } from "../../src/app/remove-takes.ts";
import { questionId } from "../../src/domain/ids.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { FreeSpacePlace } from "../../src/features/free-space/free-space-place.tsx";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { StorageSpace } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { fakeLayout } from "../support/fake-layout.ts";
import { EVENING, keptTake } from "../support/fake-takes.tsx";
import { newReview } from "../support/records.ts";

const DAY = 86_400_000;

const take = (id: string, daysAgo: number, sizeMb: number, fields: Partial<TakeRecord> = {}) =>
  keptTake(id, { createdAt: EVENING - daysAgo * DAY, sizeBytes: sizeMb * 1e6, ...fields });

// Take 1 was rated and answered again, take 2 only answered again; another question has one take.
const takes = [
  take("first", 90, 30, { questionText: "Tell" }),
  take("second", 40, 20, { questionText: "Tell" }),
  take("newest", 1, 10, { questionText: "Tell" }),
  take("alone", 400, 50, { questionText: "Alone", questionId: questionId("img-alone") }),
];
const review = newReview("first", { ratings: { "answers-question": 3, structure: 2, fit: 1 } });

async function open(
  kept: readonly TakeRecord[] = takes,
  space: StorageSpace | null = { usedBytes: 33e9, quotaBytes: 36e9 },
) {
  const clock = createFakeClock(EVENING);
  const storage = createMemoryStorage();
  for (const one of kept) await storage.beginTake(one);
  await storage.saveReview(review);
  const toasts = createToasts(clock);
  const remove = removeTakes({ storage, clock, toasts });
  render(
    <>
      <FreeSpacePlace ports={{ storage, storageRoom: { space: async () => space }, clock, remove }} />
      <Toasts store={toasts} />
    </>,
  );
  await screen.findByText(/^\d takes?, /);
  return { storage, clock };
}

const suggestion = (name: string) => screen.getByRole("checkbox", { name });
const goes = () => within(screen.getByRole("region", { name: "What goes" })).getAllByRole("checkbox");
const goesNames = () => goes().map((box) => box.closest("label")?.textContent);

beforeEach(() => fakeLayout({ viewportPx: 900, itemPx: 61 }));

test("what is used and left is told, and what each suggestion would free", async () => {
  await open();
  expect(screen.getByRole("meter")).toHaveAttribute("aria-valuetext", "33 GB of about 36 GB used, 3 GB left");
  expect(screen.getByText("4 takes, 110 MB")).toBeVisible();
  const listed = within(screen.getByRole("region", { name: "What may go" })).getAllByRole("listitem");
  expect(listed[0]).toHaveTextContent(/Rated, and answered again since.*1 take.*30 MB/);
  expect(listed[1]).toHaveTextContent(/Older than.*2 takes.*50 MB/);
  expect(listed[2]).toHaveTextContent(/The largest.*4 takes.*110 MB/);
  await expectNoAxeFaults(document.body);
});

test("at first only what was rated and answered again goes, and each is named", async () => {
  await open();
  expect(suggestion("Rated, and answered again since")).toBeChecked();
  expect(suggestion("Older than 30 days")).not.toBeChecked();
  expect(suggestion("The largest")).not.toBeChecked();
  expect(goesNames()).toEqual(["Delete “Tell”, Take 1 of 3"]);
  expect(screen.getByRole("button", { name: "Delete 1 take, 30 MB" })).toBeVisible();
});

test("a take of several suggestions counts once; the newest of a question is marked", async () => {
  await open();
  await userEvent.click(suggestion("Older than 30 days"));
  expect(goesNames()).toEqual(["Delete “Tell”, Take 2 of 3", "Delete “Tell”, Take 1 of 3"]);
  expect(screen.getByRole("button", { name: "Delete 2 takes, 50 MB" })).toBeVisible();
  expect(screen.queryByText("Newest of its question")).toBeNull();
  await userEvent.click(suggestion("The largest"));
  expect(goes()).toHaveLength(4);
  expect(screen.getAllByText("Newest of its question")).toHaveLength(2);
});

test("how old is for the person to say", async () => {
  await open();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Older than" }), "90 days");
  await userEvent.click(suggestion("Older than 90 days"));
  expect(goesNames()).toEqual(["Delete “Tell”, Take 1 of 3"]);
});

test("one can be kept after all, and with none left there is nothing to delete", async () => {
  const { storage } = await open();
  const [only] = goes();
  if (only === undefined) throw new Error("one goes");
  await userEvent.click(only);
  const button = screen.getByRole("button", { name: "Delete takes" });
  expect(button).toHaveAccessibleDescription("Choose above what may go.");
  await userEvent.click(button);
  expect(await storage.takes()).toHaveLength(4);
});

test("what was shown is deleted, can be brought back, and is really gone after that", async () => {
  const { storage, clock } = await open();
  await userEvent.click(suggestion("Older than 30 days"));
  await userEvent.click(screen.getByRole("button", { name: "Delete 2 takes, 50 MB" }));
  expect(await screen.findByText("Deleted 2 takes, 50 MB")).toBeVisible();
  await waitFor(() => expect(screen.getByText("2 takes, 60 MB")).toBeVisible());
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("4 takes, 110 MB")).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Delete 2 takes, 50 MB" }));
  await screen.findByRole("button", { name: "Undo" });
  await act(() => clock.settle(8_300));
  expect(await storage.take(takes[0]?.id ?? review.takeId)).toBeNull();
  expect(await storage.review(review.takeId)).toBeNull();
});

test("without takes it says that the room is taken by something else", async () => {
  await open([], null);
  expect(screen.getByRole("heading", { name: "No takes to delete" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to Takes" })).toHaveAttribute("href", "#/takes");
  expect(screen.queryByRole("button", { name: /^Delete/ })).toBeNull();
});
