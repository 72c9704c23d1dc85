import { HardDrive, Mic, Video } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Picture } from "../../ui/picture.tsx";
import { BriefNotices } from "./brief-notices.tsx";
import { DeviceChoice } from "./device-choice.tsx";
import { ProgramPoints } from "./program-points.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import { RoomLevel } from "./room-level.tsx";
import type { RoomProps } from "./room.tsx";
import { SelfView } from "./self-view.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import { useRoomLeft } from "./use-room-left.ts";
import styles from "./brief-screen.module.css";

/** Before the first question of a sitting: own picture, sound level, devices, and "Looks right, start". */
export function BriefScreen(props: RoomProps & { leaveFor: (to: string) => void }) {
  const { controller, devices, room, leaveFor } = props;
  const { t } = useTranslation("interview");
  const left = useRoomLeft(props);
  const { state, media } = devices;
  const primary = useFocusOn<HTMLButtonElement>(state.name);
  const isAudio = media === "audio";
  const isFirst = room.session.position === 0;

  return (
    <>
      <section className={styles.brief} aria-labelledby="brief-heading">
        <h1 id="brief-heading" className="visually-hidden">
          {t("brief.heading")}
        </h1>
        <div className={styles.picture}>
          {state.name === "open" && state.capture.hasVideo ? (
            <Picture>
              <SelfView stream={state.capture.stream} label={t("brief.own-picture")} />
            </Picture>
          ) : (
            <Picture>
              <p className={styles.plate}>
                <Icon icon={isAudio ? Mic : Video} />
                {state.name === "opening"
                  ? t("brief.opening")
                  : isAudio
                    ? t("brief.audio-plate")
                    : t("brief.own-picture")}
              </p>
            </Picture>
          )}
          {state.name === "open" && (
            <div className={styles.level}>
              <Icon icon={Mic} />
              <RoomLevel level={controller.level} size="regular" />
            </div>
          )}
          {state.name === "open" && (room.soundTrouble !== null || room.isSilent) && (
            <p className={styles.silent} role="status">
              {t(room.soundTrouble === null ? "brief.level-silent" : "brief.level-nothing")}
            </p>
          )}
        </div>
        <div className={styles.side}>
          <BriefNotices {...props} left={left} leaveFor={leaveFor} />
          {state.name === "closed" ? (
            <Notice
              tone="info"
              icon={isAudio ? Mic : Video}
              title={t(isAudio ? "brief.ask-title-audio" : "brief.ask-title")}
            >
              {t("brief.ask-text")}
            </Notice>
          ) : (
            <DeviceChoice {...props} />
          )}
          <ProgramPoints storage={props.ports.storage} id={controller.interview.programId} />
          <p className={styles.reminder}>{t("brief.practice-only")}</p>
        </div>
      </section>
      <RoomBottom
        start={
          <>
            <Icon icon={HardDrive} size="small" />
            {left === null ? t("brief.room-unknown") : t("brief.room", { count: left.fits })}
          </>
        }
        end={
          controller.interview.askedBy === "person"
            ? t("person.start")
            : isFirst
              ? t(room.session.prompts.length === 1 ? "brief.only-question" : "brief.first-question")
              : t("brief.next-question", { position: room.session.position + 1 })
        }
      >
        <Button
          size="large"
          icon={isAudio ? Video : Mic}
          onClick={() => void controller.devices.open({ media: isAudio ? "video" : "audio" })}
        >
          {t(isAudio ? "brief.with-picture" : "brief.sound-only")}
        </Button>
        {state.name === "open" ? (
          <Button ref={primary} variant="primary" size="large" kbd="Space" onClick={() => controller.begin()}>
            {t(isFirst ? "brief.start" : "brief.resume")}
          </Button>
        ) : (
          <Button
            ref={primary}
            variant="primary"
            size="large"
            onClick={() => void controller.devices.open()}
            unavailable={state.name === "opening" ? t("brief.opening") : undefined}
          >
            {t(isAudio ? "brief.ask-action-audio" : "brief.ask-action")}
          </Button>
        )}
      </RoomBottom>
    </>
  );
}
