import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import type { InterviewRecord } from "../../src/domain/records/records.ts";
import { InterviewPlace } from "../../src/features/interview/interview-place.tsx";
import type { FakeRoom } from "./fake-room.ts";
import { newInterview } from "./records.ts";

export const user = userEvent.setup();
export const prompt = newInterview("i").prompts[0] as InterviewRecord["prompts"][number];

/** Two questions, shown and not read aloud; the first has a follow-up. */
export const twoQuestions = (over: Partial<InterviewRecord> = {}, form: Partial<InterviewRecord["form"]> = {}) =>
  newInterview("interview-1", {
    form: { ...newInterview("i").form, readAloud: false, ...form },
    prompts: [
      { ...prompt, followUp: "What changed since?" },
      { ...prompt, text: "Why this specialty?" },
    ],
    ...over,
  });

export const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

/** Steps through the room that `current` gives, as a person takes them. */
export function roomSteps(current: () => FakeRoom) {
  let history: readonly string[] = [];
  const pass = (ms = 0) => act(() => current().clock.settle(ms));
  return {
    pass,
    /** Opens the room. */
    async show(record = twoQuestions()) {
      await current().storage.saveInterview(record);
      const location = memoryLocation({ path: "/interview/interview-1", record: true });
      history = location.history;
      const { container } = render(
        <Router hook={location.hook}>
          <InterviewPlace ports={current().ports} id="interview-1" />
        </Router>,
      );
      await pass();
      return container;
    },
    async press(name: string | RegExp) {
      await user.click(await screen.findByRole("button", { name }));
      await pass();
    },
    /** Where the person went last. */
    address: () => history.at(-1),
  };
}
