import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { paths } from "../../domain/paths.ts";
import type { SettingsRecord } from "../../domain/records/records.ts";
import { Announcer } from "./announcer.tsx";
import { AskScreen } from "./ask-screen.tsx";
import { BriefScreen } from "./brief-screen.tsx";
import { DoneScreen } from "./done-screen.tsx";
import type { InterviewController, RoomSnapshot } from "./interview-controller.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import type { DevicesSnapshot } from "./room-devices.ts";
import { RoomTop } from "./room-top.tsx";
import { SavedScreen } from "./saved-screen.tsx";
import { TroubleScreen } from "./trouble-screen.tsx";
import { usePutAwayToast } from "./use-put-away-toast.ts";
import { useRoomKeys } from "./use-room-keys.ts";
import { useSelfView } from "./use-self-view.ts";
import styles from "./room.module.css";

export interface RoomProps {
  readonly controller: InterviewController;
  readonly ports: InterviewPorts;
  readonly room: RoomSnapshot;
  readonly devices: DevicesSnapshot;
  readonly settings: SettingsRecord;
}

/** Phases in which leaving breaks something off. */
const BREAKS_OFF = new Set(["asking", "preparing", "starting", "answering", "saving", "interrupted"]);

export function Room(props: RoomProps) {
  const { controller, room, settings } = props;
  const { t } = useTranslation("interview");
  const [, go] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const selfView = useSelfView(props);
  const { phase } = room.session;
  const isRecording = phase.name === "answering";

  async function leave(to: string = paths.practice()) {
    setLeaving(false);
    await controller.leave();
    go(to);
  }
  const askToLeave = () => (BREAKS_OFF.has(phase.name) ? setLeaving(true) : void leave());

  useRoomKeys(controller, phase.name, { leave: askToLeave, toggleSelfView: selfView.toggle }, !isLeaving);
  usePutAwayToast(controller, room.putAway, props.ports.toasts);
  useEffect(() => {
    if (!isRecording) return;
    const before = document.title;
    document.title = t("title.recording");
    return () => {
      document.title = before;
    };
  }, [isRecording, t]);

  const leaveFor = (to: string) => void leave(to);
  return (
    <div data-room className={styles.room} data-lens={settings.lens} data-phase={phase.name}>
      <RoomTop {...props} onLeave={askToLeave} />
      {phase.name === "brief" ? (
        <BriefScreen {...props} leaveFor={leaveFor} />
      ) : phase.name === "saved" ? (
        <SavedScreen {...props} selfView={selfView} leaveFor={leaveFor} />
      ) : phase.name === "interrupted" ? (
        <TroubleScreen {...props} leaveFor={leaveFor} />
      ) : phase.name === "done" ? (
        <DoneScreen {...props} />
      ) : (
        <AskScreen {...props} selfView={selfView} leaveFor={leaveFor} />
      )}
      <Announcer session={room.session} mark={room.mark} />
      {isLeaving && (
        <LeaveDialog
          isRecording={isRecording}
          savedMs={room.progress?.savedMs ?? 0}
          onStay={() => setLeaving(false)}
          onLeave={() => void leave()}
        />
      )}
    </div>
  );
}
