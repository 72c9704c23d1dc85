import { canMake, makePhoneVideo } from "./make-phone-video.ts";
import type { PhoneVideoAnswer, PhoneVideoRequest } from "./phone-video-protocol.ts";

const PROGRESS_STEP = 0.01;

addEventListener("message", ({ data }: MessageEvent<PhoneVideoRequest>) => {
  // A failure becomes the worker's error event, which a rejected promise alone does not.
  answer(data).then(tell, reportError);
});

async function answer(request: PhoneVideoRequest): Promise<PhoneVideoAnswer> {
  if (request.type === "can-make") return { type: "can", can: await canMake(request.hasVideo) };
  return { type: "made", made: await makePhoneVideo(request, paced()) };
}

function paced(): (share: number) => void {
  let told = -1;
  return (share) => {
    // Less than before: another rung has begun.
    if (share >= told && share < told + PROGRESS_STEP) return;
    told = share;
    tell({ type: "progress", share });
  };
}

function tell(message: PhoneVideoAnswer): void {
  postMessage(message);
}
