import { HardDrive, ListChecks, RotateCcw } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import { FOLLOW_UP_MS } from "../../domain/interview/plan.ts";
import { currentPrompt, retakesLeft, type Phase } from "../../domain/interview/session-machine.ts";
import { paths } from "../../domain/paths.ts";
import type { EndCause } from "../../domain/records/records.ts";
import { useFormat } from "../../i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Voice } from "../../ui/voice.tsx";
import { OnlyHere, useWindowTakes } from "./only-here.tsx";
import { OwnPicture } from "./own-picture.tsx";
import { Replay } from "./replay.tsx";
import { RoomBottom } from "./room-bottom.tsx";
import { RoomClock } from "./room-clock.tsx";
import type { RoomProps } from "./room.tsx";
import { useFocusOn } from "./use-focus-on.ts";
import type { SelfViewState } from "./use-self-view.ts";
import styles from "./saved-screen.module.css";

interface SavedScreenProps extends RoomProps {
  readonly selfView: SelfViewState;
  readonly leaveFor: (to: string) => void;
}

/** The answer is saved: watch it, take it again, answer the follow-up, or go on. */
export function SavedScreen(props: SavedScreenProps) {
  const { controller, ports, room, settings, leaveFor } = props;
  const { t } = useTranslation("interview");
  const format = useFormat();
  const { session } = room;
  const phase = session.phase as Extract<Phase, { name: "saved" }>;
  const prompt = currentPrompt(session);
  const { ids: onlyHere } = useWindowTakes(ports);
  // Not the button: the space bar that ended the answer, pressed twice, must not skip it.
  const heading = useFocusOn<HTMLDivElement>(phase.take.id);
  if (!prompt) return null;
  const number = room.numbers.get(phase.take.id) ?? session.attempt;
  const endWords = isEarlyEnd(phase.cause) ? t(`saved.${phase.cause}`) : null;
  const left = retakesLeft(session);
  const isLast = session.position === session.prompts.length - 1;
  const isFollowUp = session.kind === "follow-up";

  return (
    <>
      <section className={styles.saved}>
        <ul className={styles.facts}>
          <li className={styles.take}>{t("saved.take", { number })}</li>
          <li>
            <Icon icon={HardDrive} size="small" />
            {t(onlyHere.has(phase.take.id) ? "only-here.size" : "saved.size", {
              size: format.size(phase.take.sizeBytes),
            })}
          </li>
          <li>
            <Icon icon={RotateCcw} size="small" />
            {Number.isFinite(left)
              ? left > 0
                ? t("saved.retakes", { count: left })
                : t("saved.retakes-none")
              : t("saved.retakes-any")}
          </li>
          <li>
            <Icon icon={ListChecks} size="small" />
            <span>
              <Trans
                t={t}
                i18nKey="saved.rate"
                components={{
                  rate: (
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => leaveFor(paths.review(phase.take.id))}
                    />
                  ),
                }}
              />
            </span>
          </li>
        </ul>
        <div className={styles.middle}>
          <div ref={heading} tabIndex={-1} className={styles.heading}>
            <Voice as="h1" size={38} lang="en">
              {isFollowUp ? prompt.followUp : prompt.text}
            </Voice>
          </div>
          {endWords !== null && <p className={styles.note}>{endWords}</p>}
          {room.replay?.take.status === "recording" && (
            <p role="status" className={styles.note}>
              {t("saved.not-closed")}
            </p>
          )}
          <OnlyHere ports={ports} id={phase.take.id} takeNumber={number} />
          <Replay controller={controller} replay={room.replay} />
          {!isFollowUp && prompt.followUp !== null && (
            <div className={styles.followUp}>
              <div>
                <p className={styles.label}>{t("saved.follow-up")}</p>
                <Voice size={22} lang="en">
                  {prompt.followUp}
                </Voice>
              </div>
              <Button
                kbd="F"
                aria-keyshortcuts="f"
                cost={format.minutes(FOLLOW_UP_MS)}
                onClick={() => controller.followUp()}
              >
                {t("saved.answer-follow-up")}
              </Button>
            </div>
          )}
        </div>
        <div className={styles.clock}>
          <RoomClock session={session} clock={room.clock} extendedTime={settings.extendedTime} />
        </div>
      </section>
      <RoomBottom
        start={isLast ? t("saved.last-note") : t("saved.next-note", { position: session.position + 2 })}
        end={
          <div className={styles.own}>
            <OwnPicture {...props} />
          </div>
        }
      >
        {left > 0 && (
          <Button size="large" icon={RotateCcw} kbd="R" aria-keyshortcuts="r" onClick={() => controller.retake()}>
            {t("saved.again")}
          </Button>
        )}
        <Button variant="primary" size="large" kbd="N" aria-keyshortcuts="n" onClick={() => controller.next()}>
          {t(isLast ? "saved.finish" : "saved.next")}
        </Button>
      </RoomBottom>
    </>
  );
}

/** Ends that the person did not ask for. */
function isEarlyEnd(cause: EndCause): cause is Exclude<EndCause, "finished" | "left" | "unknown"> {
  return cause !== "finished" && cause !== "left" && cause !== "unknown";
}
