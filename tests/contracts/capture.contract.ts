import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Capture, CaptureDevices, CaptureRequest } from "../../src/platform/capture/capture.ts";

const request: CaptureRequest = { video: true, height: 720, cameraLabel: null, microphoneLabel: null };

/** What every set of capture devices keeps to, with at least one camera and two microphones that are all granted. */
export function describeCapture(name: string, create: () => CaptureDevices): void {
  describe(`capture devices: ${name}`, () => {
    let devices: CaptureDevices;
    let opened: Capture[];
    beforeEach(() => {
      devices = create();
      opened = [];
    });
    afterEach(() => opened.forEach((capture) => capture.close()));

    async function open(change: Partial<CaptureRequest> = {}): Promise<Capture> {
      const capture = await devices.open({ ...request, ...change });
      if (!capture.ok) throw new Error(capture.failure.type);
      opened.push(capture.value);
      return capture.value;
    }
    const trackOf = (capture: Capture, kind: string) => {
      const track = capture.stream.getTracks().find((one) => one.kind === kind);
      if (!track) throw new Error(`no ${kind} track`);
      return track;
    };

    test("opens picture and sound and says what they are", async () => {
      const capture = await open();
      expect(
        capture.stream
          .getTracks()
          .map((track) => track.kind)
          .toSorted(),
      ).toEqual(["audio", "video"]);
      expect(capture).toMatchObject({ hasVideo: true, width: 1280, height: 720 });
      expect(capture.cameraLabel).not.toBe("");
      expect(capture.microphoneLabel).not.toBe("");
      expect(await devices.permission()).toBe("granted");
    });

    test("opens sound alone", async () => {
      const capture = await open({ video: false });
      expect(capture.stream.getTracks().map((track) => track.kind)).toEqual(["audio"]);
      expect(capture).toMatchObject({ hasVideo: false, cameraLabel: null, width: 0, height: 0 });
    });

    test("lets go of every device when closed, also twice", async () => {
      const capture = await open();
      capture.close();
      capture.close();
      expect(capture.stream.getTracks().map((track) => track.readyState)).toEqual(["ended", "ended"]);
      expect(capture.levelDbfs()).toBeNull();
    });

    test("lists each device once, and opens the one that is remembered", async () => {
      (await open()).close();
      const { cameras, microphones } = await devices.list();
      expect(cameras.length).toBeGreaterThan(0);
      expect(new Set(microphones).size).toBe(microphones.length);
      for (const microphoneLabel of microphones) {
        expect((await open({ microphoneLabel })).microphoneLabel).toBe(microphoneLabel);
      }
    });

    test("takes the default where the remembered device is not there", async () => {
      const usual = await open();
      const capture = await open({ cameraLabel: "Sold long ago", microphoneLabel: "Sold long ago" });
      expect(capture.cameraLabel).toBe(usual.cameraLabel);
      expect(capture.microphoneLabel).toBe(usual.microphoneLabel);
    });

    test("tells once what was lost, and nothing after it was closed", async () => {
      const capture = await open();
      const onLost = vi.fn<(lost: string) => void>();
      capture.onLost(onLost);
      trackOf(capture, "audio").dispatchEvent(new Event("ended"));
      trackOf(capture, "video").dispatchEvent(new Event("ended"));
      expect(onLost.mock.calls).toEqual([["microphone"]]);

      const other = await open();
      const onOtherLost = vi.fn<(lost: string) => void>();
      other.onLost(onOtherLost)();
      other.onLost(onOtherLost);
      other.close();
      trackOf(other, "video").dispatchEvent(new Event("ended"));
      expect(onOtherLost).not.toHaveBeenCalled();
    });
  });
}
