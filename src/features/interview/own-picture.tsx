import { Mic } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Picture } from "../../ui/picture.tsx";
import { RoomLevel } from "./room-level.tsx";
import type { RoomProps } from "./room.tsx";
import { SelfView } from "./self-view.tsx";
import type { SelfViewState } from "./use-self-view.ts";
import styles from "./own-picture.module.css";

/** The own picture right under the question, with the level of the microphone; it can be hidden. */
export function OwnPicture({ controller, devices, selfView }: RoomProps & { selfView: SelfViewState }) {
  const { t } = useTranslation("interview");
  const capture = devices.state.name === "open" ? devices.state.capture : null;
  return (
    <div className={styles.own}>
      {capture?.hasVideo && selfView.isShown && (
        <Picture>
          <SelfView stream={capture.stream} label={t("brief.own-picture")} />
        </Picture>
      )}
      {capture && !capture.hasVideo && (
        <p className={styles.audio}>
          <Icon icon={Mic} />
          {t("brief.audio-plate")}
        </p>
      )}
      <div className={styles.bar}>
        <RoomLevel level={controller.level} size="small" />
        {capture?.hasVideo && (
          <Button variant="ghost" size="small" kbd="H" aria-keyshortcuts="h" onClick={selfView.toggle}>
            {t(selfView.isShown ? "ask.hide" : "ask.show")}
          </Button>
        )}
      </div>
    </div>
  );
}
