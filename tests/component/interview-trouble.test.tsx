import { screen } from "@testing-library/react";
import { act } from "react";
import { beforeEach, describe, expect, test } from "vitest";
import { interviewId, takeId } from "../../src/domain/ids.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { expectNoAxeFaults } from "../support/axe.ts";
import { createFakeRoom, type FakeRoom } from "../support/fake-room.ts";
import { newChunk, newTake } from "../support/records.ts";
import { heading, roomSteps, user } from "../support/room-on-screen.tsx";

let fake: FakeRoom;
const { show, pass, press, address } = roomSteps(() => fake);

beforeEach(() => {
  fake = createFakeRoom();
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

  test("a full disk: what is kept, where to free space, and trying again really records", async () => {
    await cutOff("storage-full");
    expect(screen.getByRole("alert")).toHaveTextContent("This device is full");
    expect(screen.getByRole("button", { name: "Free space" })).toHaveFocus();
    await press("Try again");
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
  });

  test("a full disk, and room made elsewhere: coming back finds the question again", async () => {
    await cutOff("storage-full");
    await press("Free space");
    expect(address()).toBe("/free-space");
  });

  test("nothing kept is said plainly, and the answer starts again", async () => {
    await cutOff("camera-lost", false);
    expect(screen.getByRole("alert")).toHaveTextContent("Nothing of this answer could be kept");
    await press("Start the answer again");
    expect(screen.getByRole("button", { name: "Answer now" })).toBeVisible();
  });

  test("a question of which nothing was kept can be left", async () => {
    await cutOff("camera-lost", false);
    await press("Next question");
    expect(await heading("Why this specialty?")).toBeVisible();
  });

  test("a camera that goes away before the answer has its words and its way on", async () => {
    await show();
    await press("Looks right, start");
    await pass(6_000);
    fake.devices.failure = { type: "missing", device: "camera" };
    await act(async () => fake.devices.opened?.lose("camera"));
    await pass();
    expect(await heading("No camera found")).toBeVisible();
    fake.devices.failure = null;
    await press("Sound only");
    expect(await heading("Tell us about yourself.")).toBeVisible();
    expect(fake.recorder.running).toBeNull();
  });

  test.each([
    [true, -20, /Your microphone is muted, .* Recording goes on without sound/],
    [false, -Infinity, /Nothing comes from your microphone\. .* recording goes on/],
  ])(
    "a microphone that gives nothing in the middle of an answer is told (muted %s, %d dB)",
    async (muted, level, words) => {
      const container = await show();
      await press("Looks right, start");
      await press("Answer now");
      fake.devices.muted = muted;
      fake.devices.level = level;
      await pass(6_000);
      expect(screen.getByText(words)).toBeVisible();
      expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
      await expectNoAxeFaults(container);
      fake.devices.muted = false;
      fake.devices.level = -20;
      await pass(500);
      expect(screen.queryByText(words)).not.toBeInTheDocument();
    },
  );

  test("a camera that goes away as the answer is ended is said beside the saved answer", async () => {
    fake.recorder.endsWith = "camera-lost";
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(4_000);
    await press("Finish answer");
    expect(screen.getByText("The camera went away as you ended. Everything before is saved.")).toBeVisible();
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

describe("the space bar, pressed twice", () => {
  test("ends the answer and skips nothing", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(8_000);
    await user.keyboard(" ");
    await pass();
    await user.keyboard(" ");
    await pass(2_000);
    await user.keyboard(" ");
    await pass();
    expect(screen.getByText("Saved on this device")).toBeVisible();
    expect(await heading("Tell us about yourself.")).toBeVisible();
  });

  test("does not go on recording where the camera went away at that moment", async () => {
    await show();
    await press("Looks right, start");
    await press("Answer now");
    await pass(8_000);
    await act(async () => fake.recorder.running?.interrupt("camera-lost"));
    await pass();
    expect(screen.getByRole("button", { name: /Go on/ })).toHaveFocus();
    await user.keyboard(" ");
    await pass();
    expect(screen.getByRole("button", { name: /Go on/ })).toBeVisible();
    await pass(1_000);
    await user.keyboard(" ");
    await pass();
    expect(screen.getByText("Recording", { selector: "header p" })).toBeVisible();
  });
});

describe("coming back to an answer that broke off", () => {
  const broken = (over: Partial<TakeRecord> = {}) =>
    newTake("broken", { status: "recording", durationMs: 7_000, createdAt: 5, ...over });

  test("waits until it is brought back, says what is kept, and lets it be answered again", async () => {
    await fake.storage.beginTake(broken());
    await fake.storage.appendChunk(takeId("broken"), newChunk(0));
    const container = await show();
    expect(screen.queryByRole("heading", { level: 1 })).not.toBeInTheDocument();
    await act(async () => fake.storage.recoverTakes());
    await pass();
    expect(await heading("Tell us about yourself.")).toBeVisible();
    expect(screen.getByText("Your answer was cut off by a reload or a closed page")).toBeVisible();
    expect(screen.getByText("Saved on this device: 1 second of it.")).toBeVisible();
    await expectNoAxeFaults(container);
    await press("Answer it again");
    await press("Looks right, start");
    expect(await heading("Tell us about yourself.")).toBeVisible();
  });

  test("lets it be watched, or be left", async () => {
    await fake.storage.beginTake(broken({ status: "recovered" }));
    await show();
    await press("Go on to the next question");
    expect(screen.getByText("You see question 2 when you start")).toBeVisible();
    expect(await fake.storage.interview(interviewId("interview-1"))).toMatchObject({ position: 1 });
    await press("Leave");
  });

  test("a take that another tab records is no answer that broke off", async () => {
    await fake.storage.beginTake(broken());
    await show();
    await pass(3_500);
    expect(screen.getByText("You see question 2 when you start")).toBeVisible();
  });
});
