import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { interviewId, takeId } from "../../src/domain/ids.ts";
import { fail, ok } from "../../src/domain/result.ts";
import type { FileSaver } from "../../src/platform/sharing/file-saver.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { fakeLayout } from "../support/fake-layout.ts";
import { boxOf, choose, EVENING, keptTake, openTakes, rowNames } from "../support/fake-takes.tsx";
import { newChunk, newTake } from "../support/records.ts";

const NAMES = ["One", "Two", "Three", "Four", "Five"];
const takes = NAMES.map((questionText, index) =>
  keptTake(questionText.toLowerCase(), {
    questionText,
    createdAt: EVENING - index,
    promptIndex: index,
    interviewId: interviewId(index < 3 ? "late" : "early"),
    sizeBytes: 10_000_000,
  }),
);

const selected = () => NAMES.filter((name) => (boxOf(name) as HTMLInputElement).checked);
const bar = () => within(screen.getByRole("toolbar"));
const noBar = () => expect(screen.queryByRole("toolbar")).toBeNull();

beforeEach(() => fakeLayout({ viewportPx: 900, itemPx: 76 }));

test("what is selected is counted, weighed and announced", async () => {
  await openTakes(takes);
  noBar();
  await userEvent.click(boxOf("Two"));
  await userEvent.click(boxOf("Four"));
  expect(screen.getByRole("toolbar", { name: "2 selected, 20 MB" })).toBeVisible();
  const heard = screen.getAllByRole("status").map((status) => status.textContent);
  expect(heard).toContain("2 selected, 20 MB");
  await expectNoAxeFaults(document.body);
  await userEvent.click(bar().getByRole("button", { name: "Clear the selection" }));
  noBar();
  expect(selected()).toEqual([]);
});

test("exactly two can be compared", async () => {
  const { go } = await openTakes(takes);
  await userEvent.click(boxOf("Two"));
  expect(bar().queryByRole("button", { name: "Compare" })).toBeNull();
  await userEvent.click(boxOf("Four"));
  await userEvent.click(bar().getByRole("button", { name: "Compare" }));
  expect(go).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^\/compare\/(two\/four|four\/two)$/));
  await userEvent.click(boxOf("Five"));
  expect(bar().queryByRole("button", { name: "Compare" })).toBeNull();
});

test("Shift selects all between, in both directions", async () => {
  await openTakes(takes);
  const user = userEvent.setup();
  await user.click(boxOf("Four"));
  await user.keyboard("{Shift>}");
  await user.click(boxOf("Two"));
  await user.keyboard("{/Shift}");
  expect(selected()).toEqual(["Two", "Three", "Four"]);
});

test("a heading selects its group, and shows when only some of it are", async () => {
  await openTakes(takes);
  const [late] = screen.getAllByRole("checkbox", { name: /^Select all of Interview/ });
  if (late === undefined) throw new Error("a group has a box");
  await userEvent.click(late);
  expect(selected()).toEqual(["One", "Two", "Three"]);
  await userEvent.click(boxOf("Two"));
  expect(late).toBePartiallyChecked();
  await userEvent.click(late);
  expect(selected()).toEqual(["One", "Two", "Three"]);
  await userEvent.click(late);
  noBar();
});

test("Ctrl or Cmd and A selects all that are listed, Esc none; in the search field they mean its text", async () => {
  await openTakes(takes);
  screen.getByRole("link", { name: "One" }).focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  expect(selected()).toEqual(NAMES);
  await userEvent.keyboard("{Escape}");
  noBar();
  await userEvent.keyboard("{Meta>}a{/Meta}");
  expect(selected()).toEqual(NAMES);
  await userEvent.click(screen.getByRole("searchbox"));
  await userEvent.keyboard("{Escape}{Control>}a{/Control}");
  expect(selected()).toEqual(NAMES);
});

test("what the list does not show any more is not selected", async () => {
  await openTakes(takes);
  await userEvent.click(boxOf("One"));
  await userEvent.click(boxOf("Two"));
  await userEvent.type(screen.getByRole("searchbox"), "two");
  expect(await screen.findByRole("toolbar", { name: "1 selected, 10 MB" })).toBeVisible();
});

test("a take that another tab records cannot be selected", async () => {
  await openTakes([newTake("running", { questionText: "Now" }), keptTake("done", { questionText: "Done" })]);
  screen.getByRole("link", { name: "Done" }).focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  expect(screen.getByRole("toolbar", { name: /^1 selected/ })).toBeVisible();
});

test("many are deleted with one undo", async () => {
  const { storage } = await openTakes(takes);
  await userEvent.click(boxOf("Two"));
  await userEvent.click(boxOf("Four"));
  await userEvent.click(bar().getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(rowNames()).toEqual(["One", "Three", "Five"]));
  noBar();
  expect(screen.getByText("Deleted 2 takes, 20 MB")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("link", { name: "Three" })).toHaveFocus());
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(rowNames()).toEqual(NAMES));
  expect(await storage.takes()).toHaveLength(5);
});

test("many that were deleted are really gone once the toast has gone", async () => {
  const { storage, clock } = await openTakes(takes);
  screen.getByRole("link", { name: "One" }).focus();
  await userEvent.keyboard("{Control>}a{/Control}{Delete}");
  expect(await screen.findByText("Deleted 5 takes, 50 MB")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
  await act(() => clock.settle(8_300));
  for (const { id } of takes) expect(await storage.take(id)).toBeNull();
});

test("one take is downloaded at once, under its name", async () => {
  const { storage, save } = await openTakes([
    newTake("a", { questionText: "Tell", hasVideo: false, container: "mp4" }),
  ]);
  await act(async () => {
    await storage.appendChunk(takeId("a"), newChunk(0));
    await storage.finishTake(takeId("a"), {
      endCause: "finished",
      durationMs: 1_000,
      durationIsSure: true,
      mediaEndMs: 1_000,
    });
  });
  await screen.findByRole("link", { name: "Tell" });
  await choose("Tell", "Download");
  await waitFor(() => expect(save).toHaveBeenCalledOnce());
  const [file] = save.mock.calls[0]?.[0] ?? [];
  expect(file?.name).toBe("2025-10-09 Tell, take 1.m4a");
  expect((await file?.open())?.size).toBe("piece 0 ".length);
});

test("a take without bytes says that there is nothing to download", async () => {
  await openTakes([keptTake("a", { questionText: "Hollow" })], {
    save: async (files) => {
      expect(await files[0]?.open()).toBeNull();
      return ok({ as: "downloads", saved: 0, unreadable: 1 });
    },
  });
  await choose("Hollow", "Download");
  expect(await screen.findByText(/This take cannot be read/)).toBeVisible();
});

type Saved = Awaited<ReturnType<FileSaver["save"]>>;

/** A download of all takes that goes on until the test ends it. */
async function startSlowDownload() {
  let end: (saved: Saved) => void = () => undefined;
  const ended = new Promise<Saved>((resolve) => {
    end = resolve;
  });
  const { save } = await openTakes(takes, { save: () => ended });
  await downloadAll();
  const job = save.mock.calls[0]?.[1];
  if (job === undefined) throw new Error("the download has begun");
  return { job, end };
}

async function downloadAll() {
  screen.getByRole("link", { name: "One" }).focus();
  await userEvent.keyboard("{Control>}a{/Control}");
  await userEvent.click(bar().getByRole("button", { name: "Download" }));
}

test("a download of many tells what it does and how far it is, and then where they are", async () => {
  const { job, end } = await startSlowDownload();
  expect(job.archiveName).toMatch(/^2026-11-1\d Second Take, 5 takes\.zip$/);
  act(() => job.onProgress({ as: "archive", files: 2, bytes: 21_000_000 }));
  const progress = screen.getByRole("progressbar", { name: "Packing 5 takes into one zip file 3 of 5" });
  expect(progress).toHaveAttribute("aria-valuetext", "21 MB of 50 MB");
  expect(bar().queryByRole("button", { name: "Download" })).toBeNull();
  await act(async () => end(ok({ as: "archive", saved: 4, unreadable: 1 })));
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(
    screen.getByText("4 takes are in one zip file in your downloads. 1 take could not be read and is left out."),
  ).toBeVisible();
});

test("cancel stops a download, and it is said that nothing is left of it", async () => {
  const { job, end } = await startSlowDownload();
  job.signal.addEventListener("abort", () => end(fail({ type: "save-canceled" })));
  act(() => job.onProgress({ as: "folder", files: 0, bytes: 0 }));
  expect(screen.getByText("Writing 5 takes into your folder")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Download canceled. Nothing of it was kept.")).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("a download that finds no room says what was written and can be tried again", async () => {
  let isFull = true;
  const { save } = await openTakes(takes, {
    save: async (files) =>
      isFull ? fail({ type: "save-no-room", saved: 2 }) : ok({ as: "folder", saved: files.length, unreadable: 0 }),
  });
  await downloadAll();
  expect(await screen.findByText(/There was no room .* 2 files were written whole\.$/)).toBeVisible();
  isFull = false;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("5 takes are in the folder you picked.")).toBeVisible();
  expect(save).toHaveBeenCalledTimes(2);
});

test("closing the question for a folder changes nothing", async () => {
  await openTakes(takes, { save: async () => fail({ type: "save-not-started" }) });
  await downloadAll();
  expect(screen.getByRole("toolbar", { name: "5 selected, 50 MB" })).toBeVisible();
  expect(screen.queryByText(/download/i, { selector: "[role=status] *" })).toBeNull();
});
