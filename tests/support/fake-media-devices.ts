import { FakeStream, FakeTrack } from "./fake-media.ts";

interface FakeDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
}

const DEVICES: readonly FakeDevice[] = [
  { kind: "videoinput", deviceId: "camera-1", label: "Fake camera 1" },
  { kind: "audioinput", deviceId: "default", label: "Default - Fake microphone 1" },
  { kind: "audioinput", deviceId: "microphone-1", label: "Fake microphone 1" },
  { kind: "audioinput", deviceId: "microphone-2", label: "Fake microphone 2" },
  { kind: "audiooutput", deviceId: "speaker-1", label: "Fake speaker 1" },
];

/** navigator.mediaDevices without devices behind it: labels are empty until something was opened, as in browsers. */
export class FakeMediaDevices extends EventTarget {
  devices: readonly FakeDevice[] = DEVICES;
  /** Error name with which a request is refused; null: it is granted. */
  refusal: (constraints: MediaStreamConstraints) => string | null = () => null;
  readonly requests: MediaStreamConstraints[] = [];
  #wasGranted = false;

  enumerateDevices = async (): Promise<readonly FakeDevice[]> =>
    this.devices.map((device) => (this.#wasGranted ? device : { ...device, deviceId: "", label: "" }));

  getUserMedia = async (constraints: MediaStreamConstraints): Promise<MediaStream> => {
    this.requests.push(constraints);
    const name = this.refusal(constraints);
    if (name !== null) throw new DOMException("", name);
    this.#wasGranted = true;
    const tracks = [
      ...(constraints.video ? [new FakeTrack("video", this.#pick("videoinput", constraints.video))] : []),
      ...(constraints.audio ? [new FakeTrack("audio", this.#pick("audioinput", constraints.audio))] : []),
    ];
    return new FakeStream(tracks) as unknown as MediaStream;
  };

  #pick(kind: MediaDeviceKind, constraints: true | MediaTrackConstraints): string {
    const wanted = constraints === true ? undefined : (constraints.deviceId as ConstrainDOMStringParameters)?.exact;
    const ofKind = this.devices.filter((device) => device.kind === kind);
    return (ofKind.find((device) => device.deviceId === wanted) ?? ofKind[0])?.label ?? "";
  }
}

export function fakePermissions(states: Partial<Record<"camera" | "microphone", PermissionState>>): Permissions {
  const query = async ({ name }: { name: string }) => {
    const state = name === "camera" || name === "microphone" ? states[name] : undefined;
    if (state === undefined) throw new TypeError(`no permission ${name}`);
    return { state };
  };
  return { query } as unknown as Permissions;
}
