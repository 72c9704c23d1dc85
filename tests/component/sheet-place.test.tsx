import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { questionId } from "../../src/domain/ids.ts";
import { planInterview } from "../../src/domain/interview/plan.ts";
import { customForm, presetForm } from "../../src/domain/interview/presets.ts";
import type { Bank } from "../../src/domain/questions/bank.ts";
import { emptySheetNotes, SHEET_NOTES } from "../../src/domain/records/sheet-notes.ts";
import { fail } from "../../src/domain/result.ts";
import { SheetPlace } from "../../src/features/sheet/sheet-place.tsx";
import type { SheetPorts } from "../../src/features/sheet/sheet-ports.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { commonBank, imgBank } from "../support/fake-practice.tsx";
import { aBank, aQuestion, aStation } from "../support/questions.ts";

const banks = [commonBank, imgBank];
const room = { readAloud: false, selfView: "hidden" } as const;
const plan = planInterview(presetForm("warm-up", room), banks, 7);
const texts = plan.prompts.map(({ text }) => text);
const user = userEvent.setup();
let storage: ReturnType<typeof createMemoryStorage>;
let copied: string[];
let canCopy: boolean;
const print = vi.fn();

beforeEach(() => {
  storage = createMemoryStorage();
  copied = [];
  canCopy = true;
  print.mockClear();
});

function show(
  code = plan.code,
  { here = banks, over = {} }: { here?: readonly Bank[]; over?: Partial<SheetPorts> } = {},
) {
  const ports: SheetPorts = {
    clock: { now: () => 1_760_000_000_000 },
    storage: { ...storage, kind: "disk" },
    shelf: { content: () => Promise.resolve({ banks: here, problems: [] }) },
    copyText: (text) => {
      copied.push(text);
      return Promise.resolve(canCopy);
    },
    print,
    ...over,
  };
  return render(<SheetPlace ports={ports} code={code} />);
}
const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
const question = (text: string) => screen.findByRole("heading", { level: 2, name: text });

describe("a good code", () => {
  test("gives the very questions, in order, on any device", async () => {
    const { container } = show(plan.code.toLowerCase());
    const list = await screen.findByRole("list", { name: "All questions" });
    const rows = within(list).getAllByRole("button");
    expect(rows.map((row) => texts.find((text) => row.textContent.startsWith(text)))).toEqual(texts);
    expect(screen.getByText(plan.code, { selector: "header bdi" })).toBeVisible();
    await expectNoAxeFaults(container);

    await press("Start with question 1");
    for (const [index, text] of texts.entries()) {
      expect(await question(text)).toBeVisible();
      await press(index < texts.length - 1 ? "Next question" : "To the end");
    }
    expect(await screen.findAllByText("Asked", { selector: "li span" })).toHaveLength(5);
  });

  test("says what to listen for and what to ask next, within reach of a screen reader", async () => {
    const { container } = show();
    await press("Start with question 1");
    await question(texts[0] ?? "");
    const page = within(screen.getByRole("article"));
    expect(page.getByText("Question 1 of 5,", { exact: false })).toHaveTextContent(/2:00.? to answer/);
    expect(page.getByText("Whether it is answered.")).toBeVisible();
    expect(page.getByRole("checkbox", { name: "situation: Where and when." })).not.toBeChecked();
    expect(page.getByText("If it was good")).toBeVisible();
    expect(page.getByText("What changed since?")).toBeVisible();
    await expectNoAxeFaults(container);
  });

  test("keeps ticks and notes on this device under the code, and gives them back", async () => {
    const first = show();
    await press("Start with question 1");
    await user.click(await screen.findByRole("checkbox", { name: "situation: Where and when." }));
    await user.type(screen.getByRole("textbox", { name: "Your note" }), "Ended well.");
    await press("Next question");
    await waitFor(async () => {
      const stored = await storage.document(SHEET_NOTES, plan.code);
      expect(stored?.questions).toEqual([
        { questionId: plan.prompts[0]?.questionId, asked: true, heard: [0], note: "Ended well." },
      ]);
    });
    first.unmount();

    show();
    await press("Go on with question 2");
    await press("Back to question 1");
    expect(await screen.findByRole("textbox", { name: "Your note" })).toHaveValue("Ended well.");
    expect(screen.getByRole("checkbox", { name: "Asked" })).toBeChecked();
  });

  test("copies the notes as a message, and shows it where the browser does not allow copying", async () => {
    show();
    await press("Start with question 1");
    await user.type(await screen.findByRole("textbox", { name: "Your note" }), "Ended well.");
    await press("All questions");
    await press("Copy my notes");
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(copied[0]).toContain(`1. ${texts[0]}\nEnded well.`);
    expect(copied[0]).not.toContain(texts[1]);

    canCopy = false;
    await press("Copied");
    expect(await screen.findByText(/did not allow copying/)).toBeVisible();
    expect(screen.getByText(/^Notes on your practice interview/)).toHaveTextContent("Ended well.");
  });

  test("prints every question", async () => {
    const { container } = show();
    await press("Print on paper");
    expect(print).toHaveBeenCalledOnce();
    const paper = container.querySelectorAll("section");
    expect([...paper].map(({ textContent }) => texts.find((text) => textContent.includes(text)))).toEqual(texts);
  });

  test("warns whoever asks of questions on gaps or attempts", async () => {
    const gaps = { ...customForm(room), bankIds: ["img"], topics: ["gap"], conditions: ["gap"] } as const;
    show(planInterview(gaps, banks, 7).code);
    expect(await screen.findByText("You may ask about gaps or attempts")).toBeVisible();
  });

  test("says what is not kept, and keeps it with the next change", async () => {
    let full = true;
    const changeDocument: SheetPorts["storage"]["changeDocument"] = (...change) =>
      full ? Promise.resolve(fail({ type: "storage-full" })) : storage.changeDocument(...change);
    show(plan.code, { over: { storage: { ...storage, kind: "disk", changeDocument } } });
    await press("Start with question 1");
    await user.click(await screen.findByRole("checkbox", { name: "situation: Where and when." }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/only in this window/);
    full = false;
    await press("Next question");
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect((await storage.document(SHEET_NOTES, plan.code))?.questions[0]).toMatchObject({ asked: true, heard: [0] });
  });

  test("another tab with the same sheet loses nothing, and shows it", async () => {
    show();
    await press("Start with question 1");
    const tick = await screen.findByRole("checkbox", { name: "situation: Where and when." });
    const id = plan.prompts[0]?.questionId ?? questionId("none");
    await storage.changeDocument(SHEET_NOTES, plan.code, () => ({
      ...emptySheetNotes(plan.code),
      updatedAt: 1,
      questions: [{ questionId: id, asked: false, heard: [], note: "From the other tab." }],
    }));
    expect(await screen.findByDisplayValue("From the other tab.")).toBeVisible();
    // Written while this tab has not read again yet.
    await storage.changeDocument(
      SHEET_NOTES,
      plan.code,
      (stored) => stored && { ...stored, questions: stored.questions.map((one) => ({ ...one, note: "Longer." })) },
    );
    await user.click(tick);
    await waitFor(async () =>
      expect((await storage.document(SHEET_NOTES, plan.code))?.questions).toEqual([
        { questionId: id, asked: false, heard: [0], note: "Longer." },
      ]),
    );
  });

  test("notes that cannot be read are no reason for a blank page", async () => {
    let isBroken = true;
    const document: SheetPorts["storage"]["document"] = (...of) =>
      isBroken ? Promise.reject(new DOMException("broken", "UnknownError")) : storage.document(...of);
    await storage.changeDocument(SHEET_NOTES, plan.code, () => ({
      ...emptySheetNotes(plan.code),
      questions: plan.prompts.map(({ questionId: id }) => ({ questionId: id, asked: true, heard: [], note: "" })),
    }));
    const { container } = show(plan.code, { over: { storage: { ...storage, kind: "disk", document } } });
    expect(await screen.findByRole("alert")).toHaveTextContent("Your earlier ticks and notes could not be read");
    expect(screen.getByRole("button", { name: "Start with question 1" })).toBeVisible();
    await expectNoAxeFaults(container);
    isBroken = false;
    await press("Try again");
    expect(await screen.findByRole("button", { name: "Read question 1 again" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a station gives its scenario, probes and what each level sounds like", async () => {
    const mmi = aBank("mmi", [aStation("mmi-call")]);
    show(planInterview({ ...customForm(room), bankIds: ["mmi"], count: 1 }, [mmi], 7).code, { here: [mmi] });
    await press("Start with question 1");
    await question("Make the call.");
    const page = within(screen.getByRole("article"));
    expect(page.getByText(/^It is night\./)).toBeVisible();
    expect(page.getByText("Clear and kind.")).toBeVisible();
    expect(page.getByText("What if she drives?")).toBeVisible();
  });
});

describe("a code with a problem draws nothing", () => {
  const mine = { ...aBank("mine", [aQuestion("mine-one")]), title: "Mine" };
  test.each([
    ["mistyped", "4G7KM-2QX9D", /mistake in it/],
    [
      "of a bank that is not here",
      planInterview({ ...customForm(room), bankIds: ["mine"] }, [mine], 7).code,
      /not here/,
    ],
    [
      "of another version of a bank",
      planInterview(presetForm("warm-up", room), [{ ...commonBank, version: 3 }], 7).code,
      /another version of “Common”.*wants version 3, here is version 1/,
    ],
  ] as const)("%s", async (_name, code, words) => {
    const { container } = show(code);
    expect(await screen.findByRole("alert")).toHaveTextContent(words);
    expect(screen.getByRole("link", { name: "Correct the code" })).toHaveAttribute("href", `#/code/${code}`);
    expect(screen.queryByText(/^Question /)).toBeNull();
    expect(screen.queryByRole("list", { name: "All questions" })).toBeNull();
    await expectNoAxeFaults(container);
  });

  test("a bank that did not come is named, and asked for again", async () => {
    let tries = 0;
    const content = () =>
      Promise.resolve(
        ++tries === 1
          ? { banks: [], problems: [{ file: "common.json", problem: { type: "bank-unreachable" } as const }] }
          : { banks, problems: [] },
      );
    show(plan.code, { over: { shelf: { content } } });
    expect(await screen.findByText(/could not be loaded/i)).toBeVisible();
    await press("Try again");
    expect(await screen.findByRole("list", { name: "All questions" })).toBeVisible();
  });
});
