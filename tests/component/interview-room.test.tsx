import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { Router } from "wouter";
import { memoryLocation } from "wouter/memory-location";
import { interviewId } from "../../src/domain/ids.ts";
import type { InterviewRecord } from "../../src/domain/records/records.ts";
import { InterviewPlace } from "../../src/features/interview/interview-place.tsx";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeRoom, type FakeRoom } from "../support/fake-room.ts";
import { newInterview } from "../support/records.ts";

let fake: FakeRoom;
let location: ReturnType<typeof memoryLocation> & { history: string[] };
const user = userEvent.setup();
const prompt = newInterview("i").prompts[0] as InterviewRecord["prompts"][number];

const interview = (over: Partial<InterviewRecord> = {}, form: Partial<InterviewRecord["form"]> = {}) =>
  newInterview("interview-1", {
    form: { ...newInterview("i").form, readAloud: false, ...form },
    prompts: [
      { ...prompt, followUp: "What changed since?" },
      { ...prompt, text: "Why this specialty?" },
    ],
    ...over,
  });

async function show(record = interview()) {
  await fake.storage.saveInterview(record);
  location = memoryLocation({ path: "/interview/interview-1", record: true }) as typeof location;
  const { container } = render(
    <Router hook={location.hook}>
      <InterviewPlace ports={fake.ports} id="interview-1" />
    </Router>,
  );
  await pass();
  return container;
}
const pass = (ms = 0) => act(() => fake.clock.settle(ms));
const press = async (name: string | RegExp) => {
  await user.click(await screen.findByRole("button", { name }));
  await pass();
};
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

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
    fake = createFakeRoom({ space: { usedBytes: 0, quotaBytes: 20e6 } });
    await show();
    expect(screen.getByText("Room for about 1 of 2 answers")).toBeVisible();
    await press("Free space");
    expect(location.history.at(-1)).toBe("/free-space");
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
    await show(interview({}, { retakes: "none" }));
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

describe("bad luck", () => {
  async function cutOff(cause: "camera-lost" | "storage-full", kept = true) {
    const container = await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(68_000);
    await act(async () => fake.recorder.running?.interrupt(cause, kept));
    await pass();
    return container;
  }

  test("a lost camera: what is kept, and on with the rest", async () => {
    const container = await cutOff("camera-lost");
    expect(screen.getByRole("alert")).toHaveTextContent("The camera went away at ⁦1:08⁩Everything up to ⁦1:08⁩ is saved.");
    expect(screen.getByText("Use “Built-in camera”")).toBeVisible();
    await expectNoAxeFaults(container);
    await press(/Go on/);
    expect(screen.getByRole("timer")).toHaveTextContent("0:52");
  });

  test("no camera left: waiting for it, or on with sound only", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(5_000);
    fake.devices.failure = { type: "missing", device: "camera" };
    await act(async () => fake.recorder.running?.interrupt("camera-lost"));
    await pass();
    expect(screen.getByText("Waiting")).toBeVisible();
    fake.devices.failure = null;
    await press("Sound only");
    await press(/Go on/);
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
  });

  test("a full disk: what is kept, and where to free space", async () => {
    await cutOff("storage-full");
    expect(screen.getByRole("alert")).toHaveTextContent("This device is full");
    expect(screen.queryByRole("button", { name: /Go on/ })).not.toBeInTheDocument();
    await press("Free space");
    expect(location.history.at(-1)).toBe("/free-space");
  });

  test("nothing kept is said plainly, and the answer starts again", async () => {
    await cutOff("camera-lost", false);
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing of this answer could be kept");
    await press("Start the answer again");
    expect(screen.getByRole("button", { name: "Answer now" })).toBeVisible();
  });

  test("another tab records: said, and no take is harmed", async () => {
    fake.recorder.blockedBy = { type: "recording-elsewhere" };
    await show();
    await press("Looks right, start");
    await press("Answer now");
    expect(screen.getByRole("alert")).toHaveTextContent("recording in another tab");
    fake.recorder.blockedBy = null;
    await press("Try again");
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
  });
});

describe("leaving", () => {
  test("Esc asks while recording; staying is the safe choice; leaving saves", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(9_000);
    await user.keyboard("{Escape}");
    const dialog = await screen.findByRole("dialog", { name: "Leave while recording?" });
    expect(within(dialog).getByRole("button", { name: "Keep answering" })).toHaveFocus();
    await press("Keep answering");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    await user.keyboard("{Escape}");
    await press("Save and leave");
    await waitFor(() => expect(location.history.at(-1)).toBe("/"));
    expect((await fake.storage.takes())[0]).toMatchObject({ status: "complete", endCause: "left" });
    expect(fake.devices.opened?.closed).toBe(true);
  });

  test("before the start there is nothing to ask", async () => {
    await show();
    await press("Leave");
    expect(location.history.at(-1)).toBe("/");
  });

  test("coming back goes on with the next question", async () => {
    await show(interview({ position: 1 }));
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
