import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import { act } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { interviewId } from "../../src/domain/ids.ts";
import { InterviewPlace } from "../../src/features/interview/interview-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeRoom, type FakeRoom } from "../support/fake-room.ts";
import { newReview, newTake } from "../support/records.ts";
import { heading, prompt, roomSteps, twoQuestions, user } from "../support/room-on-screen.tsx";

let fake: FakeRoom;
const { show, pass, press, address } = roomSteps(() => fake);

beforeEach(() => {
  fake = createFakeRoom();
});

describe("before the start", () => {
  test("explains the permission before the browser asks, and asks only then", async () => {
    fake.devices.permitted = "prompt";
    const container = await show();
    expect(screen.getByText("The browser will now ask for camera and microphone")).toBeVisible();
    expect(fake.devices.requests).toHaveLength(0);
    await expectNoAxeFaults(container);
    await press("Turn on camera and microphone");
    expect(fake.devices.requests).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Looks right, start" })).toHaveFocus();
  });

  test("shows own picture, level, devices and the reminder", async () => {
    const container = await show();
    await pass(500);
    expect(screen.getByLabelText("Your own picture")).toBeVisible();
    expect(screen.getByRole("meter", { name: "Sound level" })).toHaveAttribute("aria-valuetext", "\u221220 dB");
    expect(screen.getByRole("combobox", { name: "Camera" })).toHaveDisplayValue("Built-in camera");
    expect(screen.getByText(/Never record a real interview/)).toBeVisible();
    expect(screen.queryByText("Tell us about yourself.")).not.toBeInTheDocument();
    await expectNoAxeFaults(container);
  });

  test("a microphone that gives nothing is told of before the start", async () => {
    await show();
    fake.devices.level = -131;
    await pass(3_500);
    expect(screen.getByText("We hear nothing. Check that the microphone is not muted.")).toBeVisible();
  });

  test.each([
    [{ type: "denied", device: "both" }, "The browser blocks camera and microphone"],
    [{ type: "missing", device: "camera" }, "No camera found"],
    [{ type: "busy", device: "camera" }, "Another program holds the camera"],
    [{ type: "insecure-origin" }, "This address cannot use the camera"],
  ] as const)("%o has its own words and a way out", async (failure, title) => {
    fake.devices.failure = failure;
    const container = await show();
    expect(await heading(title)).toBeVisible();
    await expectNoAxeFaults(container);
    fake.devices.failure = null;
    await press("Sound only");
    expect(fake.devices.requests.at(-1)).toMatchObject({ video: false });
    expect(screen.getByText("Sound only: no picture is recorded.")).toBeVisible();
  });

  test("without a microphone sound only is not offered", async () => {
    fake.devices.failure = { type: "missing", device: "microphone" };
    await show();
    expect(screen.queryByRole("button", { name: "Sound only" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
  });

  test("says beforehand when the disk holds fewer answers", async () => {
    fake = createFakeRoom({ space: { usedBytes: 0, quotaBytes: 60e6 } });
    await show();
    expect(screen.getByText("Room for about 1 of 2 answers")).toBeVisible();
    await press("Free space");
    expect(address()).toBe("/free-space");
  });

  test("warns where the browser forgets", async () => {
    fake = createFakeRoom({ storageExpires: true });
    await show();
    expect(screen.getByText("Safari may remove recordings")).toBeVisible();
  });

  test("the lens can be somewhere else, and that is remembered", async () => {
    await show();
    await user.click(screen.getByRole("radio", { name: "Left" }));
    expect(fake.ports.settings.get().lens).toBe("left");
  });

  test("another camera opens at once and is remembered", async () => {
    fake.devices.cameras = ["Built-in camera", "USB camera"];
    await show();
    await user.selectOptions(screen.getByRole("combobox", { name: "Camera" }), "USB camera");
    await pass();
    expect(fake.devices.requests.at(-1)).toMatchObject({ cameraLabel: "USB camera" });
    expect(fake.ports.settings.get().cameraLabel).toBe("USB camera");
  });
});

describe("answering", () => {
  test("with the keyboard alone, from the start to the last take", async () => {
    const container = await show();
    await user.keyboard(" ");
    await pass();
    expect(await heading("Tell us about yourself.")).toBeVisible();
    await user.keyboard(" ");
    await pass(36_000);
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
    expect(document.title).toBe("● Recording");
    expect(screen.getByRole("timer")).toHaveTextContent("1:24");
    await expectNoAxeFaults(container);
    await user.keyboard(" ");
    await pass();
    expect(document.title).not.toBe("● Recording");
    expect(screen.getByText("Saved on this device")).toBeVisible();
    await expectNoAxeFaults(container);
    await user.keyboard("n");
    await pass();
    expect(await heading("Why this specialty?")).toBeVisible();
    await user.keyboard(" ");
    await pass(5_000);
    await user.keyboard(" ");
    await pass();
    await user.keyboard("n");
    await pass();
    expect(await heading("Interview finished")).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await expectNoAxeFaults(container);
  });

  test("the picture can be hidden by H, and the space bar on a focused control acts on it alone", async () => {
    await show();
    await press("Looks right, start");
    await user.keyboard("h");
    expect(screen.queryByLabelText("Your own picture")).not.toBeInTheDocument();
    screen.getByRole("button", { name: "Show my picture" }).focus();
    await user.keyboard(" ");
    expect(screen.getByLabelText("Your own picture")).toBeInTheDocument();
    expect(await heading("Tell us about yourself.")).toBeVisible();
    expect(fake.recorder.running).toBeNull();
  });

  test("time left is announced", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(60_500);
    const said = () => screen.getAllByRole("status").map((region) => region.textContent);
    expect(said()).toContain("Half the time is left, 1 minute");
    await pass(50_000);
    expect(said()).toContain("10 seconds left");
    await pass(20_000);
    expect(screen.getByRole("timer")).toHaveTextContent("over the limit of");
    expect(screen.getByText(/Finish the sentence/)).toBeVisible();
  });

  test("start over puts the first try away with an undo", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(12_000);
    await press("Start over");
    expect(fake.ports.toasts.getSnapshot()[0]?.text).toContain("0:12");
    expect(await fake.storage.takes()).toHaveLength(0);
    await act(async () => fake.ports.toasts.getSnapshot()[0]?.actions?.[0]?.onPress());
    await pass();
    expect(await fake.storage.takes()).toHaveLength(1);
  });

  test("a form without retakes says so", async () => {
    await show(twoQuestions({}, { retakes: "none" }));
    await press("Looks right, start");
    await press("Answer now");
    expect(screen.getByRole("button", { name: "Start over" })).toHaveAccessibleDescription("No retake in this form");
  });

  test("an answer that is over can be taken again or followed up", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(8_000);
    await press("Finish answer");
    await press(/Answer it/);
    expect(await heading("What changed since?")).toBeVisible();
    await press("Answer now");
    await pass(3_000);
    await press("Finish answer");
    expect(screen.queryByText("They may follow up with")).not.toBeInTheDocument();
    await press("Take it again");
    expect(await heading("What changed since?")).toBeVisible();
  });
});

test.each([
  [false, "Your one change: Stop after the example."],
  [true, null],
])("the one change stays under the question while recording, one-way video (%o) apart", async (oneWay, line) => {
  await fake.storage.beginTake(newTake("old", { questionId: prompt.questionId, interviewId: interviewId("earlier") }));
  await fake.storage.saveReview(newReview("old", { oneChange: "Stop after the example." }));
  await show(twoQuestions({}, { oneWay }));
  await press("Looks right, start");
  expect(screen.getByText("Your one change from last time")).toBeVisible();
  await press("Answer now");
  await pass(1_000);
  const question = (await heading("Tell us about yourself.")).parentElement;
  expect(question?.querySelector("p")?.textContent ?? null).toBe(line);
});

describe("a station", () => {
  const scenario = "It is night.\n\nThe phone rings.";
  const station = () => {
    const first = { ...prompt, text: "Make the call.", scenario, prepareMs: 120_000, followUp: "What if she cries?" };
    return twoQuestions({ prompts: [first, { ...first, text: "Chair it." }] }, { readAloud: true });
  };

  test("is read before it is answered, and can be read again meanwhile", async () => {
    const container = await show(station());
    await press("Looks right, start");
    expect(await heading("Make the call.")).toBeVisible();
    const region = screen.getByRole("region", { name: "Scenario" });
    expect(region).toHaveTextContent("The phone rings.");
    const task = await heading("Make the call.");
    expect(region.compareDocumentPosition(task)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByLabelText("Your own picture")).toBeNull();
    expect(screen.getByRole("timer")).toHaveTextContent(/left of .*2:00.* to read/);
    expect(fake.spoken).toEqual([]);
    await expectNoAxeFaults(container);
    await pass(120_500);
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
    expect(await heading("Make the call.")).toBeVisible();
    const again = screen.getByText("Read the scenario again");
    expect(again.closest("details")).not.toHaveAttribute("open");
    await user.click(again);
    expect(screen.getByRole("region", { name: "Scenario" })).toBeVisible();
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
    await expectNoAxeFaults(container);
  });

  test("is followed by its first probe, which is heard", async () => {
    await show(station());
    await press("Looks right, start");
    await press("Answer now");
    await pass(3_000);
    await press("Finish answer");
    await press(/Answer it/);
    expect(await heading("What if she cries?")).toBeVisible();
    expect(fake.spoken).toEqual(["What if she cries?"]);
  });
});

describe("leaving", () => {
  test("another address is asked about as Esc is, and then gone to", async () => {
    await show();
    expect(fake.address.wanted).toBeNull();
    await press("Looks right, start");
    await press("Answer now");
    await pass(9_000);
    await act(async () => fake.address.wanted?.("/takes"));
    await press("Keep answering");
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
    await act(async () => fake.address.wanted?.("/takes"));
    await press("Save and leave");
    await waitFor(() => expect(address()).toBe("/takes"));
    expect((await fake.storage.takes())[0]).toMatchObject({ status: "complete", endCause: "left" });
    expect(fake.address.wanted).toBeNull();
  });

  test("Esc asks while recording; staying is the safe choice; leaving saves", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(9_000);
    await user.keyboard("{Escape}");
    const dialog = await screen.findByRole("dialog", { name: "Leave while recording?" });
    expect(within(dialog).getByRole("button", { name: "Keep answering" })).toHaveFocus();
    expect(dialog).toHaveTextContent(/Recording goes on until you choose: .?0:09.? so far/);
    await pass(2_000);
    expect(dialog).toHaveTextContent(/0:11.? so far/);
    await press("Keep answering");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    await press("Save and leave");
    await waitFor(() => expect(address()).toBe("/"));
    expect((await fake.storage.takes())[0]).toMatchObject({ status: "complete", endCause: "left" });
    expect(fake.devices.opened?.closed).toBe(true);
  });

  test("leaving in the last answer ends the interview; leaving before that does not", async () => {
    const { prompts } = twoQuestions();
    for (const [asked, status] of [
      [prompts, "open"],
      [prompts.slice(0, 1), "done"],
    ] as const) {
      fake = createFakeRoom();
      await show(twoQuestions({ prompts: asked }));
      await press("Looks right, start");
      await press("Answer now");
      await pass(3_000);
      await press("Leave");
      expect(screen.getByRole("dialog").textContent?.includes("waits on Practice")).toBe(status === "open");
      await press("Save and leave");
      await waitFor(() => expect(address()).toBe("/"));
      expect(await fake.storage.interview(interviewId("interview-1"))).toMatchObject({ status });
      cleanup();
    }
  });

  test("before the start there is nothing to ask", async () => {
    await show();
    await press("Leave");
    expect(address()).toBe("/");
  });

  test("coming back goes on with the next question", async () => {
    await show(twoQuestions({ position: 1 }));
    await press("Looks right, start");
    await press("Answer now");
    await pass(1_000);
    await press("Finish answer");
    const [take] = await fake.storage.takesOfInterview(interviewId("interview-1"));
    expect(take?.promptIndex).toBe(0);
  });

  test("an address that leads nowhere says so", async () => {
    render(
      <Router hook={memoryLocation({ path: "/" }).hook}>
        <InterviewPlace ports={fake.ports} id="gone" />
      </Router>,
    );
    expect(await heading("This link leads to an interview that is not on this device")).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to Practice" })).toHaveAttribute("href", "#/");
  });
});
