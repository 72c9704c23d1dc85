import { useCallback, useEffect, useState } from "react";
import type { Devices } from "../../platform/capture/capture.ts";
import type { SettingsPorts } from "./settings-ports.ts";

export interface KnownDevices {
  /** Null until the browser has answered. */
  readonly list: Devices | null;
  readonly refresh: () => Promise<void>;
}

/** The devices that the browser names, also while they come and go. */
export function useDevices(devices: SettingsPorts["devices"]): KnownDevices {
  const [list, setList] = useState<Devices | null>(null);
  const refresh = useCallback(async () => setList(await devices.list()), [devices]);

  useEffect(() => {
    void refresh();
    return devices.onChange(() => void refresh());
  }, [devices, refresh]);

  return { list, refresh };
}
