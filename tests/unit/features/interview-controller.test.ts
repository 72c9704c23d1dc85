import { beforeEach, describe, expect, test } from "vitest";
import { interviewId, takeId } from "../../../src/domain/ids.ts";
import { OVERTIME_MS } from "../../../src/domain/interview/answer-clock.ts";
import type { InterviewRecord, TakeRecord } from "../../../src/domain/records/records.ts";
import { InterviewController } from "../../../src/features/interview/interview-controller.ts";
import { createFakeRoom, type FakeRoom } from "../../support/fake-room.ts";
import { newInterview, newReview, newTake } from "../../support/records.ts";

let fake: FakeRoom;
let controller: InterviewController;

const prompt = newInterview("i").prompts[0] as InterviewRecord["prompts"][number];
const twoQuestions = (form: Partial<InterviewRecord["form"]> = {}, prepareMs = 0) =>
  newInterview("interview-1", {
    form: { ...newInterview("i").form, count: 2, readAloud: false, ...form },
    prompts: [
      { ...prompt, prepareMs, followUp: "What changed since?" },
      { ...prompt, text: "Why this specialty?", prepareMs },
    ],
  });

async function enter(interview = twoQuestions(), takes: TakeRecord[] = []) {
  await fake.storage.saveInterview(interview);
  controller = new InterviewController(fake.ports, interview, takes);
  await controller.enter();
  await fake.clock.settle();
}
const room = () => controller.snapshot.get();
const phase = () => room().session.phase.name;

async function answer(ms = 60_000) {
  controller.answerNow();
  await fake.clock.settle();
  await fake.clock.settle(ms);
}

beforeEach(() => {
  fake = createFakeRoom();
});

describe("a whole interview", () => {
  test("each answer is kept, its question with it, and the interview is done at the end", async () => {
    await enter();
    controller.begin();
    for (const expected of ["Tell us about yourself.", "Why this specialty?"]) {
      await answer(30_000);
      expect(phase()).toBe("answering");
      controller.finish();
      await fake.clock.settle();
      expect(phase()).toBe("saved");
      expect(room().replay?.take).toMatchObject({ questionText: expected, status: "complete", durationMs: 30_000 });
      controller.next();
    }
    await fake.clock.settle();
    expect(phase()).toBe("done");
    expect(room().takes).toHaveLength(2);
    expect(await fake.storage.interview(controller.interview.id)).toMatchObject({ position: 2, status: "done" });
  });

  test("the camera is off when it is done, and when the room is left", async () => {
    await enter(newInterview("interview-1"));
    controller.begin();
    await answer();
    controller.finish();
    await fake.clock.settle();
    controller.next();
    expect(fake.devices.opened?.closed).toBe(true);
    controller.close();

    await enter();
    expect(fake.devices.opened?.closed).toBe(false);
    controller.close();
    expect(fake.devices.opened?.closed).toBe(true);
    expect(fake.clock.timers).toBe(0);
  });

  test("nothing starts without devices", async () => {
    fake.devices.failure = { type: "denied", device: "both" };
    await enter();
    controller.begin();
    expect(phase()).toBe("brief");
  });

  test("no prompt of the browser comes up by itself", async () => {
    fake.devices.permitted = "prompt";
    await enter();
    expect(fake.devices.requests).toEqual([]);
  });

  test("in a sitting that was checked, the next interview begins at once", async () => {
    await enter();
    controller.begin();
    controller.close();
    await enter(newInterview("interview-2"));
    expect(phase()).toBe("asking");
  });
});

describe("being asked", () => {
  test("the question is read aloud where the form says so", async () => {
    await enter(twoQuestions({ readAloud: true }));
    controller.begin();
    await fake.clock.settle();
    expect(fake.spoken).toEqual(["Tell us about yourself."]);
    expect(room().speaking).toBe(false);
  });

  test("preparation runs into the recording by itself", async () => {
    await enter(twoQuestions({}, 30_000));
    controller.begin();
    await fake.clock.settle(29_000);
    expect(phase()).toBe("preparing");
    expect(room().clock).toMatchObject({ kind: "left", shownMs: 1_000 });
    await fake.clock.settle(1_500);
    expect(phase()).toBe("answering");
  });

  test("the one change from the last review of this question shows", async () => {
    await fake.storage.beginTake(newTake("old", { questionId: prompt.questionId }));
    await fake.storage.saveReview(newReview("old", { oneChange: "Stop after the example." }));
    await enter();
    controller.begin();
    await fake.clock.settle();
    expect(room().oneChange).toBe("Stop after the example.");
  });

  test("the follow-up is recorded under its own words", async () => {
    await enter();
    controller.begin();
    await answer();
    controller.finish();
    await fake.clock.settle();
    controller.followUp();
    await answer(10_000);
    controller.finish();
    await fake.clock.settle();
    expect(room().replay?.take).toMatchObject({
      kind: "follow-up",
      questionText: "What changed since?",
      promptIndex: 0,
    });
  });
});

describe("time", () => {
  test("marks are told once each while the answer runs", async () => {
    await enter();
    controller.begin();
    controller.answerNow();
    await fake.clock.settle();
    const heard: string[] = [];
    controller.snapshot.subscribe(() => {
      const { mark } = room();
      if (mark && heard.length < mark.serial) heard.push(mark.mark);
    });
    await fake.clock.settle(125_000);
    expect(heard).toEqual(["half", "30-seconds", "10-seconds", "time-up"]);
    expect(room().clock?.kind).toBe("over");
    expect(phase()).toBe("answering");
  });

  test("the cap ends the recording and says why", async () => {
    await enter();
    controller.begin();
    await answer(120_000 + OVERTIME_MS + 500);
    expect(room().session.phase).toMatchObject({ name: "saved", cause: "time-limit" });
  });

  test("repaints four times a second, not more", async () => {
    await enter();
    controller.begin();
    controller.answerNow();
    await fake.clock.settle();
    let repaints = 0;
    controller.snapshot.subscribe(() => repaints++);
    await fake.clock.settle(10_000);
    expect(repaints).toBeLessThanOrEqual(40);
  });
});

describe("again", () => {
  test("start over puts the first try away, and undo brings it back", async () => {
    await enter();
    controller.begin();
    await answer(12_000);
    await controller.startOver();
    expect(phase()).toBe("asking");
    expect(await fake.storage.takes()).toEqual([]);
    expect(room().putAway?.durationMs).toBe(12_000);
    await controller.bringBack();
    expect((await fake.storage.takes()).map(({ durationMs }) => durationMs)).toEqual([12_000]);
    expect(room().takes).toHaveLength(1);
  });

  test("start over does nothing where the form allows no retake", async () => {
    await enter(twoQuestions({ retakes: "none" }));
    controller.begin();
    await answer();
    await controller.startOver();
    expect(phase()).toBe("answering");
  });
});

describe("bad luck", () => {
  test("a camera that goes away: the take is kept, the devices are opened again, and the rest goes on", async () => {
    await enter();
    controller.begin();
    await answer(68_000);
    await fake.recorder.running?.interrupt("camera-lost");
    await fake.clock.settle();
    expect(room().session.phase).toMatchObject({
      name: "interrupted",
      cause: "camera-lost",
      take: { durationMs: 68_000 },
    });
    expect(fake.devices.requests).toHaveLength(2);
    controller.goOn();
    await fake.clock.settle();
    expect(room().session.phase).toMatchObject({ name: "answering", limits: { limitMs: 52_000 } });
  });

  test("it waits for a camera that is gone and opens it when it is back", async () => {
    await enter();
    controller.begin();
    await answer();
    fake.devices.failure = { type: "missing", device: "camera" };
    await fake.recorder.running?.interrupt("camera-lost");
    await fake.clock.settle();
    controller.goOn();
    expect(phase()).toBe("interrupted");
    fake.devices.failure = null;
    fake.devices.plug();
    await fake.clock.settle(500);
    expect(controller.devices.capture).not.toBeNull();
  });

  test("a camera lost between answers is simply opened again", async () => {
    await enter();
    controller.begin();
    await fake.clock.settle();
    await fake.clock.settle(6_000);
    fake.devices.opened?.lose("camera");
    await fake.clock.settle();
    expect(fake.devices.requests).toHaveLength(2);
    expect(phase()).toBe("asking");
  });

  test("a full disk stops it cleanly with everything up to then", async () => {
    await enter();
    controller.begin();
    await answer(5_000);
    await fake.recorder.running?.interrupt("storage-full");
    await fake.clock.settle();
    expect(room().session.phase).toMatchObject({
      name: "interrupted",
      cause: "storage-full",
      take: { durationMs: 5_000 },
    });
  });

  test("another tab that records blocks the start, and trying again works once it is free", async () => {
    fake.recorder.blockedBy = { type: "recording-elsewhere" };
    await enter();
    controller.begin();
    await answer(0);
    expect(room().session.phase).toMatchObject({ name: "blocked", failure: { type: "recording-elsewhere" } });
    fake.recorder.blockedBy = null;
    await answer(1_000);
    expect(phase()).toBe("answering");
  });

  test("a save that fails at the end is told with what is kept", async () => {
    await enter();
    controller.begin();
    await answer(5_000);
    fake.recorder.stopFailure = { type: "storage-full" };
    controller.finish();
    await fake.clock.settle();
    expect(room().session.phase).toMatchObject({ name: "interrupted", cause: "storage-full" });
  });

  test("leaving while recording saves what was said, and the page asks before it is closed", async () => {
    await enter();
    controller.begin();
    await answer(9_000);
    expect(fake.guards.on).toBe(1);
    await controller.leave();
    expect(fake.guards.on).toBe(0);
    expect((await fake.storage.takes())[0]).toMatchObject({ status: "complete", endCause: "left", durationMs: 9_000 });
    expect(fake.devices.opened?.closed).toBe(true);
  });
});

describe("a camera that does not open", () => {
  test("lets the time to prepare wait, and start anew once it is there", async () => {
    await enter(twoQuestions({}, 30_000));
    controller.begin();
    await fake.clock.settle(20_000);
    fake.devices.failure = { type: "missing", device: "camera" };
    fake.devices.opened?.lose("camera");
    await fake.clock.settle(60_000);
    expect(phase()).toBe("asking");
    controller.answerNow();
    expect(phase()).toBe("asking");
    fake.devices.failure = null;
    fake.devices.plug();
    await fake.clock.settle(500);
    expect(phase()).toBe("preparing");
    await fake.clock.settle(29_000);
    expect(phase()).toBe("preparing");
  });
});

describe("little room", () => {
  test("is told before the question also in a sitting that was checked", async () => {
    const quotaBytes = 10e6;
    fake = createFakeRoom({ space: { usedBytes: 0, quotaBytes }, sitting: { checked: true } });
    await enter();
    expect(phase()).toBe("brief");
    controller.begin();
    expect(phase()).toBe("asking");
  });
});

describe("an answer of before", () => {
  test("cannot be heard while the next one runs", async () => {
    await enter();
    controller.begin();
    await answer(5_000);
    const before = fake.recorder.running;
    await controller.startOver();
    await answer(1_000);
    before?.onProgress({ savedMs: 99_000, savedBytes: 1 });
    expect(room().progress).toBeNull();
  });

  test("counts as a take of its question, in whatever interview it was", async () => {
    const earlier = newTake("earlier", {
      questionId: prompt.questionId,
      createdAt: 1,
      interviewId: interviewId("old"),
    });
    await fake.storage.beginTake(earlier);
    await enter();
    controller.begin();
    await answer(5_000);
    controller.finish();
    await fake.clock.settle();
    expect(room().numbers.get(takeId("take-1"))).toBe(2);
  });

  test("that broke off with its page is what the room opens with", async () => {
    await enter(twoQuestions(), [newTake("take-a", { status: "recovered", durationMs: 7_000 })]);
    expect(room().session.phase).toMatchObject({ name: "cut-off", take: { durationMs: 7_000 } });
    expect(fake.devices.requests).toEqual([]);
    controller.retake();
    await fake.clock.settle();
    expect(phase()).toBe("brief");
    expect(controller.devices.capture).not.toBeNull();
  });
});

describe("coming back", () => {
  test("goes on at the first question without a take", async () => {
    await enter(twoQuestions(), [newTake("take-a", { promptIndex: 0, status: "complete", endCause: "finished" })]);
    expect(room().session).toMatchObject({ position: 1, phase: { name: "brief" } });
  });

  test("addresses of replayed takes are let go", async () => {
    await enter();
    controller.begin();
    await answer();
    controller.finish();
    await fake.clock.settle();
    expect(fake.urls.open).toBe(1);
    controller.next();
    expect(fake.urls.open).toBe(0);
  });

  test("a silent microphone is noticed before the start", async () => {
    fake.devices.level = -90;
    await enter();
    await fake.clock.settle(6_000);
    expect(room().isSilent).toBe(true);
    fake.devices.level = -20;
    await fake.clock.settle(500);
    expect(room().isSilent).toBe(false);
  });

  test("the picture of a take is kept for the list", async () => {
    await enter();
    controller.begin();
    await answer();
    controller.finish();
    await fake.clock.settle();
    await controller.takePicture({} as HTMLVideoElement);
    expect(await fake.storage.thumbnail(takeId("take-1"))).not.toBeNull();
  });
});
