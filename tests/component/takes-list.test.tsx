import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { interviewId, takeId } from "../../src/domain/ids.ts";
import { fail } from "../../src/domain/result.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { fakeLayout } from "../support/fake-layout.ts";
import { choose, EVENING, keptTake as kept, openTakes as open, rowOf as row } from "../support/fake-takes.tsx";
import { newChunk, newInterview, newReview, newTake } from "../support/records.ts";

const MORNING = new Date(2026, 10, 14, 9, 0).getTime();
const MINUTE = 60_000;

beforeEach(() => fakeLayout({ viewportPx: 900, itemPx: 76 }));

/** Names of headings and questions from top to bottom. */
const outline = () =>
  screen
    .getAllByRole("heading", { level: 2 })
    .filter((heading) => heading.closest("aside") === null)
    .concat(screen.queryAllByRole("article"))
    .toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map((element) => element.getAttribute("aria-label") ?? element.textContent);

test("interviews stand newest first, each with its takes in the order in which it was held", async () => {
  const { storage } = await open([
    kept("a", { interviewId: interviewId("morning"), createdAt: MORNING + MINUTE, questionText: "First" }),
    kept("b", {
      interviewId: interviewId("morning"),
      createdAt: MORNING + 2 * MINUTE,
      questionText: "Second",
      promptIndex: 1,
    }),
    kept("c", { interviewId: interviewId("evening"), createdAt: EVENING, questionText: "Third" }),
  ]);
  const prompt = newInterview("any").prompts[0];
  if (!prompt) throw new Error("an interview has a prompt");
  await act(async () => {
    await storage.saveInterview(
      newInterview("morning", { createdAt: MORNING, prompts: Array(6).fill(prompt), code: "K7-RAIN" }),
    );
    const evening = newInterview("evening", { createdAt: EVENING });
    await storage.saveInterview({ ...evening, form: { ...evening.form, preset: "img-focus" } });
  });
  await screen.findByRole("heading", { name: "IMG focus" });
  expect(outline()).toEqual(["IMG focus", "Third", "Warm-up", "First", "Second"]);
  expect(screen.getByText("2 of 6 answered")).toBeVisible();
  expect(screen.getByText("K7-RAIN")).toBeVisible();
  expect(screen.getByText("Nov 14, 2026, 9:00 AM")).toBeVisible();
});

test("an interview of one chosen question is called by it", async () => {
  const { storage } = await open([kept("a", { interviewId: interviewId("again"), createdAt: EVENING })]);
  const again = newInterview("again", { createdAt: EVENING });
  await act(() => storage.saveInterview({ ...again, form: { ...again.form, preset: "custom" } }));
  expect(await screen.findByRole("heading", { level: 2, name: again.prompts[0]?.text ?? "" })).toBeVisible();
  expect(screen.queryByText("My own form")).toBeNull();
});

test("takes whose interview cannot be read are still listed", async () => {
  await open([kept("a", { questionText: "Alone", createdAt: MORNING })]);
  expect(outline()).toEqual(["Interview", "Alone"]);
});

test("a row tells length, number, weakest criterion, hour and size, and leads to the review", async () => {
  const question = "Why do you want to train in the United States?";
  const { storage } = await open([
    kept("old", { createdAt: MORNING }),
    kept("new", { createdAt: EVENING, interviewId: interviewId("other") }),
  ]);
  await act(() => storage.saveReview(newReview("new", { ratings: { "answers-question": 5, structure: 2, fit: 4 } })));
  const [newest, oldest] = screen.getAllByRole("article");
  if (!newest || !oldest) throw new Error("two takes are listed");
  await waitFor(() => expect(newest).toHaveTextContent(/Lowest: Structure 2\sof\s5/));
  expect(newest).toHaveTextContent(/1:52.*Take 2 of 2.*10:02 PM.*24 MB/);
  expect(oldest).toHaveTextContent(/Take 1 of 2.*Not rated/);
  expect(within(newest).getByRole("link", { name: question })).toHaveAttribute("href", "#/takes/new");
  expect(document.body.textContent).not.toMatch(/average|mean/i);
});

test("recovered answers, follow-ups and sound alone are marked", async () => {
  await open([
    kept("a", { questionText: "Back", status: "recovered" }),
    kept("b", { questionText: "More", kind: "follow-up" }),
    kept("c", { questionText: "Heard", hasVideo: false }),
  ]);
  expect(row("Back")).toHaveTextContent("Recovered after a reload");
  expect(row("More")).toHaveTextContent("Follow-up");
  expect(row("Heard")).toHaveTextContent("Sound only");
});

test("a take that another tab records is shown and cannot be opened yet", async () => {
  const { storage } = await open([newTake("running", { questionText: "Now" })]);
  expect(row("Now")).toHaveTextContent("Recording in another tab");
  expect(within(row("Now")).queryByRole("link")).toBeNull();
  expect(within(row("Now")).queryByRole("button")).toBeNull();
  await act(async () => {
    await storage.appendChunk(takeId("running"), newChunk(0));
    await storage.finishTake(takeId("running"), {
      endCause: "finished",
      durationMs: 58_000,
      durationIsSure: true,
      mediaEndMs: 58_000,
    });
  });
  expect(await within(row("Now")).findByRole("link", { name: "Now" })).toBeVisible();
  expect(row("Now")).toHaveTextContent("0:58");
});

test("delete takes the row away at once, and undo brings it back", async () => {
  const { storage } = await open([kept("a", { questionText: "Gone" }), kept("b", { questionText: "Stays" })]);
  await choose("Gone", "Delete");
  await waitFor(() => expect(screen.queryByRole("article", { name: "Gone" })).toBeNull());
  expect(screen.getByText("Deleted 1 take, 24 MB")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("link", { name: "Stays" })).toHaveFocus());
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await screen.findByRole("article", { name: "Gone" });
  expect(await storage.take(takeId("a"))).toMatchObject({ deletedAt: null });
});

test("a deleted take is really gone once the toast has gone, and not before", async () => {
  const { storage, clock } = await open([kept("a", { questionText: "Gone" })]);
  await choose("Gone", "Delete");
  await screen.findByRole("button", { name: "Undo" });
  await act(() => clock.settle(7_900));
  expect(await storage.take(takeId("a"))).not.toBeNull();
  await act(async () => {
    (document.activeElement as HTMLElement).blur();
    await clock.settle(300);
  });
  expect(await storage.take(takeId("a"))).toBeNull();
  expect(await screen.findByText("No takes yet")).toBeVisible();
});

test("a delete that fails says so and can be tried again", async () => {
  let isBroken = true;
  await open([kept("a", { questionText: "Stuck" })], {
    change: ({ deleteTakes }) => ({
      deleteTakes: async (ids, at) =>
        isBroken ? fail({ type: "storage-failed", name: "UnknownError" }) : deleteTakes(ids, at),
    }),
  });
  await choose("Stuck", "Delete");
  expect(await screen.findByText(/The take could not be deleted/)).toBeVisible();
  expect(row("Stuck")).toBeVisible();
  isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Deleted 1 take, 24 MB")).toBeVisible();
});

test("open goes to the review", async () => {
  const { go } = await open([kept("a", { questionText: "Tell" })]);
  await choose("Tell", "Open");
  expect(go).toHaveBeenCalledWith("/takes/a");
});

test("the picture of a take is shown once it is there, and its address let go with the row", async () => {
  const create = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:picture");
  const revoke = vi.spyOn(URL, "revokeObjectURL").mockReturnValue();
  const { storage, container, unmount } = await open([kept("a")]);
  expect(container.querySelector("img")).toBeNull();
  await act(async () => {
    await storage.saveThumbnail(takeId("a"), new Blob(["jpeg"], { type: "image/jpeg" }));
  });
  await waitFor(() => expect(container.querySelector("img")).toHaveAttribute("src", "blob:picture"));
  unmount();
  expect(revoke.mock.calls).toEqual(create.mock.calls.map(() => ["blob:picture"]));
});

test("of a thousand takes only those that can be seen are drawn", async () => {
  await open(
    Array.from({ length: 1_000 }, (_, index) =>
      kept(`take-${index}`, { questionText: `Question ${index}`, createdAt: EVENING + index }),
    ),
  );
  expect(screen.getByRole("button", { name: "All takes 1,000" })).toBeVisible();
  expect(row("Question 0")).toBeVisible();
  expect(screen.getAllByRole("article").length).toBeLessThan(40);
});

test("an empty list says what goes here and the next step", async () => {
  await open([]);
  expect(await screen.findByRole("heading", { name: "No takes yet" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Go to Practice" })).toHaveAttribute("href", "#/");
  await expectNoAxeFaults(document.body);
});

test("takes that cannot be read are counted, with what to do; the list is not called empty", async () => {
  await open([], { change: () => ({ damagedTakes: async () => 2 }) });
  expect(await screen.findByText("2 takes could not be read")).toBeVisible();
  expect(screen.getByText(/Reload the page to get the newest version/)).toBeVisible();
  expect(screen.queryByText("No takes yet")).toBeNull();
});

test("records that cannot be read are counted too", async () => {
  await open([kept("a")], { change: () => ({ damagedRecords: async () => 1 }) });
  expect(await screen.findByText("1 record beside your takes could not be read")).toBeVisible();
});

test("what is used is told, with the way to free some of it", async () => {
  await open([kept("a")]);
  expect(await screen.findByRole("meter", { name: "Storage" })).toHaveAttribute(
    "aria-valuetext",
    "1.9 GB of about 36 GB",
  );
  expect(screen.getByRole("link", { name: "Free space" })).toHaveAttribute("href", "#/free-space");
  await expectNoAxeFaults(document.body);
});
