import { AudioSampleSink, BlobSource, Input, MP4, WEBM, type AudioSample } from "mediabunny";
import type { SoundBlock } from "../domain/evidence/seamless.ts";

/** The sound of a file, decoded as it is read: nothing of it is held but the block that is being looked at. */
export interface Sound {
  /** Blocks in order, as often as asked, also several at a time. `within`: only what touches it. Throws where the file is damaged. */
  blocks(within?: SoundRange): AsyncGenerator<SoundBlock>;
}

/** In seconds of the take. */
export interface SoundRange {
  readonly from: number;
  readonly to: number;
}

export type OpenedSound =
  | { readonly ok: true; readonly sound: Sound }
  | { readonly ok: false; readonly why: "no-sound" | "unreadable" };

/** Opens the sound of an mp4 or WebM file. */
export async function openSound(media: Blob): Promise<OpenedSound> {
  try {
    const input = new Input({ formats: [MP4, WEBM], source: new BlobSource(media) });
    const track = await input.getPrimaryAudioTrack();
    if (track === null) return { ok: false, why: "no-sound" };
    if (!(await track.canDecode())) return { ok: false, why: "unreadable" };
    return { ok: true, sound: { blocks: (within) => blocksOf(new AudioSampleSink(track), within) } };
  } catch {
    return { ok: false, why: "unreadable" };
  }
}

async function* blocksOf(sink: AudioSampleSink, within?: SoundRange): AsyncGenerator<SoundBlock> {
  for await (const sample of sink.samples(within?.from, within?.to)) {
    const { timestamp, sampleRate } = sample;
    const samples = oneChannel(sample);
    sample.close();
    yield { startSeconds: timestamp, sampleRate, samples };
  }
}

/** The mean of all channels. */
function oneChannel(sample: AudioSample): Float32Array {
  const { numberOfChannels, numberOfFrames } = sample;
  // As the decoders give it: another layout would be a conversion for every 20 ms.
  const interleaved = new Float32Array(numberOfFrames * numberOfChannels);
  sample.copyTo(interleaved, { planeIndex: 0, format: "f32" });
  if (numberOfChannels === 1) return interleaved;
  return Float32Array.from({ length: numberOfFrames }, (_, frame) => {
    let sum = 0;
    for (let index = 0; index < numberOfChannels; index += 1) sum += interleaved[frame * numberOfChannels + index] ?? 0;
    return sum / numberOfChannels;
  });
}
