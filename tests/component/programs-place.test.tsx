import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { programId } from "../../src/domain/ids.ts";
import { PROGRAM, type ProgramRecord } from "../../src/domain/programs/program.ts";
import { ownQuestionsIn } from "../../src/domain/questions/own-bank.ts";
import { fail } from "../../src/domain/result.ts";
import { ProgramsPlace, type ProgramsPlaceProps } from "../../src/features/programs/programs-place.tsx";
import type { ProgramsPorts } from "../../src/features/programs/programs-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { Storage } from "../../src/platform/storage/storage.ts";
import { createToasts } from "../../src/ui/toast-store.ts";
import { Toasts } from "../../src/ui/toasts.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { createGate } from "../support/gate.ts";
import { aProgram } from "../support/programs.ts";
import { aBank, aQuestion } from "../support/questions.ts";

const asks = (id: string, text: string, askOf: string) =>
  ({ ...aQuestion(id), kind: "ask", text, askOf: [askOf], tells: `${id} tells.` }) as never;
const bank = aBank("your-questions", [
  asks("your-questions-night", "Who came at 3 a.m.?", "resident"),
  asks("your-questions-money", "What changed in the budget?", "chair"),
]);

async function open(
  at: Partial<ProgramsPlaceProps> = {},
  programs: readonly ProgramRecord[] = [],
  over: Partial<Storage> = {},
) {
  const clock = createFakeClock();
  const storage: Storage = { ...createMemoryStorage(), ...over };
  for (const program of programs) await storage.changeDocument(PROGRAM, program.id, () => program);
  const toasts = createToasts(clock);
  const went: string[] = [];
  const practiced: string[] = [];
  const saved: { readonly name: string; readonly text: Promise<string> }[] = [];
  let keys = 0;
  const ports: ProgramsPorts = {
    clock,
    storage,
    shelf: { content: async () => ({ banks: [bank], problems: [] }) },
    toasts,
    timeZone: () => "Asia/Karachi",
    practiceMs: () => 25 * 60_000,
    practice: ({ id }) => practiced.push(id),
    go: (path) => went.push(path),
    saveFile: (file, name) => saved.push({ name, text: file.text() }),
    newKey: () => `key${(keys += 1)}`,
  };
  const place = (props: Partial<ProgramsPlaceProps>) => (
    <>
      <ProgramsPlace ports={ports} page="programs" id="" {...props} />
      <Toasts store={toasts} />
    </>
  );
  const view = render(place(at));
  await screen.findByRole("region", { name: "Programs" });
  const stored = (id: string) => storage.document(PROGRAM, programId(id));
  const goTo = (props: Partial<ProgramsPlaceProps>) => view.rerender(place(props));
  return { ...view, clock, storage, went, practiced, saved, stored, goTo, user: userEvent.setup() };
}

const one = { page: "program", id: "a" } as const;
const list = () => screen.getByRole("region", { name: "Programs" });

describe("the list", () => {
  test("without a program says what goes here, with one step", async () => {
    const { user, container, went, stored } = await open();
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: "Add a program" }));
    expect(went).toEqual(["/programs/key1"]);
    expect(await stored("key1")).toMatchObject({ name: "", interview: null });
  });

  test("has dates on the person's clock, next first, and says what is left to do", async () => {
    const night = aProgram("night", {
      name: "Port Ellery",
      interview: { date: "2027-01-08", time: "12:15", zone: "America/Los_Angeles" },
    });
    const past = aProgram("past", {
      name: "Penhallow",
      interview: { date: "2026-11-05", time: "09:00", zone: "America/New_York" },
      askedMe: ["Why?"],
    });
    const { container } = await open({}, [
      past,
      night,
      aProgram("a"),
      aProgram("open", { name: "Open", interview: null }),
    ]);
    const rows = within(list()).getAllByRole("link").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining("Lakemere Medical CenterInternal medicineThu 8:00 PM, in 19 days"),
      expect.stringMatching(/^9JanPort ElleryInternal medicineSat 1:15 AM, in 5\d daysNight$/),
      expect.stringContaining("Open"),
      expect.stringContaining("1 question written downNote to send"),
    ]);
    await expectNoAxeFaults(container);
  });

  test("keeps a program whose time zone this browser does not know, and says so", async () => {
    const interview = { date: "2026-12-03", time: "09:00", zone: "Mars/Olympus_Mons" };
    const { stored } = await open({ page: "program", id: "a" }, [aProgram("a", { interview })]);
    expect(within(list()).getByText("in a time zone that this browser does not know")).toBeVisible();
    expect(screen.getAllByText(/does not know this time zone/)).not.toHaveLength(0);
    expect(screen.getByRole("combobox", { name: "Time zone", hidden: true })).toHaveDisplayValue("Olympus Mons");
    expect(await stored("a")).toMatchObject({ interview });
  });

  test("gives every date to a calendar", async () => {
    const { user, saved } = await open({}, [aProgram("a"), aProgram("b")]);
    await user.click(screen.getByRole("button", { name: "All dates as a calendar file" }));
    expect((await saved[0]?.text)?.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});

describe("one program", () => {
  test("stands on both clocks, and keeps what is written a moment after the last key", async () => {
    const { user, clock, stored, container, practiced } = await open(one, [aProgram("a")]);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Interview starts Thursday, December 3, 2026 at 8:00 PM your time, Thursday, December 3, 2026 at 9:00 AM Central Time",
    );
    await user.type(screen.getByRole("textbox", { name: "Mission" }), "Rural");
    expect(screen.getByText("1 of 6, shown before you practice for it")).toBeInTheDocument();
    expect(await stored("a")).toMatchObject({ research: { mission: "" } });
    await act(() => clock.settle(500));
    expect(screen.getByText("Saved on this device")).toBeInTheDocument();
    expect(await stored("a")).toMatchObject({ research: { mission: "Rural" } });
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: /^Practice for this program/ }));
    expect(practiced).toEqual(["a"]);
  });

  test("keeps what was written just before it is left", async () => {
    const { user, unmount, stored } = await open(one, [aProgram("a")]);
    await user.type(screen.getByRole("textbox", { name: "Notes" }), "Call back");
    unmount();
    expect(await stored("a")).toMatchObject({ notes: "Call back" });
  });

  test("says that a change was refused, and keeps it when tried again", async () => {
    const real = createMemoryStorage();
    let isFull = true;
    const { user, clock, stored } = await open(one, [], {
      ...real,
      documents: async () => [aProgram("a")] as never,
      changeDocument: async (...change) =>
        isFull ? fail({ type: "storage-full" } as const) : real.changeDocument(...change),
    });
    await real.changeDocument(PROGRAM, programId("a"), () => aProgram("a"));
    await user.type(screen.getByRole("textbox", { name: "Call" }), "Nights");
    await act(() => clock.settle(500));
    expect(screen.getByRole("alert")).toHaveTextContent("This was not kept");
    isFull = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await stored("a")).toMatchObject({ research: { call: "Nights" } });
    expect(screen.getByRole("textbox", { name: "Call" })).toHaveValue("Nights");
  });

  test("shows what another tab writes meanwhile, and takes none of it back", async () => {
    const { user, clock, stored, storage } = await open(one, [aProgram("a")]);
    const elsewhere = (change: (program: ProgramRecord) => Partial<ProgramRecord>) =>
      act(async () => {
        await storage.changeDocument(PROGRAM, "a", (is) => is && { ...is, ...change(is), updatedAt: is.updatedAt + 1 });
      });
    await user.type(screen.getByRole("textbox", { name: "Call" }), "Nights");
    await act(() => clock.settle(500));
    await elsewhere(({ research }) => ({
      research: { ...research, mission: "Rural" },
      dates: [{ what: "Form", date: "2026-11-27", time: null }],
      askedMe: ["Why here?"],
    }));
    expect(await screen.findByDisplayValue("Rural")).toBe(screen.getByRole("textbox", { name: "Mission" }));
    await user.type(screen.getByRole("textbox", { name: "Call" }), " twice");
    await user.click(screen.getByRole("button", { name: "Add a date" }));
    await elsewhere(({ research }) => ({ research: { ...research, faculty: "Five" }, dates: [] }));
    await act(() => clock.settle(500));
    expect(await stored("a")).toMatchObject({
      research: { mission: "Rural", faculty: "Five", call: "Nights twice" },
      dates: [{ what: "" }],
      askedMe: ["Why here?"],
    });
  });

  test("what could not be kept on the way out is said there, and kept when tried again", async () => {
    let isFull = true;
    const real = createMemoryStorage();
    await real.changeDocument(PROGRAM, "a", () => aProgram("a"));
    const { user, goTo } = await open(one, [], {
      ...real,
      changeDocument: async (...change) =>
        isFull ? fail({ type: "storage-full" } as const) : real.changeDocument(...change),
    });
    await user.type(screen.getByRole("textbox", { name: "Call" }), "Nights");
    goTo({});
    expect(await screen.findByText(/^What you wrote last about Lakemere Medical Center is not kept\./)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/^What you wrote last/)).toBeVisible();
    isFull = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await real.document(PROGRAM, "a")).toMatchObject({ research: { call: "Nights" } });
    expect(screen.queryByText(/^What you wrote last/)).toBeNull();
  });

  test("takes its zone from a list, or by a city", async () => {
    const { user, clock, stored } = await open(one, [aProgram("a")]);
    await user.click(screen.getByRole("button", { name: "Change name, date or platform" }));
    const zone = screen.getByRole("combobox", { name: "Time zone" });
    expect(within(zone).getAllByRole("option")[0]).toHaveTextContent("Eastern (New York)");
    await user.selectOptions(zone, "Another place");
    await user.type(screen.getByRole("searchbox", { name: "City" }), "port of sp");
    await user.click(screen.getByRole("button", { name: "Port of Spain, America" }));
    await act(() => clock.settle(500));
    expect(await stored("a")).toMatchObject({ interview: { zone: "America/Port_of_Spain", time: "09:00" } });
  });

  test("says of an hour that the clock skips what it means", async () => {
    await open(one, [aProgram("a", { interview: { date: "2027-03-14", time: "02:30", zone: "America/New_York" } })]);
    expect(screen.getByText(/clocks jump over 02:30 on that day, so this means 03:30/)).toBeInTheDocument();
  });

  test("has questions to ask, found by words and by whom one asks, with what the answer tells", async () => {
    const { user, clock, stored, container } = await open(one, [aProgram("a")]);
    await user.click(await screen.findByRole("button", { name: "Choose" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Whom to ask" }), "A resident");
    expect(screen.queryByRole("checkbox", { name: "What changed in the budget?" })).toBeNull();
    await user.type(screen.getByRole("searchbox", { name: "Search these questions" }), "3 A.M");
    await user.click(screen.getByRole("checkbox", { name: "Who came at 3 a.m.?" }));
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.getByText("your-questions-night tells.")).toBeInTheDocument();
    await act(() => clock.settle(500));
    expect(await stored("a")).toMatchObject({ toAsk: ["your-questions-night"] });
  });

  test("what they asked joins the own questions, once", async () => {
    const { user, clock, storage, stored } = await open(one, [aProgram("a", { askedMe: ["Why here?"] })]);
    const field = screen.getByRole("textbox", { name: "A question they asked" });
    await user.type(field, "why  HERE?{Enter}");
    expect(screen.getByText("It is written down already.")).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, "Who will you call?{Enter}");
    await act(() => clock.settle(500));
    expect(await stored("a")).toMatchObject({ askedMe: ["Why here?", "Who will you call?"] });
    const own = ownQuestionsIn((await storage.bankTexts()).get("mine"));
    expect(own?.map(({ text }) => text)).toEqual(["Who will you call?"]);

    await storage.saveBank("mine", "damaged");
    await user.type(field, "And at night?{Enter}");
    await act(() => clock.settle(500));
    expect((await storage.bankTexts()).get("mine")).toBe("damaged");
  });

  test("the note that went out and another date are kept, each date with a file of its own", async () => {
    const { user, clock, stored, saved } = await open(one, [aProgram("a")]);
    await user.click(screen.getByRole("button", { name: "Sent today" }));
    await user.click(screen.getByRole("button", { name: "Add a date" }));
    await user.type(screen.getByRole("textbox", { name: "What" }), "Form");
    await act(() => clock.settle(500));
    expect(await stored("a")).toMatchObject({
      thankYouSentAt: "2026-11-15",
      dates: [{ what: "Form", date: "2026-11-15", time: null }],
    });
    await user.click(screen.getByRole("button", { name: "Add to calendar: Form" }));
    expect(await saved[0]?.text).toContain("DTSTART;VALUE=DATE:20261115");
  });

  test("is deleted and brought back", async () => {
    const { user, stored, went } = await open(one, [aProgram("a")]);
    await user.click(screen.getByRole("button", { name: "Delete this program" }));
    expect(await stored("a")).toBeNull();
    expect(went).toEqual(["/programs"]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await stored("a")).toMatchObject({ name: "Lakemere Medical Center" });
  });

  test("that is not here is said", async () => {
    await open({ page: "program", id: "gone" });
    expect(screen.getByRole("heading", { name: "This program is not here" })).toBeInTheDocument();
  });
});

/** A storage that writes only once it may go on. */
function slowDisk() {
  const real = createMemoryStorage();
  const { opened, open } = createGate();
  const over: Partial<Storage> = {
    ...real,
    changeDocument: (...change) => opened.then(() => real.changeDocument(...change)),
    changeDocuments: (...changes) => opened.then(() => real.changeDocuments(...changes)),
  };
  return { over, goOn: open };
}

test("a program is added once, however often the button is pressed", async () => {
  const disk = slowDisk();
  const { user, storage, went } = await open({}, [], disk.over);
  await user.dblClick(screen.getByRole("button", { name: "Add a program" }));
  disk.goOn();
  await waitFor(() => expect(went).toEqual(["/programs/key1"]));
  expect(await storage.documents(PROGRAM)).toHaveLength(1);
});

describe("import", () => {
  const at = { page: "importPrograms" } as const;
  const choose = (user: ReturnType<typeof userEvent.setup>, content: BlobPart) =>
    user.upload(
      screen.getByLabelText("Choose a file", { selector: "input" }),
      new File([content], "p.csv", { type: "text/csv" }),
    );

  test("shows every mistake, keeps the rest when told to, and undoes it", async () => {
    const { user, stored, storage, container, went } = await open(at, [aProgram("a")]);
    await choose(
      user,
      'name,city,date,zone\nHarrow,Ohio,2026-12-08,Eastern\nBad,X,2026-02-30,Central\n"Lakemere Medical Center","Lakemere, Wisconsin",2026-12-04,Central\n',
    );
    expect(await screen.findByText("2 rows can be read")).toBeInTheDocument();
    expect(screen.getByText("“2026-02-30” does not begin with a day such as 2026-12-03")).toBeInTheDocument();
    await expectNoAxeFaults(container);
    await user.click(screen.getByText("Leave them as they are"));
    expect(screen.getByRole("button", { name: "Keep 1 program" })).toBeInTheDocument();
    await user.click(screen.getByText("Update them"));
    await user.click(screen.getByRole("button", { name: "Keep 2 programs" }));
    expect(await stored("a")).toMatchObject({ interview: { date: "2026-12-04", time: "09:00" } });
    expect(went).toEqual(["/programs"]);
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await storage.documents(PROGRAM)).toEqual([aProgram("a")]);
  });

  test("pressed twice, it keeps each program once", async () => {
    const disk = slowDisk();
    const { user, storage, went } = await open(at, [], disk.over);
    await choose(user, "name\nA\nB");
    await user.dblClick(await screen.findByRole("button", { name: "Keep 2 programs" }));
    disk.goOn();
    await screen.findByText("2 programs are kept.");
    expect((await storage.documents(PROGRAM)).map(({ name }) => name)).toEqual(["A", "B"]);
    expect(went).toEqual(["/programs"]);
  });

  test("says that nothing is kept where the browser refuses", async () => {
    const real = createMemoryStorage();
    const { user } = await open(at, [], {
      ...real,
      changeDocuments: async () => fail({ type: "storage-full" } as const),
    });
    await choose(user, "name\nA\nB\nC");
    await user.click(await screen.findByRole("button", { name: "Keep 3 programs" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This was not kept");
    expect(await real.documents(PROGRAM)).toEqual([]);
  });

  test.each([
    ["", "There is no program in it."],
    [new Uint8Array([0x6e, 0xe9, 0x0a]), "This is not text in UTF-8. Save it as CSV in UTF-8 and choose it again."],
    [new Uint8Array(4_000_001), "This file is larger than 4 MB, so it is hardly a list of programs."],
  ])("says why a file cannot be read (%#)", async (content, words) => {
    const { user } = await open(at);
    await choose(user, content as BlobPart);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
  });
});
