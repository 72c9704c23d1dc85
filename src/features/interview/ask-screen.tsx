import { useTranslation } from "react-i18next";
import { OVERTIME_MS } from "../../domain/interview/answer-clock.ts";
import { currentPrompt } from "../../domain/interview/session-machine.ts";
import { useFormat } from "../../i18n/format.ts";
import { classNames } from "../../ui/class-names.ts";
import { Voice } from "../../ui/voice.tsx";
import { AskButtons } from "./ask-buttons.tsx";
import { AskedByPerson } from "./asked-by-person.tsx";
import { AskNote } from "./ask-note.tsx";
import { BlockedNotice } from "./blocked-notice.tsx";
import { OneChange } from "./one-change.tsx";
import { OwnPoints } from "./own-points.tsx";
import { OwnPicture } from "./own-picture.tsx";
import { ProgramPoints } from "./program-points.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import { RoomClock } from "./room-clock.tsx";
import type { RoomProps } from "./room.tsx";
import { useCanHear } from "./use-can-hear.ts";
import { Scenario, ScenarioAgain } from "./scenario.tsx";
import type { SelfViewState } from "./use-self-view.ts";
import styles from "./ask-screen.module.css";

interface AskScreenProps extends RoomProps {
  readonly selfView: SelfViewState;
  readonly leaveFor: (to: string) => void;
}

/** The question is asked, prepared and answered here; everything keeps its place from phase to phase. */
export function AskScreen(props: AskScreenProps) {
  const { room, settings } = props;
  const { t } = useTranslation("interview");
  const format = useFormat();
  const canHear = useCanHear(props.ports);
  const { session } = room;
  const { phase } = session;
  const prompt = currentPrompt(session);
  if (!prompt) return null;
  const isAskedByPerson = props.controller.interview.askedBy === "person";
  const isBefore = phase.name === "asking" || phase.name === "preparing";
  const isFollowUp = session.kind === "follow-up";
  /** A station's scenario stands before its task, with nothing beside it, until the answer begins. */
  const isRead = isBefore && !isFollowUp && prompt.scenario !== null;
  const hasOneChange = room.oneChange !== null && (isBefore || !(isFollowUp || props.controller.interview.form.oneWay));

  return (
    <>
      <section className={classNames(styles.ask, isRead && styles.reading)}>
        <div className={styles.question}>
          {isFollowUp && <p className={styles.kind}>{t("ask.follow-up")}</p>}
          {isRead && <Scenario text={prompt.scenario} />}
          {isAskedByPerson ? (
            <AskedByPerson key={session.position} session={session} />
          ) : (
            <Voice as="h1" size={38} lang="en">
              {isFollowUp ? prompt.followUp : prompt.text}
            </Voice>
          )}
          {!isFollowUp && !isAskedByPerson && <OwnPoints storage={props.ports.storage} id={prompt.questionId} />}
          {phase.name === "preparing" && (
            <ProgramPoints storage={props.ports.storage} id={props.controller.interview.programId} />
          )}
          {hasOneChange && <OneChange text={room.oneChange} isQuiet={!isBefore} />}
          {phase.name === "answering" && room.clock?.kind === "over" && (
            <p className={styles.nudge}>{t("nudge", { time: format.seconds(OVERTIME_MS - room.clock.shownMs) })}</p>
          )}
          {phase.name === "blocked" && <BlockedNotice failure={phase.failure} leaveFor={props.leaveFor} />}
        </div>
        <div className={styles.clock}>
          <RoomClock session={session} clock={room.clock} extendedTime={settings.extendedTime} />
        </div>
        {!isRead && (
          <div className={styles.picture}>
            <OwnPicture {...props} />
            {prompt.scenario !== null && <ScenarioAgain text={prompt.scenario} />}
          </div>
        )}
      </section>
      <RoomBottom
        start={<AskNote ports={props.ports} room={room} extendedTime={settings.extendedTime} canHear={canHear} />}
      >
        <AskButtons {...props} canHear={canHear} />
      </RoomBottom>
    </>
  );
}
