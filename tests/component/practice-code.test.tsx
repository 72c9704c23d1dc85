import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { InterviewForm } from "../../src/domain/interview/form.ts";
import { planInterview } from "../../src/domain/interview/plan.ts";
import { customForm, presetForm } from "../../src/domain/interview/presets.ts";
import { decodeSessionCode } from "../../src/domain/interview/session-code.ts";
import type { Bank } from "../../src/domain/questions/bank.ts";
import { CodePlace } from "../../src/features/practice/code-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { commonBank, createFakePractice, imgBank, type FakePracticeOptions } from "../support/fake-practice.tsx";
import { aBank, aQuestion } from "../support/questions.ts";

const room = { readAloud: false, selfView: "hidden" } as const;
const banks = [commonBank, imgBank];
const planOf = (form: InterviewForm, from: readonly Bank[] = banks) => planInterview(form, from, 7);

/** A code whose first digit tells of a later layout, with the check digits that fit it. */
function ofNewerApp(): string {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const body = `Z${planOf(presetForm("warm-up", room)).code.replaceAll("-", "").slice(1, -2)}`;
  const codes = [...digits].flatMap((first) => [...digits].map((second) => body + first + second));
  const isIntact = (code: string) => {
    const decoded = decodeSessionCode(code, banks);
    return decoded.ok || decoded.failure.type !== "code-malformed";
  };
  return codes.find(isIntact) ?? "";
}

async function openCode(code: string, options: FakePracticeOptions = {}) {
  const place = createFakePractice(options);
  const view = await place.show(<CodePlace ports={place.ports} code={code} />);
  await screen.findByRole("button", { name: /^(start interview|open the code)/i });
  return { ...place, ...view };
}

describe("a good code", () => {
  test("says what it is, hides the questions, and asks the very same ones", async () => {
    const plan = planOf(presetForm("warm-up", room));
    const { container, user, started, went } = await openCode(plan.code.toLowerCase().replaceAll("-", " "));
    expect(screen.getByRole("heading", { name: "Warm-up" })).toBeVisible();
    expect(screen.getByText(/^5 questions, about 20 min\./)).toBeVisible();
    for (const { text } of plan.prompts) expect(screen.queryByText(text)).toBeNull();
    await expectNoAxeFaults(container);

    await user.click(screen.getByRole("button", { name: "Start interview 20 min" }));
    await waitFor(() => expect(went).toEqual(["/interview/new-1"]));
    expect(await started()).toMatchObject({ form: plan.form, code: plan.code, prompts: plan.prompts });
  });

  test("says what an own form fixes", async () => {
    await openCode(planOf({ ...customForm(room), oneWay: true, count: 3 }).code);
    expect(screen.getByRole("heading", { name: "My own form" })).toBeVisible();
    expect(screen.getByText("One-way video")).toBeVisible();
    expect(screen.getByText("30 sec, then 3 min")).toBeVisible();
    expect(screen.getByText("Common and IMG")).toBeVisible();
  });

  test("warns beforehand of questions on gaps or attempts, and only then", async () => {
    const gaps = { ...customForm(room), bankIds: ["img"], topics: ["gap"], conditions: ["gap"] } as const;
    const { unmount } = await openCode(planOf(gaps).code);
    expect(screen.getByText(/may ask about gaps or attempts/i)).toBeVisible();
    unmount();
    await openCode(planOf({ ...gaps, topics: ["why-us"] }).code);
    expect(screen.queryByText(/may ask about gaps or attempts/i)).toBeNull();
  });
});

describe("a code with a problem", () => {
  const own = { ...aBank("mine", [aQuestion("mine-one")]), title: "Mine" };

  test.each([
    ["mistyped", "4G7KM-2QX9D", /mistake in it.*correct it here/i],
    ["of a newer app", ofNewerApp(), /newer second take.*reload/i],
    [
      "with a bank that is not here",
      planOf({ ...customForm(room), bankIds: ["mine"] }, [own]).code,
      /bank that is not here.*add it in build my own/i,
    ],
    [
      "made with another version of a bank",
      planOf(presetForm("warm-up", room), [{ ...commonBank, version: 3 }]).code,
      /another version of “Common”.*wants version 3, here is version 1/i,
    ],
    [
      "that fits no question",
      planOf({ ...customForm(room), topics: ["research"] }).code,
      /no question fits this code/i,
    ],
  ] as const)("%s is told, with a field to correct it", async (_name, code, sentence) => {
    const { container, user, went } = await openCode(code);
    expect(screen.getByRole("alert")).toHaveTextContent(sentence);
    const field = screen.getByRole("textbox", { name: "Code" });
    expect(field).toHaveValue(code);
    expect(screen.queryByRole("button", { name: /^start interview/i })).toBeNull();
    await expectNoAxeFaults(container);
    await user.clear(field);
    await user.type(field, "ABC{Enter}");
    expect(went).toEqual(["/code/ABC"]);
  });

  test("a bank that did not come is told beside it", async () => {
    const plan = planOf(presetForm("img-focus", room));
    await openCode(plan.code, { files: { "img.json": null } });
    expect(screen.getByRole("alert")).toHaveTextContent(/bank that is not here/i);
    expect(screen.getByText(/could not be loaded/i)).toBeVisible();
  });
});
