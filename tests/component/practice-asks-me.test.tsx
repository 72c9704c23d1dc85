import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openCode } from "../../src/domain/interview/open-code.ts";
import { planInterview } from "../../src/domain/interview/plan.ts";
import { customForm, presetForm } from "../../src/domain/interview/presets.ts";
import { AsksMePlace } from "../../src/features/practice/asks-me-place.tsx";
import { CodePlace } from "../../src/features/practice/code-place.tsx";
import { PracticePlace } from "../../src/features/practice/practice-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { commonBank, createFakePractice, imgBank } from "../support/fake-practice.tsx";

const room = { readAloud: true, selfView: "shown" } as const;
const banks = [commonBank, imgBank];
const plan = planInterview(presetForm("warm-up", room), banks, 7);

test("Practice leads there", async () => {
  const { ports, show } = createFakePractice();
  await show(<PracticePlace ports={ports} />);
  expect(screen.getByRole("link", { name: /^Someone asks me/ })).toHaveAttribute("href", "#/someone-asks-me");
});

describe("the choice", () => {
  test("draws the form and puts its code into the address", async () => {
    const { ports, show, user, went } = createFakePractice();
    const { container } = await show(<AsksMePlace ports={ports} />);
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: /^Warm-up/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    const [, , code = ""] = went[0]?.split("/") ?? [];
    const opened = openCode(code, banks);
    expect(opened.ok && opened.value.form.preset).toBe("warm-up");
  });

  test("takes a code", async () => {
    const { ports, show, user, went } = createFakePractice();
    await show(<AsksMePlace ports={ports} />);
    await user.type(screen.getByRole("textbox", { name: "Code" }), "ABC{Enter}");
    expect(went).toEqual(["/someone-asks-me/ABC"]);
  });

  test("says which bank did not come", async () => {
    const { ports, show, user, went } = createFakePractice({ files: { "common.json": null } });
    await show(<AsksMePlace ports={ports} />);
    await user.click(screen.getByRole("button", { name: /^Warm-up/ }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/could not be loaded/i);
    expect(went).toEqual([]);
  });
});

describe("the code", () => {
  test("is given as a link of this site and as itself, and no question is shown", async () => {
    const { ports, show, user, copied } = createFakePractice();
    const { container } = await show(<AsksMePlace ports={ports} code={plan.code} />);
    const link = `https://example.org/second-take/#/sheet/${plan.code}`;
    expect(screen.getByText(link)).toBeVisible();
    expect(screen.getByText(plan.code)).toBeVisible();
    for (const { text } of plan.prompts) expect(container).not.toHaveTextContent(text);
    await expectNoAxeFaults(container);
    await user.click(screen.getByRole("button", { name: "Copy the link" }));
    await user.click(screen.getByRole("button", { name: "Copy the code" }));
    expect(copied).toEqual([link, plan.code]);
  });

  test("starts an interview that a person asks, with its very questions", async () => {
    const { ports, show, user, went, started } = createFakePractice();
    await show(<AsksMePlace ports={ports} code={plan.code} />);
    await user.click(screen.getByRole("button", { name: /^Start: I am being asked/ }));
    await waitFor(() => expect(went).toEqual(["/interview/new-1"]));
    const interview = await started();
    expect(interview).toMatchObject({ askedBy: "person", code: plan.code });
    expect(interview?.prompts.map(({ text }) => text)).toEqual(plan.prompts.map(({ text }) => text));
  });

  test("warns beforehand of questions on gaps or attempts", async () => {
    const gaps = { ...customForm(room), bankIds: ["img"], topics: ["gap"], conditions: ["gap"] } as const;
    const { ports, show } = createFakePractice();
    await show(<AsksMePlace ports={ports} code={planInterview(gaps, banks, 7).code} />);
    expect(screen.getByText(/may ask about gaps or attempts/i)).toBeVisible();
  });

  test("with a problem can be corrected here", async () => {
    const { ports, show, user, went } = createFakePractice();
    await show(<AsksMePlace ports={ports} code="4G7KM" />);
    expect(screen.getByRole("alert")).toHaveTextContent(/mistake in it/);
    const field = screen.getByRole("textbox", { name: "Code" });
    await user.clear(field);
    await user.type(field, "ABC{Enter}");
    expect(went).toEqual(["/someone-asks-me/ABC"]);
  });

  test("opened on Practice leads to both sides", async () => {
    const { ports, show } = createFakePractice();
    await show(<CodePlace ports={ports} code={plan.code} />);
    const ways = { "Someone asks me": `#/someone-asks-me/${plan.code}`, "I ask the questions": `#/sheet/${plan.code}` };
    for (const [name, href] of Object.entries(ways))
      expect(screen.getByRole("link", { name: new RegExp(`^${name}`) })).toHaveAttribute("href", href);
  });
});
