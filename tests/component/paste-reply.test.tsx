import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import { FEEDBACK, type FeedbackRecord } from "../../src/domain/mentors/feedback.ts";
import { takeRef } from "../../src/domain/mentors/take-ref.ts";
import { SENT } from "../../src/domain/records/sent-record.ts";
import { fail } from "../../src/domain/result.ts";
import { MentorsPlace } from "../../src/features/mentors/mentors-place.tsx";
import type { MentorsPorts } from "../../src/features/mentors/mentors-ports.ts";
import { PastePlace } from "../../src/features/mentors/paste-place.tsx";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { aReply } from "../support/feedback.ts";
import { keptTake } from "../support/fake-takes.tsx";
import { newChunk } from "../support/records.ts";

const NOW = new Date(2026, 10, 25, 12).getTime();
const GAP = takeId("gap");
const WHY = takeId("why");

async function open(
  page: "paste" | "mentors",
  { replies = [], sent = [], over = {} }: { replies?: FeedbackRecord[]; sent?: string[]; over?: Partial<Storage> } = {},
) {
  const clock = createFakeClock(NOW);
  const storage: Storage = { ...createMemoryStorage(), ...over };
  await storage.beginTake(keptTake(WHY, { questionText: "Why internal medicine?", createdAt: NOW - 1000 }));
  await storage.beginTake(keptTake(GAP, { questionText: "What happened in those two years?", createdAt: NOW - 9000 }));
  for (const id of [WHY, GAP]) await storage.appendChunk(id, newChunk(0, "piece", { durationMs: 112_000 }));
  for (const reply of replies) await storage.changeDocument(FEEDBACK, reply.id, () => reply);
  for (const id of sent)
    await storage.changeDocument(SENT, id, () => ({
      ...{ v: 1, id, takeId: takeId(id), ref: takeRef(takeId(id)), to: "Dr. Osei", at: NOW - 500, message: "" },
      ...{ channel: "chat", by: "shared", updatedAt: NOW - 500 },
    }));
  const toasts = createToasts(clock);
  const ports: MentorsPorts = {
    clock,
    storage,
    toasts,
    openMedia: () => ({ url: "blob:take", release: () => undefined }),
    go: vi.fn<MentorsPorts["go"]>(),
  };
  render(
    <>
      {page === "paste" ? <PastePlace ports={ports} /> : <MentorsPlace ports={ports} />}
      <Toasts store={toasts} />
    </>,
  );
  await act(() => clock.settle());
  return { ...ports, storage, clock, kept: () => storage.documents(FEEDBACK) };
}

async function paste(text: string): Promise<void> {
  await userEvent.click(screen.getByRole("textbox", { name: "The reply as it came" }));
  await userEvent.paste(text);
}
const from = () => screen.getByRole("combobox", { name: "From" });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

test("a pasted answer shows what was understood, on which take, and nothing is kept before it is said so", async () => {
  const { kept, go } = await open("paste");
  await paste(`0:33 you apologize twice. 1:10 stop here. structure 2\ncall me\n${takeRef(GAP)}`);
  expect(screen.getByRole("heading", { name: "2 comments, 1 rating" })).toBeVisible();
  const group = within(screen.getByRole("region", { name: "What happened in those two years?" }));
  expect(group.getByText(/found by/)).toHaveTextContent(takeRef(GAP));
  expect(group.getByText("you apologize twice.")).toBeVisible();
  expect(group.getByRole("radio", { name: "2", checked: true })).toBeVisible();
  expect(group.getByText("Not a time, not a rating: kept as a note on the take")).toBeVisible();
  await press(/^Keep 2 comments/);
  expect(await kept()).toEqual([]);
  expect(screen.getByText("Say who wrote it first")).toBeVisible();
  await expectNoAxeFaults(document.body);

  await userEvent.type(from(), "Dr. Whitlow");
  await press("Keep 2 comments, 1 rating");
  expect(await kept()).toMatchObject([
    {
      reviewer: "Dr. Whitlow",
      comments: [
        { takeId: GAP, atMs: 33_000, text: "you apologize twice." },
        { takeId: GAP, atMs: 70_000, text: "stop here." },
      ],
      ratings: [{ takeId: GAP, criterion: "structure", level: 2 }],
      notes: [{ takeId: GAP, text: "call me" }],
    },
  ]);
  expect(go).toHaveBeenLastCalledWith("/mentors");
  await press("See them");
  expect(go).toHaveBeenLastCalledWith("/takes/gap");
});

test("what was kept can be taken back", async () => {
  const { kept } = await open("paste");
  await paste("Dr Khan: 0:33 you apologize");
  await press("Keep 1 comment");
  expect(await kept()).toHaveLength(1);
  await press("Undo");
  expect(await kept()).toEqual([]);
});

test("a comment is mended, moved to a note, and left out", async () => {
  const { kept } = await open("paste");
  await paste("Dr Khan: 0:33 sorry. 0:40 look up. 0:50 good\nstructure 2");
  await press(/^Correct .0:33/);
  const time = screen.getByRole("textbox", { name: "Time" });
  await userEvent.clear(time);
  await userEvent.type(time, "0:35");
  await userEvent.type(screen.getByRole("textbox", { name: "Comment" }), " once");
  await press("Done");
  await press(/^Correct .0:40/);
  await userEvent.clear(screen.getByRole("textbox", { name: "Time" }));
  expect(screen.getByText("Without a time it is kept as a note")).toBeVisible();
  await press("Done");
  await press(/^Correct .0:50/);
  const [, inTheEditor] = screen.getAllByRole("button", { name: "Leave out" });
  await userEvent.click(inTheEditor ?? document.body);
  await userEvent.click(screen.getByRole("radio", { name: "4" }));
  await press("Keep 1 comment, 1 rating");
  expect(await kept()).toMatchObject([
    {
      comments: [{ atMs: 35_000, text: "sorry. once" }],
      ratings: [{ level: 4 }],
      notes: [{ text: "look up." }],
    },
  ]);
});

test("a time past the end is refused where it is typed, and stays a note where it was written", async () => {
  await open("paste");
  await paste("0:33 sorry. 9:15 here you repeat yourself");
  expect(screen.getByText("The take ends before this time: kept as a note")).toBeVisible();
  await press(/^Correct .0:33/);
  const time = screen.getByRole("textbox", { name: "Time" });
  await userEvent.clear(time);
  await userEvent.type(time, "9:15");
  expect(screen.getByText("The take ends before")).toBeVisible();
});

test("without a reference it is the take that was sent last, and another can be chosen", async () => {
  await open("paste", { sent: [GAP] });
  await paste("0:33 you apologize");
  expect(screen.getByRole("region", { name: "What happened in those two years?" })).toBeVisible();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Which take it is about" }), WHY);
  expect(screen.getByRole("region", { name: "Why internal medicine?" })).toBeVisible();
});

test("two takes in one message, and a reference that is not here", async () => {
  const { kept } = await open("paste");
  await paste(`Dr Khan:\n${takeRef(GAP)} 0:33 sorry\n${takeRef(WHY)} 0:10 good\n#T9Z9Z 0:05 who is this`);
  expect(screen.getByRole("heading", { name: "3 comments" })).toBeVisible();
  expect(within(screen.getByRole("region", { name: "Why internal medicine?" })).getByText("good")).toBeVisible();
  expect(screen.getByText(/No take here has the reference/)).toHaveTextContent("T9Z9Z");
  await userEvent.clear(from());
  await userEvent.type(from(), "Dr Khan");
  await press("Keep 3 comments");
  expect((await kept())[0]?.comments.map(({ takeId: id, takeRef: ref }) => [id, ref])).toEqual([
    [GAP, takeRef(GAP)],
    [WHY, takeRef(WHY)],
    [null, "T9Z9Z"],
  ]);
});

test("the same reply again says so and cannot be kept", async () => {
  const { kept } = await open("paste");
  await paste("Dr Khan: 0:33 you apologize");
  await press("Keep 1 comment");
  expect(screen.getByText(/^You kept this reply on/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Keep/ })).toBeNull();
  expect(await kept()).toHaveLength(1);
});

test("a full disk says what happened, and the reply is still there to keep", async () => {
  await open("paste", { over: { changeDocument: async () => fail({ type: "storage-full" }) } });
  await paste("Dr Khan: 0:33 you apologize");
  await press("Keep 1 comment");
  expect(screen.getByRole("alert")).toHaveTextContent("The reply was not kept");
  expect(screen.getByRole("button", { name: "Keep 1 comment" })).toBeVisible();
});

test("listening: a press and the keys put the take's time into the text", async () => {
  await open("paste");
  await press("Listen and type the times");
  await press(/^Insert/);
  expect(screen.getByRole("textbox", { name: "The reply as it came" })).toHaveValue("0:00 ");
  await userEvent.type(
    screen.getByRole("textbox", { name: "The reply as it came" }),
    "good{Control>}{Enter}{/Control}",
  );
  expect(screen.getByRole("textbox", { name: "The reply as it came" })).toHaveValue("0:00 good\n0:00 ");
});

test("Mentors before anything: what it is for, and the next step", async () => {
  await open("mentors");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("A mentor’s answer starts with a take");
  expect(screen.getByRole("link", { name: "Paste a reply" })).toHaveAttribute("href", "#/mentors/paste");
  await expectNoAxeFaults(document.body);
});

test("Mentors lists the replies of each, newest first, with their takes; one is forgotten and brought back", async () => {
  const on = (id: typeof GAP) => [{ id: "1", takeId: id, takeRef: null, atMs: 1_000, text: "good" }];
  const { kept } = await open("mentors", {
    replies: [
      aReply({ id: "a", receivedAt: NOW - 9_000, comments: on(WHY) }),
      aReply({ id: "b", receivedAt: NOW - 5_000, comments: on(GAP) }),
      aReply({ id: "c", receivedAt: NOW - 1_000, reviewer: "Dr. Osei", comments: on(takeId("gone")) }),
    ],
  });
  const replies = within(screen.getByRole("region", { name: "Replies" }));
  expect(replies.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "Dr. Osei",
    "Dr. Whitlow",
  ]);
  expect(replies.getAllByRole("link").map((link) => link.textContent)).toEqual([
    "What happened in those two years?",
    "Why internal medicine?",
  ]);
  expect(replies.getByText("A take that is no longer here")).toBeVisible();
  await expectNoAxeFaults(document.body);

  replies.getByRole("button", { name: /^More for the reply of Dr. Osei/ }).focus();
  await userEvent.keyboard("{ArrowDown}");
  await userEvent.click(replies.getByRole("menuitem", { name: "Forget this reply", hidden: true }));
  expect(await kept()).toHaveLength(2);
  await press("Undo");
  expect(await kept()).toHaveLength(3);
});
