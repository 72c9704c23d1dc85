import { describe, expect, test, vi } from "vitest";
import { createCaptureDevices } from "../../src/platform/capture/capture-devices.ts";
import type { CaptureFailure } from "../../src/platform/capture/capture.ts";
import { FakeMediaDevices, fakePermissions } from "../support/fake-media-devices.ts";
import type { FakeTrack } from "../support/fake-media.ts";
import { realClock } from "../support/real-clock.ts";
import { describeCapture } from "./capture.contract.ts";

const request = { video: true, height: 720, cameraLabel: null, microphoneLabel: null } as const;
const granted = { camera: "granted", microphone: "granted" } as const;

function create(fake = new FakeMediaDevices(), states: Parameters<typeof fakePermissions>[0] = granted) {
  return createCaptureDevices({
    mediaDevices: fake as unknown as MediaDevices,
    permissions: fakePermissions(states),
    isSecure: true,
    clock: realClock,
  });
}

describeCapture("fake", () => create());

describe("what cannot be opened is named", () => {
  const both = (constraints: MediaStreamConstraints) => Boolean(constraints.video && constraints.audio);
  const withCamera = (constraints: MediaStreamConstraints) => Boolean(constraints.video);
  const always = () => true;
  const without = (kind: MediaDeviceKind) => new FakeMediaDevices().devices.filter((device) => device.kind !== kind);

  test.each<{
    readonly error: string;
    readonly when: (constraints: MediaStreamConstraints) => boolean;
    readonly states?: Parameters<typeof fakePermissions>[0];
    readonly devices?: FakeMediaDevices["devices"];
    readonly failure: CaptureFailure;
  }>([
    {
      error: "NotAllowedError",
      when: always,
      states: { camera: "denied", microphone: "granted" },
      failure: { type: "denied", device: "camera" },
    },
    {
      error: "NotAllowedError",
      when: always,
      states: { camera: "prompt", microphone: "denied" },
      failure: { type: "denied", device: "microphone" },
    },
    {
      error: "NotAllowedError",
      when: always,
      states: { camera: "denied", microphone: "denied" },
      failure: { type: "denied", device: "both" },
    },
    { error: "NotAllowedError", when: always, states: {}, failure: { type: "denied", device: "both" } },
    {
      error: "NotFoundError",
      when: always,
      devices: without("videoinput"),
      failure: { type: "missing", device: "camera" },
    },
    {
      error: "NotFoundError",
      when: always,
      devices: without("audioinput"),
      failure: { type: "missing", device: "microphone" },
    },
    { error: "NotFoundError", when: always, devices: [], failure: { type: "missing", device: "both" } },
    { error: "NotReadableError", when: withCamera, failure: { type: "busy", device: "camera" } },
    {
      error: "NotReadableError",
      when: (constraints) => Boolean(constraints.audio),
      failure: { type: "busy", device: "microphone" },
    },
    { error: "AbortError", when: always, failure: { type: "busy", device: "both" } },
    {
      error: "NotReadableError",
      when: both,
      states: { camera: "prompt", microphone: "prompt" },
      failure: { type: "busy", device: "both" },
    },
    { error: "TypeError", when: always, failure: { type: "capture-failed", name: "TypeError" } },
  ])("$error becomes $failure", async ({ error, when, states, devices, failure }) => {
    const fake = new FakeMediaDevices();
    fake.refusal = (constraints) => (when(constraints) ? error : null);
    if (devices) fake.devices = devices;
    expect(await create(fake, states).open(request)).toEqual({ ok: false, failure });
  });

  test("no prompt can show a second time: what is not granted is not asked for alone", async () => {
    const fake = new FakeMediaDevices();
    fake.refusal = () => "NotReadableError";
    await create(fake, { camera: "prompt", microphone: "prompt" }).open(request);
    expect(fake.requests).toHaveLength(1);
  });

  test("sound alone fails for the microphone", async () => {
    const fake = new FakeMediaDevices();
    fake.refusal = () => "NotAllowedError";
    const failure = { type: "denied", device: "microphone" };
    expect(await create(fake).open({ ...request, video: false })).toEqual({ ok: false, failure });
  });

  test("a page without mediaDevices says whether its origin is to blame", async () => {
    const bare = { mediaDevices: undefined, permissions: undefined, clock: realClock };
    const insecure = createCaptureDevices({ ...bare, isSecure: false });
    expect(await insecure.open(request)).toEqual({ ok: false, failure: { type: "insecure-origin" } });
    const old = createCaptureDevices({ ...bare, isSecure: true });
    expect(await old.open(request)).toEqual({ ok: false, failure: { type: "capture-unsupported" } });
    expect(await old.list()).toEqual({ cameras: [], microphones: [], speakers: [] });
    expect(await old.permission()).toBe("unknown");
  });
});

test("a camera that cannot do what is asked is asked for whatever it can", async () => {
  const fake = new FakeMediaDevices();
  fake.refusal = ({ video }) => (typeof video === "object" ? "OverconstrainedError" : null);
  expect(await create(fake).open(request)).toMatchObject({ ok: true, value: { hasVideo: true } });
});

test.each([
  [{ camera: "granted", microphone: "prompt" }, "prompt"],
  [{ camera: "denied", microphone: "prompt" }, "denied"],
  [{ microphone: "granted" }, "unknown"],
] as const)("permissions %o are %s together", async (states, together) => {
  expect(await create(new FakeMediaDevices(), states).permission()).toBe(together);
});

test("a short silence of a track is no loss, one of two seconds is", async () => {
  vi.useFakeTimers();
  const opened = await create().open(request);
  if (!opened.ok) throw new Error(opened.failure.type);
  const onLost = vi.fn<(lost: string) => void>();
  opened.value.onLost(onLost);
  const camera = opened.value.stream.getVideoTracks()[0] as unknown as FakeTrack;
  camera.setMuted(true);
  vi.advanceTimersByTime(1900);
  camera.setMuted(false);
  vi.advanceTimersByTime(5000);
  expect(onLost).not.toHaveBeenCalled();
  camera.setMuted(true);
  vi.advanceTimersByTime(2000);
  expect(onLost).toHaveBeenCalledExactlyOnceWith("camera");
  vi.useRealTimers();
});

test("devices that come or go are told", () => {
  const fake = new FakeMediaDevices();
  const listener = vi.fn<() => void>();
  const stop = create(fake).onChange(listener);
  fake.dispatchEvent(new Event("devicechange"));
  stop();
  fake.dispatchEvent(new Event("devicechange"));
  expect(listener).toHaveBeenCalledTimes(1);
});
