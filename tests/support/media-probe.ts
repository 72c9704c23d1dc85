import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where picture and sound of a file begin and end, in seconds. */
export interface ProbedFile {
  readonly seconds: number;
  /** Names of the codecs, in order of the alphabet: "aac", "h264". */
  readonly codecs: readonly string[];
  readonly video: { readonly width: number; readonly height: number } & ProbedTrack;
  readonly audio: ProbedTrack;
}

interface ProbedTrack {
  readonly from: number;
  readonly to: number;
}

export const hasFfprobe = (): Promise<boolean> =>
  run("ffprobe", ["-version"]).then(
    () => true,
    () => false,
  );

/** What ffprobe makes of a file with picture and sound: it reads every packet. */
export async function probe(path: string): Promise<ProbedFile> {
  const { format, streams } = JSON.parse(
    await ffprobe("-show_entries", "format=duration:stream=codec_name,codec_type,width,height", "-of", "json", path),
  ) as {
    format: { duration: string };
    streams: { codec_name: string; codec_type: string; width?: number; height?: number }[];
  };
  const { width = 0, height = 0 } = streams.find(({ codec_type }) => codec_type === "video") ?? {};
  return {
    seconds: Number(format.duration),
    codecs: streams.map(({ codec_name }) => codec_name).toSorted(),
    video: { width, height, ...(await track(path, "v:0")) },
    audio: await track(path, "a:0"),
  };
}

/** What ffprobe finds wrong with a file while it decodes every frame; empty where nothing is. */
export const complaintsOf = async (path: string): Promise<string> =>
  (await run("ffprobe", ["-v", "error", "-count_frames", "-show_entries", "stream=nb_read_frames", path])).stderr;

async function track(path: string, stream: string): Promise<ProbedTrack> {
  const lines = await ffprobe("-select_streams", stream, "-show_entries", "packet=pts_time", "-of", "csv=p=0", path);
  const times = lines.split("\n").map(Number.parseFloat).filter(Number.isFinite);
  return { from: Math.min(...times.slice(0, 100)), to: Math.max(...times.slice(-100)) };
}

const ffprobe = async (...args: string[]): Promise<string> =>
  (await run("ffprobe", ["-v", "error", ...args], { maxBuffer: 1 << 28 })).stdout;
