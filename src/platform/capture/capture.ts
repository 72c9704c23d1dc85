import type { Result } from "../../domain/result.ts";

export type CaptureFailure =
  | { readonly type: "insecure-origin" }
  | { readonly type: "capture-unsupported" }
  /** `device`: what was refused. */
  | { readonly type: "denied"; readonly device: "camera" | "microphone" | "both" }
  | { readonly type: "missing"; readonly device: "camera" | "microphone" | "both" }
  /** Another program holds it. */
  | { readonly type: "busy"; readonly device: "camera" | "microphone" | "both" }
  | { readonly type: "capture-failed"; readonly name: string };

export interface DeviceChoice {
  /** Labels as remembered; null: the system's default. A label that is not there falls back to the default. */
  readonly cameraLabel: string | null;
  readonly microphoneLabel: string | null;
}

export interface CaptureRequest extends DeviceChoice {
  readonly video: boolean;
  readonly height: 480 | 720;
}

export interface Devices {
  readonly cameras: readonly string[];
  readonly microphones: readonly string[];
  readonly speakers: readonly string[];
}

/** An open camera and microphone. `close` stops every track; the camera's light goes off. */
export interface Capture {
  readonly stream: MediaStream;
  readonly hasVideo: boolean;
  readonly cameraLabel: string | null;
  readonly microphoneLabel: string | null;
  readonly width: number;
  readonly height: number;
  /** Level of the microphone now, dBFS RMS over the last 50 ms, -Infinity in silence; null where it cannot be measured. */
  levelDbfs(): number | null;
  /** Muted by a switch or the system, so that it gives silence. The recording goes on without sound. */
  isMicrophoneMuted(): boolean;
  /** Called once when a track ends, or the camera gives no picture for 2 s. */
  onLost(listener: (lost: "camera" | "microphone") => void): () => void;
  close(): void;
}

export interface CaptureDevices {
  /** Opens what is asked. With `video` true and only the camera failing, the failure names the camera; ask again with video false. */
  open(request: CaptureRequest): Promise<Result<Capture, CaptureFailure>>;
  /** Labels are empty before permission; such devices are left out. */
  list(): Promise<Devices>;
  /** Called when devices come or go. */
  onChange(listener: () => void): () => void;
  /** "granted" means no prompt will show. */
  permission(): Promise<"granted" | "prompt" | "denied" | "unknown">;
}
