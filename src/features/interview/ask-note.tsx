import { HardDriveDownload, MicOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { answerLimits } from "../../domain/interview/answer-clock.ts";
import { FOLLOW_UP_MS } from "../../domain/interview/plan.ts";
import { currentPrompt, type SessionState } from "../../domain/interview/session-machine.ts";
import type { ExtendedTime } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Icon } from "../../ui/icon.tsx";
import type { InterviewPorts } from "./interview-ports.ts";
import { useWindowTakes } from "./only-here.tsx";
import type { RoomSnapshot } from "./room-snapshot.ts";
import styles from "./ask-note.module.css";

interface AskNoteProps {
  readonly ports: Pick<InterviewPorts, "windowTakes">;
  readonly room: RoomSnapshot;
  readonly extendedTime: ExtendedTime;
  readonly canHear: boolean;
}

/** The quiet line beside the buttons: what comes next, or how much is saved. */
export function AskNote({ ports, room, extendedTime, canHear }: AskNoteProps) {
  const { t } = useTranslation("interview");
  const format = useFormat();
  const { session, progress, speaking } = room;
  const { isRunning: isOnlyHere } = useWindowTakes(ports);

  if (room.soundTrouble !== null)
    return (
      <span role="status" className={styles.sound}>
        <Icon icon={MicOff} size="small" />
        {t(session.phase.name === "answering" ? `sound.${room.soundTrouble}-recording` : `sound.${room.soundTrouble}`)}
      </span>
    );
  if (session.phase.name === "answering" || session.phase.name === "saving") {
    const saved = progress
      ? t("ask.saved-to", { time: format.duration(progress.savedMs) })
      : t("ask.nothing-saved-yet");
    const words = isOnlyHere ? t("only-here.note") : saved;
    return (
      <>
        <Icon icon={HardDriveDownload} size="small" />
        {words}
      </>
    );
  }
  if (session.phase.name === "starting") return t("ask.starting");
  if (speaking && canHear) return t("ask.reading");
  const limitMs = answerLimitOf(session, extendedTime);
  const isPreparing = session.phase.name === "preparing";
  if (limitMs === null) return t(isPreparing ? "ask.then-no-limit" : "ask.no-limit-when-you-start");
  return t(isPreparing ? "ask.then" : "ask.when-you-start", { time: format.duration(limitMs) });
}

/** The time the coming answer will have. */
export function answerLimitOf(session: SessionState, extendedTime: ExtendedTime): number | null {
  const answerMs = session.kind === "follow-up" ? FOLLOW_UP_MS : (currentPrompt(session)?.answerMs ?? 0);
  return answerLimits(answerMs, extendedTime, session.rules.limit).limitMs;
}
