import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import { beforeEach, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { interviewId } from "../../src/domain/ids.ts";
import { newInterview } from "../../src/domain/interview/new-interview.ts";
import { planInterview } from "../../src/domain/interview/plan.ts";
import { presetForm } from "../../src/domain/interview/presets.ts";
import { InterviewPlace } from "../../src/features/interview/interview-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { commonBank, imgBank } from "../support/fake-practice.tsx";
import { createFakeRoom, type FakeRoom } from "../support/fake-room.ts";

const plan = planInterview(
  { ...presetForm("warm-up", { readAloud: true, selfView: "shown" }), prepare: 30 },
  [commonBank, imgBank],
  7,
);
const texts = plan.prompts.map(({ text }) => text);
const user = userEvent.setup();
let fake: FakeRoom;

const pass = (ms = 0) => act(() => fake.clock.settle(ms));
const key = async (keys: string) => {
  await user.keyboard(keys);
  await pass();
};
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

async function enter() {
  fake = createFakeRoom({ sitting: { checked: true } });
  await fake.storage.saveInterview(newInterview(interviewId("interview-1"), 1, plan, { askedBy: "person" }));
  const { hook } = memoryLocation({ path: "/interview/interview-1" });
  const { container } = render(
    <Router hook={hook}>
      <InterviewPlace ports={fake.ports} id="interview-1" />
    </Router>,
  );
  await pass();
  await heading("Your interviewer asks");
  return container;
}
let container: HTMLElement;
beforeEach(async () => {
  container = await enter();
});

const expectNoQuestion = () => {
  for (const text of texts) expect(document.body).not.toHaveTextContent(text);
};

test("neither shows nor says a question before its answer is recorded, and records on a key", async () => {
  expectNoQuestion();
  expect(screen.getByText("Question 1 of 5")).toBeVisible();
  await expectNoAxeFaults(container);
  await pass(40_000);
  expect(screen.getByRole("button", { name: /^Answer now/ })).toHaveFocus();
  await key("a");
  expect(fake.spoken).toEqual([]);

  await key(" ");
  await pass(2_000);
  expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
  expectNoQuestion();
  await key(" ");
  expect(await heading(texts[0] ?? "")).toBeVisible();
  expect(screen.queryByRole("button", { name: /follow-up/i })).toBeNull();

  await key("n");
  await heading("Your interviewer asks");
  expect(screen.getByText("Question 2 of 5")).toBeVisible();
  expect(document.body).not.toHaveTextContent(texts[1] ?? "");
  expect((await fake.storage.takes()).map(({ questionText }) => questionText)).toEqual([texts[0]]);
});

test("shows the question where the person asks for it, and hides the next one again", async () => {
  await user.click(screen.getByRole("button", { name: "Show me the question" }));
  expect(await heading(texts[0] ?? "")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Show me the question" })).toBeNull();
});

test("an answer that was cut off before anything was kept gives no question away", async () => {
  await key(" ");
  await act(async () => {
    await fake.recorder.running?.interrupt("recorder-failed", false);
  });
  await pass();
  await screen.findByRole("alert");
  expectNoQuestion();
});
