import { act, render } from "@testing-library/react";
import { vi } from "vitest";
import { takeId } from "../../src/domain/ids.ts";
import type { Rung } from "../../src/domain/mentors/video-size.ts";
import { SENT } from "../../src/domain/records/sent-record.ts";
import type { TakeRecord } from "../../src/domain/records/records.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import { SendPlace } from "../../src/features/send/send-place.tsx";
import type { SendPorts } from "../../src/features/send/send-ports.ts";
import type { PhoneVideoFailure } from "../../src/platform/sharing/phone-video.ts";
import { createSendDrafts } from "../../src/platform/sharing/send-drafts.ts";
import { createMemoryStorage } from "../../src/platform/storage/memory-storage.ts";
import type { MadeFile } from "../../src/workers/phone-video-protocol.ts";
import { createFakeClock } from "./fake-clock.ts";
import { keepTake } from "./fake-review.tsx";

type Made = Result<MadeFile, PhoneVideoFailure>;

/** A take of 1:52 in WebM, 16 MB; `null`: none. */
interface SendSetting {
  readonly take?: Partial<TakeRecord> | null;
  readonly canMake?: boolean;
  readonly canShare?: boolean;
  readonly outcome?: "shared" | "canceled" | "refused";
  readonly copies?: boolean;
  readonly opens?: boolean;
}

export const A_RUNG: Rung = { makes: "picture", shortSide: 480, videoBitsPerSecond: 500_000 };

export const aVideo = (bytes: number): Made =>
  ok({
    file: new Blob([new Uint8Array(bytes)], { type: "video/mp4" }),
    rung: A_RUNG,
  });

/** The Send place on memory storage, with videos that a test makes. */
export async function openSend(setting: SendSetting = {}) {
  const { take = {}, canMake = true, canShare = false, outcome = "shared", copies = true, opens = true } = setting;
  const clock = createFakeClock();
  const storage = createMemoryStorage();
  if (take !== null) await keepTake(storage, "a", { sizeBytes: 16_500_000, ...take });
  let keys = 0;
  let finish: (made: Made) => void = () => undefined;
  let progress: (share: number) => void = () => undefined;
  const cancel = vi.fn<() => void>(() => finish({ ok: false, failure: { type: "make-canceled" } }));
  const make = vi.fn<SendPorts["videos"]["make"]>((_request, onProgress) => {
    progress = onProgress;
    return { made: new Promise<Made>((resolve) => (finish = resolve)), cancel };
  });
  const stopGuarding = vi.fn<() => void>();
  const ports = {
    clock,
    storage,
    drafts: createSendDrafts(() => sessionStorage),
    openTake: async () => (opens ? { playable: new Blob(["take"]), original: new Blob(["take"]) } : null),
    videos: { canMake: async () => canMake, make },
    shareSheet: {
      canShare: () => canShare,
      share: vi.fn<SendPorts["shareSheet"]["share"]>(async () => outcome),
    },
    fileName: (_take, takeNumber, way) => `answer, take ${takeNumber}.${way === "made" ? "mp4" : "webm"}`,
    saveFile: vi.fn<SendPorts["saveFile"]>(),
    copyText: vi.fn<SendPorts["copyText"]>(async () => copies),
    guardLeaving: () => stopGuarding,
    newKey: () => `sent-${(keys += 1)}`,
  } satisfies SendPorts;
  const settled = (job: () => void = () => undefined) =>
    act(async () => {
      job();
      await clock.settle();
    });

  return {
    ...ports,
    make,
    cancel,
    stopGuarding,
    async show() {
      const view = render(<SendPlace ports={ports} id={takeId("a")} />);
      await settled();
      return view;
    },
    /** The worker tells how far it is, `afterMs` later. */
    moves: (share: number, afterMs: number) =>
      settled(() => {
        clock.advance(afterMs);
        progress(share);
      }),
    ends: (made: Made) => settled(() => finish(made)),
    sent: () => storage.documents(SENT),
  };
}
