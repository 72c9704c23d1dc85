import modelUrl from "@ricky0123/vad-web/dist/silero_vad_v5.onnx?url";
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";
import { Frames } from "../domain/evidence/frames.ts";
import { speechStretches } from "../domain/evidence/speech-segments.ts";
import { DETECTOR_RATE, type SpeechDetector } from "./speech-detector.ts";

/** What the network looks at in one step, in samples: 32 ms. */
const FRAME = 512;

/** The end of the frame before goes in front of each one. Without it the network finds two thirds of the pauses. */
const CONTEXT = 64;

const STATE_SHAPE = [2, 1, 128] as const;
const STATE_SIZE = 256;

/** The Silero network for voice activity, version 5. Throws where the browser cannot run it or it cannot be fetched. */
export async function createSileroDetector(): Promise<SpeechDetector> {
  // More threads need a page that is isolated from all others, which a plain static host does not make.
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { wasm: new URL(wasmUrl, import.meta.url).href };
  const session = await InferenceSession.create(new URL(modelUrl, import.meta.url).href, {
    executionProviders: ["wasm"],
  });
  const rate = new Tensor("int64", BigInt64Array.of(BigInt(DETECTOR_RATE)), []);
  const frames = new Frames(FRAME);
  const input = new Float32Array(CONTEXT + FRAME);
  const probabilities: number[] = [];
  let state: Tensor = new Tensor("float32", new Float32Array(STATE_SIZE), STATE_SHAPE);

  return {
    method: "silero",
    async add(samples) {
      for (const frame of frames.add(samples)) {
        input.copyWithin(0, FRAME);
        input.set(frame, CONTEXT);
        const found = await session.run({ input: new Tensor("float32", input, [1, input.length]), state, sr: rate });
        const { output, stateN } = found;
        if (output === undefined || stateN === undefined) throw new Error("the network gave no answer");
        probabilities.push(Number(output.data[0]));
        state = stateN;
      }
    },
    async end() {
      await session.release();
      return speechStretches(probabilities, (FRAME / DETECTOR_RATE) * 1000);
    },
  };
}
