import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { decodeSessionCode } from "../../src/domain/interview/session-code.ts";
import type { Bank } from "../../src/domain/questions/bank.ts";
import { emptyProfile } from "../../src/domain/questions/profile.ts";
import { fail } from "../../src/domain/result.ts";
import { BuildPlace } from "../../src/features/practice/build-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { commonBank, createFakePractice, imgBank, type FakePracticeOptions } from "../support/fake-practice.tsx";
import { aBank, aQuestion, aStation } from "../support/questions.ts";

async function openBuild(options: FakePracticeOptions = {}) {
  const build = createFakePractice(options);
  const view = await build.show(<BuildPlace ports={build.ports} />);
  await screen.findByRole("group", { name: "Banks" });
  return { ...build, ...view };
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const choice = (row: string, name: string) =>
  within(screen.getByRole("radiogroup", { name: row })).getByRole("radio", { name });
const fact = (name: string) => screen.getByText(name, { selector: "dt" }).nextElementSibling;
const code = () => screen.getByText(/^[0-9A-Z]{3,5}(-[0-9A-Z]{3,5})+$/).textContent;

describe("which questions", () => {
  test("starts with both banks, any topic, five questions", async () => {
    const { container } = await openBuild();
    expect(button("Common 12")).toHaveAttribute("aria-pressed", "true");
    expect(button("IMG 8")).toHaveAttribute("aria-pressed", "true");
    expect(button("Any")).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("spinbutton", { name: "How many" })).toHaveValue(5);
    expect(fact("Draws from")).toHaveTextContent("20 questions");
    await expectNoAxeFaults(container);
  });

  test("topics are those of the chosen banks, six at first", async () => {
    const { user } = await openBuild();
    const topics = within(screen.getByRole("group", { name: "Topics" }));
    expect(topics.queryByRole("button", { name: "Teamwork" })).toBeNull();
    await user.click(topics.getByRole("button", { name: "4 more" }));
    expect(topics.getByRole("button", { name: "Teamwork" })).toBeVisible();
    expect(topics.getByRole("button", { name: "Hierarchy" })).toBeVisible();
    await user.click(button("IMG 8"));
    expect(topics.queryByRole("button", { name: "Hierarchy" })).toBeNull();
    expect(topics.getByRole("button", { name: "Conflict" })).toBeVisible();
  });

  test("questions for some applicants come only where asked for", async () => {
    const { user } = await openBuild();
    expect(screen.queryByRole("button", { name: "Gaps" })).toBeNull();
    await user.click(button("Gap in clinical work"));
    expect(button("IMG 10")).toBeVisible();
    await user.click(button("Common 12"));
    await user.click(button("Gaps"));
    expect(fact("Draws from")).toHaveTextContent("2 questions");
  });

  test("fewer questions than asked for are told, with what to change", async () => {
    const { user, went, started } = await openBuild();
    await user.click(button("Strengths"));
    expect(await screen.findByText(/only 2 questions fit, so 2 are asked/i)).toBeVisible();
    expect(screen.getByText(/choose another bank or topic, or more of what applies/i)).toBeVisible();
    await user.click(button(/^start interview/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await started())?.prompts).toHaveLength(2);
  });

  test("without a bank it does not start, and says why", async () => {
    const { user, went } = await openBuild();
    await user.click(button("Common 12"));
    await user.click(button("IMG 8"));
    expect(button("Start interview")).toHaveAccessibleDescription("Choose at least one bank.");
    await user.click(button("Start interview"));
    expect(went).toEqual([]);
  });
});

test("the bank of one's specialty is chosen from the start, with the reason", async () => {
  const bank = {
    format: 1,
    id: "neurology",
    version: 1,
    title: "Neurology",
    questions: imgBank.questions.map((question, index) => ({ ...question, id: `neurology-${index}` })),
  };
  const practice = createFakePractice({ files: { "neurology.json": JSON.stringify(bank) } });
  await practice.storage.saveProfile({ ...emptyProfile(), specialties: ["neurology", "pathology"] });
  await practice.show(<BuildPlace ports={practice.ports} />);
  const chip = await screen.findByRole("button", { name: /^Neurology/ });
  expect(chip).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByText("Neurology: your specialty in Settings")).toBeVisible();
  await practice.user.click(chip);
  expect(chip).toHaveAttribute("aria-pressed", "false");
  expect(screen.queryByText(/your specialty in Settings/)).toBeNull();
});

test("what was said in Settings is chosen from the start; banks with nothing to ask in the room are not there", async () => {
  const stations = {
    format: 1,
    id: "mmi",
    version: 1,
    title: "Stations",
    questions: [
      {
        kind: "ask",
        id: "mmi-ask",
        text: "What do you ask them?",
        topics: ["closing"],
        difficulty: 1,
        criteria: ["answers-question", "structure", "fit"],
        askOf: ["resident"],
        tells: "Much.",
      },
    ],
  };
  const practice = createFakePractice({ files: { "mmi.json": JSON.stringify(stations) } });
  await practice.storage.saveProfile({ ...emptyProfile(), story: ["gap"] });
  await practice.show(<BuildPlace ports={practice.ports} />);
  expect(await screen.findByRole("button", { name: "Gap in clinical work" })).toHaveAttribute("aria-pressed", "true");
  expect(button("IMG 10")).toBeVisible();
  expect(screen.queryByRole("button", { name: /stations/i })).toBeNull();
});

test("stations can be chosen alone; their time to read is said plainly, and what it is fixed by", async () => {
  const bank = aBank("mmi", [aStation("mmi-call"), aStation("mmi-talk")]);
  const { user, went, started } = await openBuild({ files: { "mmi.json": JSON.stringify(bank) } });
  await user.click(button("mmi 2"));
  expect(fact("Each question")).toHaveTextContent("A station: 2 min to read, 8 min to answer");
  await user.click(button("Common 12"));
  await user.click(button("IMG 8"));
  expect(fact("Each question")).toHaveTextContent(/^2 min to read, 8 min to answer$/);
  expect(screen.getByText("A station always gives the time to read that it is written for.")).toBeVisible();
  await user.click(button(/^start interview/i));
  await waitFor(() => expect(went).toHaveLength(1));
  expect((await started())?.prompts).toMatchObject([{ prepareMs: 120_000 }, { prepareMs: 120_000 }]);
});

test("stations are one press away, say what does not apply to them, and are there again when Build is opened anew", async () => {
  const bank = aBank("mmi", [aStation("mmi-call"), aStation("mmi-talk")]);
  const { user, ports, show } = await openBuild({ files: { "mmi.json": JSON.stringify(bank) } });
  await user.click(choice("Form", "MMI stations"));
  expect(button("mmi 2")).toHaveAttribute("aria-pressed", "true");
  expect(button("Common 12")).toHaveAttribute("aria-pressed", "false");
  expect(screen.queryByRole("checkbox", { name: "Opener first" })).toBeNull();
  expect(screen.getByText("Stations have no opener.")).toBeVisible();
  expect(choice("Prepare", "As each question suggests")).toBeChecked();
  expect(choice("Prepare", "As each question suggests")).toBeDisabled();
  for (let more = 0; more < 4; more++) await user.click(button("One fewer"));
  expect(button("Start interview 12 min")).toBeVisible();

  cleanup();
  // As after a reload.
  ports.lastForm.set(null);
  await show(<BuildPlace ports={ports} />);
  await waitFor(() => expect(choice("Form", "MMI stations")).toBeChecked());
  await user.click(choice("Form", "Live interview"));
  expect(button("Common 12")).toHaveAttribute("aria-pressed", "true");
  expect(button("mmi 2")).toHaveAttribute("aria-pressed", "false");
});

describe("time and room", () => {
  test("one-way video fixes times, limit and retakes", async () => {
    const { user, started, went, container } = await openBuild();
    await user.click(choice("Form", "One-way video"));
    for (const [row, name] of [
      ["Prepare", "30 sec"],
      ["Answer", "3 min"],
      ["At the limit", "Hard"],
      ["Retakes", "None"],
    ] as const) {
      expect(choice(row, name)).toBeChecked();
      expect(choice(row, name)).toBeDisabled();
    }
    expect(screen.getAllByText("Fixed by one-way video")).toHaveLength(4);
    expect(choice("Self-view", "Hidden")).toBeEnabled();
    expect(fact("Each question")).toHaveTextContent("30 sec, then 3 min");
    await expectNoAxeFaults(container);
    await user.click(button(/^start interview/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await started())?.form).toMatchObject({
      oneWay: true,
      prepare: 30,
      answer: 180,
      limit: "hard",
      retakes: "none",
    });
  });

  test("what was chosen is back when one-way video is switched off", async () => {
    const { user } = await openBuild();
    await user.click(choice("Answer", "90 sec"));
    await user.click(choice("Form", "One-way video"));
    await user.click(choice("Form", "Live interview"));
    expect(choice("Answer", "90 sec")).toBeChecked();
    expect(choice("Answer", "90 sec")).toBeEnabled();
  });

  test("extended time is a setting, saved at once, and stretches what the facts say", async () => {
    const { user, settings } = await openBuild();
    await user.click(choice("Answer", "2 min"));
    expect(fact("On this device")).toHaveTextContent("about 75 MB");
    expect(button("Start interview 20 min")).toBeVisible();
    await user.click(choice("Extended time", "1.5×"));
    expect(settings.get().extendedTime).toBe(1.5);
    expect(fact("Each question")).toHaveTextContent("3 min");
    expect(fact("On this device")).toHaveTextContent("about 113 MB");
    expect(button("Start interview 25 min")).toBeVisible();
    await user.click(choice("Extended time", "No limit"));
    expect(fact("Each question")).toHaveTextContent("no time limit");
  });

  test("reading aloud is offered only where a voice lives on the device", async () => {
    const { user, started, went } = await openBuild({ hasVoice: false });
    expect(screen.queryByRole("radiogroup", { name: "Question" })).toBeNull();
    expect(screen.getByText(/no voice on this device/i)).toBeVisible();
    await user.click(button(/^start interview/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await started())?.form.readAloud).toBe(false);
  });

  test("the form is still there after leaving and coming back", async () => {
    const { user, unmount, show, ports } = await openBuild();
    await user.click(choice("Self-view", "Hidden"));
    await user.click(button("One more"));
    unmount();
    await show(<BuildPlace ports={ports} />);
    expect(choice("Self-view", "Hidden")).toBeChecked();
    expect(screen.getByRole("spinbutton", { name: "How many" })).toHaveValue(6);
  });
});

describe("the code", () => {
  test("follows the form, and draws the very questions that start", async () => {
    const { user, started, went, copied } = await openBuild();
    const before = code();
    await user.click(choice("Answer", "3 min"));
    expect(code()).not.toBe(before);
    const drawn = code() ?? "";
    await user.click(button("Copy"));
    expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
    expect(copied).toEqual([drawn]);
    expect(decodeSessionCode(drawn, [commonBank, imgBank])).toMatchObject({
      ok: true,
      value: { form: { answer: 180 } },
    });
    await user.click(button(/^start interview/i));
    await waitFor(() => expect(went).toHaveLength(1));
    expect((await started())?.code).toBe(drawn);
  });

  test("others are drawn on demand", async () => {
    const { user } = await openBuild();
    const before = code();
    await user.click(button("Draw other questions"));
    expect(code()).not.toBe(before);
  });
});

describe("bank files", () => {
  const own: Bank = { ...aBank("mine", [aQuestion("mine-one"), aQuestion("mine-two")]), title: "Mine" };
  const add = (text: string) =>
    fireEvent.change(screen.getByLabelText("Add a bank file", { selector: "input" }), {
      target: { files: [new File([text], "bank.json", { type: "application/json" })] },
    });

  test("a good file is kept, chosen, and can be removed and brought back", async () => {
    const { user, storage, container } = await openBuild();
    add(JSON.stringify(own));
    expect(await screen.findByText(/“Mine” is added: 2 questions/)).toBeVisible();
    expect(await screen.findByRole("button", { name: "Mine 2" })).toHaveAttribute("aria-pressed", "true");
    expect([...(await storage.bankTexts()).keys()]).toEqual(["mine"]);
    await expectNoAxeFaults(container);

    await user.click(button("Remove “Mine”"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Mine 2" })).toBeNull());
    await user.click(button("Undo"));
    expect(await screen.findByRole("button", { name: "Mine 2" })).toBeVisible();
  });

  test("a newer version of an own bank takes the place of the older one", async () => {
    await openBuild();
    add(JSON.stringify(own));
    await screen.findByRole("button", { name: "Mine 2" });
    add(JSON.stringify({ ...own, version: 2, questions: [...own.questions, aQuestion("mine-three")] }));
    expect(await screen.findByRole("button", { name: "Mine 3" })).toBeVisible();
  });

  test.each([
    ["no JSON", "{", /not a question bank.*missing comma/i],
    ["too new", JSON.stringify({ ...own, format: 9 }), /newer second take.*format 9.*up to 1/i],
    [
      "a mistake",
      JSON.stringify({ ...own, questions: [own.questions[0], { ...own.questions[1], difficulty: 7 }] }),
      /mistake in it.*unchanged.*at questions\.1\.difficulty.*found 7/i,
    ],
    [
      "one id twice",
      JSON.stringify({ ...own, questions: [own.questions[0], own.questions[0]] }),
      /same id.*“mine-one” comes up twice/i,
    ],
    [
      "the id of a bundled bank",
      JSON.stringify({ ...own, id: "common" }),
      /same id as a bank that comes with.*“common” is taken/i,
    ],
  ])("%s is refused with its sentence", async (_name, text, sentence) => {
    const { storage } = await openBuild();
    add(text);
    expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
    expect((await storage.bankTexts()).size).toBe(0);
    expect(button("Common 12")).toBeVisible();
  });

  test("a full device is told", async () => {
    const saveBank = () => Promise.resolve(fail({ type: "storage-full" } as const));
    await openBuild({ storage: { saveBank } });
    add(JSON.stringify(own));
    expect(await screen.findByRole("alert")).toHaveTextContent(/no room left/i);
  });

  test("the id of a bundled bank stays taken while that bank cannot be opened", async () => {
    await openBuild({ files: { "img.json": "{" } });
    add(JSON.stringify({ ...own, id: "img" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/“img” is taken/i);
  });
});

describe("banks that are not there", () => {
  test("one broken bank is told, the other works", async () => {
    const { container } = await openBuild({ files: { "img.json": JSON.stringify({ ...imgBank, version: "two" }) } });
    expect(screen.getByText(/file img\.json/i)).toBeVisible();
    expect(screen.getByText(/at version: expected number/i)).toBeVisible();
    expect(fact("Draws from")).toHaveTextContent("12 questions");
    expect(button(/^start interview 20 min$/i)).toBeVisible();
    await expectNoAxeFaults(container);
  });

  test("an own bank that went bad can be removed", async () => {
    const practice = createFakePractice();
    await practice.storage.saveBank("old", "{");
    await practice.show(<BuildPlace ports={practice.ports} />);
    await practice.user.click(await screen.findByRole("button", { name: "Remove “old”" }));
    await waitFor(() => expect(screen.queryByText(/file old/i)).toBeNull());
    expect((await practice.storage.bankTexts()).size).toBe(0);
  });

  test("slow banks are announced, not flashed", async () => {
    const { clock, ports, show } = createFakePractice();
    await show(<BuildPlace ports={{ ...ports, shelf: { content: () => new Promise(() => undefined) } }} />);
    expect(screen.queryByText(/opening the question banks/i)).toBeNull();
    clock.advance(250);
    expect(await screen.findByText(/opening the question banks/i)).toBeVisible();
  });
});
