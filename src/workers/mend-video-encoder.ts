import { mendAvcDescription } from "../domain/mp4/avc-description.ts";

let isDone = false;

/** The browser's video encoder, whose description of H.264 is mended where the browser writes it wrong. */
export function mendVideoEncoder(): void {
  if (isDone || !("VideoEncoder" in globalThis)) return;
  isDone = true;
  const PlainEncoder = globalThis.VideoEncoder;
  globalThis.VideoEncoder = class extends PlainEncoder {
    constructor({ output, error }: VideoEncoderInit) {
      super({ error, output: (chunk, metadata) => output(chunk, mended(metadata)) });
    }
  };
}

function mended(metadata: EncodedVideoChunkMetadata | undefined): EncodedVideoChunkMetadata {
  const { decoderConfig } = metadata ?? {};
  const description = decoderConfig?.description;
  if (decoderConfig === undefined || description === undefined || !decoderConfig.codec.startsWith("avc"))
    return metadata ?? {};
  return {
    ...metadata,
    decoderConfig: { ...decoderConfig, description: mendAvcDescription(bytesOf(description)).slice() },
  };
}

const bytesOf = (source: AllowSharedBufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
