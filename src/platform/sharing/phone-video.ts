import type { Clock } from "../../domain/clock.ts";
import { fail, type Result } from "../../domain/result.ts";
import type { MadeFile, MakeFailure, PhoneVideoAnswer, PhoneVideoRequest } from "../../workers/phone-video-protocol.ts";
import phoneVideoWorkerUrl from "../../workers/phone-video.worker.ts?worker&url";
import { createWorker } from "../system/worker-url.ts";

export type PhoneVideoFailure =
  | MakeFailure
  /** Nothing moved for so long that nothing will. */
  | { readonly type: "make-stalled" }
  /** Stopped by `cancel`; nothing is left behind. */
  | { readonly type: "make-canceled" };

export interface MakingVideo {
  readonly made: Promise<Result<MadeFile, PhoneVideoFailure>>;
  /** Stops at once. */
  readonly cancel: () => void;
}

type MakeRequest = Omit<Extract<PhoneVideoRequest, { type: "make" }>, "type">;

/** Makes the video of a take that a phone plays, in a worker of its own, which ends with it and takes all its memory along. */
export interface PhoneVideos {
  /** Whether this browser can write such a file; false also where that cannot be found out. */
  canMake(hasVideo: boolean): Promise<boolean>;
  /** `onProgress`: 0 to 1; begins anew where a file came out too large and a smaller one is made. */
  make(request: MakeRequest, onProgress: (share: number) => void): MakingVideo;
}

/** A slow device makes a second of video in ten; this long without a sign of life is a hang. */
export const STALLED_MS = 60_000;

interface PhoneVideoParts {
  readonly clock: Pick<Clock, "after">;
  readonly startWorker?: () => Worker;
}

export function createPhoneVideos({
  clock,
  startWorker = () => createWorker(phoneVideoWorkerUrl),
}: PhoneVideoParts): PhoneVideos {
  /** One request in one worker; `onAnswer` gives back true for the last. */
  function ask(
    request: PhoneVideoRequest,
    onAnswer: (answer: PhoneVideoAnswer) => boolean,
    onEnd: (why: EndOfWorker) => void,
  ) {
    const worker = startWorker();
    let stopWaiting = () => undefined as void;
    let isOver = false;
    function end(why: EndOfWorker | "answered"): void {
      if (isOver) return;
      isOver = true;
      stopWaiting();
      worker.terminate();
      if (why !== "answered") onEnd(why);
    }
    function wait(): void {
      stopWaiting();
      stopWaiting = clock.after(STALLED_MS, () => end("stalled"));
    }
    worker.addEventListener("message", ({ data }: MessageEvent<PhoneVideoAnswer>) => {
      if (isOver) return;
      wait();
      if (onAnswer(data)) end("answered");
    });
    worker.addEventListener("error", () => end("broken"));
    wait();
    worker.postMessage(request);
    return () => end("canceled");
  }

  return {
    canMake: (hasVideo) =>
      new Promise((resolve) => {
        ask(
          { type: "can-make", hasVideo },
          (answer) => {
            if (answer.type === "can") resolve(answer.can);
            return answer.type === "can";
          },
          () => resolve(false),
        );
      }),

    make(request, onProgress) {
      let cancel = () => undefined as void;
      const made = new Promise<Result<MadeFile, PhoneVideoFailure>>((resolve) => {
        cancel = ask(
          { type: "make", ...request },
          (answer) => {
            if (answer.type === "progress") onProgress(answer.share);
            if (answer.type === "made") resolve(answer.made);
            return answer.type === "made";
          },
          (why) => resolve(fail(FAILURES[why])),
        );
      });
      return { made, cancel };
    },
  };
}

type EndOfWorker = "stalled" | "broken" | "canceled";

const FAILURES: Readonly<Record<EndOfWorker, PhoneVideoFailure>> = {
  stalled: { type: "make-stalled" },
  broken: { type: "make-failed", name: "WorkerBroke" },
  canceled: { type: "make-canceled" },
};
