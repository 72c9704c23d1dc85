import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { paths } from "../../domain/paths.ts";
import type { SettingsRecord } from "../../domain/records/records.ts";
import { Announcer } from "./announcer.tsx";
import { AskScreen } from "./ask-screen.tsx";
import { BriefScreen } from "./brief-screen.tsx";
import { CaptureTrouble } from "./capture-trouble.tsx";
import { CutOffScreen } from "./cut-off-screen.tsx";
import { DoneScreen } from "./done-screen.tsx";
import type { InterviewController } from "./interview-controller.ts";
import type { InterviewPorts } from "./interview-ports.ts";
import { LeaveDialog } from "./leave-dialog.tsx";
import type { DevicesSnapshot } from "./room-devices.ts";
import type { RoomSnapshot } from "./room-snapshot.ts";
import { RoomTop } from "./room-top.tsx";
import { SavedScreen } from "./saved-screen.tsx";
import { TroubleScreen } from "./trouble-screen.tsx";
import { useHeldAddress } from "./use-held-address.ts";
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

/** Phases in which nothing can go on without camera or microphone. */
const WAITS_FOR_DEVICES = new Set(["brief", "asking", "preparing"]);

export function Room(props: RoomProps) {
  const { controller, devices, room, settings } = props;
  const { t } = useTranslation("interview");
  const [, go] = useLocation();
  /** Where the person is asked about going to. */
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const selfView = useSelfView(props);
  const { phase } = room.session;
  const isRecording = phase.name === "answering";

  async function leave(to: string = paths.practice()) {
    setLeavingTo(null);
    await controller.leave();
    letAddressGo();
    go(to);
  }
  const breaksOff = BREAKS_OFF.has(phase.name);
  const letAddressGo = useHeldAddress(props.ports, breaksOff, setLeavingTo);
  const askToLeave = () => (breaksOff ? setLeavingTo(paths.practice()) : void leave());

  const actions = { leave: askToLeave, toggleSelfView: selfView.toggle };
  useRoomKeys(props, actions, leavingTo === null);
  usePutAwayToast(controller, room.putAway, props.ports.toasts);
  useEffect(() => {
    if (!isRecording) return;
    const before = document.title;
    document.title = t("title.recording");
    return () => {
      document.title = before;
    };
  }, [isRecording, t]);

  const deviceFailure =
    WAITS_FOR_DEVICES.has(phase.name) && devices.state.name === "failed" ? devices.state.failure : null;
  const leaveFor = (to: string) => void leave(to);
  return (
    <div data-room className={styles.room} data-lens={settings.lens} data-phase={phase.name}>
      <RoomTop {...props} onLeave={askToLeave} />
      {deviceFailure ? (
        <CaptureTrouble {...props} failure={deviceFailure} />
      ) : phase.name === "cut-off" ? (
        <CutOffScreen {...props} leaveFor={leaveFor} />
      ) : phase.name === "brief" ? (
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
      <Announcer session={room.session} mark={room.mark} askedBy={controller.interview.askedBy} />
      {leavingTo !== null && (
        <LeaveDialog
          recordedMs={isRecording ? (room.answeredMs ?? 0) : null}
          isLast={room.session.position === room.session.prompts.length - 1}
          onStay={() => setLeavingTo(null)}
          onLeave={() => void leave(leavingTo)}
        />
      )}
    </div>
  );
}
