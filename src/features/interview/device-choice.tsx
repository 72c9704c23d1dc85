import { useTranslation } from "react-i18next";
import { LENS_PLACES } from "../../domain/records/records.ts";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import type { RoomProps } from "./room.tsx";
import styles from "./brief-screen.module.css";

/** Camera, microphone and the place of the lens; each choice holds at once and is remembered. */
export function DeviceChoice({ controller, devices, ports, settings }: RoomProps) {
  const { t } = useTranslation("interview");
  const { state } = devices;
  const open = state.name === "open" ? state.capture : null;

  function choose(key: "cameraLabel" | "microphoneLabel", label: string) {
    const change = { [key]: label === "" ? null : label };
    void ports.settings.update(change);
    void controller.devices.open(change);
  }
  const options = (labels: readonly string[]) => [
    { value: "", label: t("brief.default-device") },
    ...labels.map((label) => ({ value: label, label })),
  ];
  const known = (labels: readonly string[], label: string | null | undefined) =>
    label != null && labels.includes(label) ? label : "";

  return (
    <>
      <div className={styles.devices}>
        {devices.media === "video" && (
          <Select
            label={t("brief.camera")}
            wide
            options={options(devices.devices.cameras)}
            value={known(devices.devices.cameras, open?.cameraLabel ?? settings.cameraLabel)}
            onValue={(label) => choose("cameraLabel", label)}
          />
        )}
        <Select
          label={t("brief.microphone")}
          wide
          options={options(devices.devices.microphones)}
          value={known(devices.devices.microphones, open?.microphoneLabel ?? settings.microphoneLabel)}
          onValue={(label) => choose("microphoneLabel", label)}
        />
      </div>
      {devices.media === "video" && (
        <Segmented
          label={t("brief.lens")}
          hint={t("brief.lens-hint")}
          wide
          options={LENS_PLACES.map((place) => ({ value: place, label: t(`brief.lens-places.${place}`) }))}
          value={settings.lens}
          onValue={(lens) => void ports.settings.update({ lens })}
        />
      )}
    </>
  );
}
